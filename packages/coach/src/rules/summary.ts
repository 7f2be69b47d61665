import type { Metric } from '@impact/report/metric';
import type { Finding } from '@impact/report/report';
import type { Kept } from './keep.ts';
import type { Idea, MeasuredMetrics } from './rule.ts';
import { joined } from './wording.ts';

/** Facts that one sentence holds. */
const FACTS = 3;

const TOPICS: Readonly<Record<string, string>> = {
  'pace.wpm': 'the pace',
  fillers: 'fillers',
  pauses: 'long pauses',
  repeats: 'repeated words',
  story: 'the build of the answers',
  length: 'the length of answers',
  grammar: 'grammar',
  hedges: 'hedges',
  gaze: 'eye contact',
  posture: 'posture',
  movement: 'sideways movement',
  tilt: 'how level head and shoulders are',
  hands: 'the place of the hands',
  melody: 'the melody of the voice',
  level: 'the level of the microphone',
  light: 'the light',
  framing: 'the framing of the picture',
  centring: 'the framing of the picture',
  company: 'the place of the recording',
};

/** Up to three sentences, each from what was measured: what works, what is worth a try, and how sure that is. */
export function summaryOf(parts: {
  metrics: readonly Metric[];
  findings: readonly Finding[];
  measured: MeasuredMetrics;
  ideas: readonly Idea[];
  kept: readonly Kept[];
}): string {
  const { metrics, findings, measured, ideas, kept } = parts;
  if (ideas.length === 0 && kept.length === 0) {
    if (findings.some(({ kind }) => kind === 'improve'))
      return 'The findings tell of moments to work on; the measured numbers ask for nothing beyond them.';
    if (measured.size > 0) return 'None of the measured numbers asks for a change.';
    const reason = metrics.find((metric) => metric.value === null)?.reason;
    return `There was too little material in this recording for a suggestion.${reason ? ` ${reason}` : ''}`;
  }
  const sentences: string[] = [];
  if (kept.length > 0) sentences.push(`${upper(joined(kept.slice(0, FACTS).map(({ fact }) => fact)))}.`);
  const topics = [...new Set(ideas.map(({ topic }) => TOPICS[topic] ?? topic))].slice(0, 2);
  if (topics.length > 0) sentences.push(`Most is to be gained from ${joined(topics)}.`);
  const used = [...ideas, ...kept].map(({ metric }) => metric);
  const low = used.filter(({ reliability }) => reliability === 'low').length;
  if (measured.size > 0 && low * 2 > used.length)
    sentences.push('Most of these numbers rest on little material: take them as a first look.');
  return sentences.join(' ');
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
