import { type Component, componentDefinitions } from '@impact/insight/confidence/components';
import { type Dip, explainDips } from '@impact/insight/confidence/dips';
import type { Metric } from '@impact/report/metric';
import type { Finding, Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { groupedMetrics, type MetricView, metricView } from './metrics.ts';
import { length } from './time.ts';
import { type Lane, timeline } from './timeline.ts';
import { type TranscriptLine, transcriptLines } from './transcript.ts';

/** The report as documents show it, whatever their format: everything decided, only the rendering left. */
export interface ReportView {
  name: string;
  date: string;
  duration: number;
  hasPicture: boolean;
  facts: string[];
  /** What a reader must know before trusting a number. */
  warnings: string[];
  confidence: {
    index: number | null;
    reason: string | null;
    reliability: string | null;
    parts: ConfidencePart[];
  };
  headline: MetricView[];
  strengths: Finding[];
  improvements: Finding[];
  notes: Finding[];
  /** Stretches in which the confidence curve lies low, each explained. */
  dips: { span: Span; text: string }[];
  lanes: Lane[];
  transcript: { draft: boolean; engine: string; lines: TranscriptLine[] } | null;
  groups: { title: string; metrics: MetricView[] }[];
  suggestions: Report['suggestions'];
  engines: Report['engines'];
}

export interface ConfidencePart {
  label: string;
  /** How the score comes about. */
  how: string;
  /** Percent of the whole table. */
  weight: number;
  /** 0–100, null where it was not measured. */
  score: number | null;
}

/** The numbers that a reader looks for first; those without a value give way to the next. */
const HEADLINE = [
  'pace.wpm',
  'eye_contact.ratio',
  'posture.score',
  'filler.per_min',
  'grammar.score',
  'voice.pitch_sd',
  'pause.long_per_min',
  'sentiment.compound',
  'smile.ratio',
];
const HEADLINE_COUNT = 6;

export function reportView(report: Report): ReportView {
  const { source, confidence, findings, transcript } = report;
  const byId = new Map(report.metrics.map((metric) => [metric.id, metric]));
  const ofKind = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind);
  const total = confidence.contributions.reduce((sum, { weight }) => sum + weight, 0);
  return {
    name: source.name,
    date: report.createdAt.slice(0, 10),
    duration: source.duration,
    hasPicture: source.video !== null,
    facts: facts(report),
    warnings: warnings(report),
    confidence: {
      index: confidence.index,
      reason: confidence.reason ?? null,
      reliability: confidence.index === null ? null : (confidence.reliability ?? null),
      parts: confidence.contributions.map(({ component, weight, score }) => ({
        ...componentWords(component),
        weight: total > 0 ? (100 * weight) / total : 0,
        score: score === null ? null : 100 * score,
      })),
    },
    headline: headline(byId),
    strengths: ofKind('strength'),
    improvements: ofKind('improve'),
    notes: ofKind('note'),
    dips: explainDips(confidence).map(dipView),
    lanes: timeline(report),
    transcript: transcript && {
      draft: transcript.quality === 'draft',
      engine: transcript.engine,
      lines: transcriptLines(transcript, byId.get('grammar.findings')),
    },
    groups: groupedMetrics(report.metrics),
    suggestions: report.suggestions,
    engines: report.engines,
  };
}

function headline(byId: ReadonlyMap<string, Metric>): MetricView[] {
  return HEADLINE.flatMap((id) => {
    const metric = byId.get(id);
    return metric && metric.value !== null ? [metricView(metric)] : [];
  }).slice(0, HEADLINE_COUNT);
}

function facts({ source, policy, transcript }: Report): string[] {
  return [
    length(source.duration),
    source.video
      ? `${source.video.width}×${source.video.height}, ${Math.round(source.video.fps * 10) / 10} frames/s`
      : 'no picture',
    source.audio ? 'sound' : 'no sound',
    transcript
      ? { supplied: 'transcript supplied', good: 'transcript recognised', draft: 'transcript drafted' }[
          transcript.quality
        ]
      : 'no transcript',
    policy.purpose === 'practice' ? 'for practice' : 'for recruiting',
    ...(policy.emotionInference ? [] : ['emotion inference off']),
  ];
}

/** What is missing and why; a draft transcript has a finding of its own. */
function warnings({ unavailable }: Report): string[] {
  return [...new Set(unavailable.filter(({ code }) => code !== 'POLICY_OFF').map(({ message }) => message))];
}

/** A component's name and how it is scored, in a reader's words. */
function componentWords(component: string): { label: string; how: string } {
  const known = Object.hasOwn(componentDefinitions, component) ? componentDefinitions[component as Component] : null;
  const label = known?.label ?? component.replaceAll('_', ' ');
  return { label: label.charAt(0).toUpperCase() + label.slice(1), how: known?.score ?? '' };
}

function dipView({ start, end, index, average, causes }: Dip): { span: Span; text: string } {
  const reasons = causes.map(({ component, score, average: usual }) => {
    const { label } = componentWords(component);
    return `${label.toLowerCase()} ${Math.round(score * 100)} against ${Math.round(usual * 100)}`;
  });
  return {
    span: { start, end },
    text: `${Math.round(index)} against ${Math.round(average)} on average: ${reasons.join(', ')}.`,
  };
}
