import { infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Reliability } from '@impact/report/metric';
import type { Suggestion, Suggestions } from '@impact/report/report';
import type { CoachInput } from '../input.ts';
import { judgesWording } from '../wording-metrics.ts';
import { longTurn, story } from './content.ts';
import { fillers, longPauses, pace } from './delivery.ts';
import { worthKeeping } from './keep.ts';
import { grammar, hedges, repeats } from './language.ts';
import { eyeContact, handToFace, headTilt, looksAway, postureScore, shoulders, slouch, sway } from './presence.ts';
import type { Idea, MeasuredMetrics, Rule } from './rule.ts';
import { centring, company, faceHeight, headroom, light, visibility } from './setup.ts';
import { summaryOf } from './summary.ts';
import { clipping, dynamics, level, melody } from './voice.ts';
import { firstMoments } from './wording.ts';

/** No rule reads feelings: they are too uncertain to advise on, and no advice can change how somebody should feel. */
const RULES: readonly Rule[] = [
  pace,
  fillers,
  longPauses,
  repeats,
  story,
  longTurn,
  grammar,
  hedges,
  eyeContact,
  looksAway,
  slouch,
  sway,
  shoulders,
  headTilt,
  handToFace,
  postureScore,
  melody,
  dynamics,
  level,
  clipping,
  light,
  faceHeight,
  centring,
  headroom,
  company,
  visibility,
];

/** As many as somebody can work on, and as many as make a list worth opening. */
const MOST = 6;
const FEWEST = 3;

const TRUST: Readonly<Record<Reliability, number>> = { high: 1, medium: 0.85, low: 0.6 };

/** The coach that needs no model: rules over the measured metrics, most valuable first. Same input, same words. */
export function coachByRules(input: CoachInput): Suggestions {
  const metrics = measuredMetrics(input);
  const ideas = ranked(RULES.flatMap((rule) => rule(metrics) ?? [])).slice(0, MOST);
  const kept = worthKeeping(metrics, input.findings);
  const items: Suggestion[] = [
    ...ideas.map(toSuggestion),
    ...kept.slice(0, Math.max(0, FEWEST - ideas.length)).map(({ metric, fact, ...suggestion }) => suggestion),
  ];
  return {
    by: 'rules',
    items,
    exercises: [],
    asked: null,
    summary: summaryOf({ metrics: input.metrics, findings: input.findings, measured: metrics, ideas, kept }),
  };
}

/** The metrics with a value that a rule may read: none that infers emotions, and none about wording where the transcript is a draft. */
function measuredMetrics(input: CoachInput): MeasuredMetrics {
  const isDraft = input.transcript?.quality === 'draft';
  return new Map(
    input.metrics.flatMap((metric) =>
      metric.value === null || infersEmotion(metric.id) || (isDraft && judgesWording(metric.id))
        ? []
        : [[metric.id, { ...metric, value: metric.value }] as const],
    ),
  );
}

/** By worth × trust; one idea a topic. */
function ranked(ideas: readonly Idea[]): Idea[] {
  const rank = (idea: Idea): number => idea.worth * TRUST[idea.metric.reliability];
  const topics = new Set<string>();
  return [...ideas].sort((a, b) => rank(b) - rank(a)).filter(({ topic }) => !topics.has(topic) && topics.add(topic));
}

const toSuggestion = ({ area, metric, advice, why, evidence }: Idea): Suggestion => ({
  area,
  answer: null,
  metrics: [metric.id],
  quote: null,
  advice,
  why,
  evidence: firstMoments(evidence),
});
