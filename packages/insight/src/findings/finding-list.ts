import type { Reliability } from '@impact/report/metric';
import type { Finding } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { weaker } from '../metrics/build.ts';
import { withUnevenAnswers } from './answer-rules.ts';
import { expressionRule, eyeContactRule, smileRule } from './face-rules.ts';
import { type Candidate, type FindingContext, type Rule, wholeOf } from './finding.ts';
import { framingRule } from './framing-rules.ts';
import { grammarRule, habitRule, nonInclusiveRule, structureRule } from './language-rules.ts';
import { noteRule } from './note-rules.ts';
import { pauseRule } from './pause-rules.ts';
import { postureRule } from './posture-rules.ts';
import { fillerRule, paceRule, turnRule } from './speech-rules.ts';
import { loudnessRule, melodyRule, voiceFeelingRule } from './voice-rules.ts';

const RULES: readonly Rule[] = [
  paceRule,
  pauseRule,
  fillerRule,
  turnRule,
  melodyRule,
  loudnessRule,
  voiceFeelingRule,
  eyeContactRule,
  postureRule,
  smileRule,
  expressionRule,
  framingRule,
  grammarRule,
  habitRule,
  nonInclusiveRule,
  structureRule,
  noteRule,
];

/** As many of each kind as a reader takes in: eight findings, and what to know about the recording and its single moments. */
const MOST: Readonly<Record<Finding['kind'], number>> = { improve: 5, strength: 3, note: 6 };
const KINDS = ['improve', 'strength', 'note'] as const;
/** Moments that a finding shows. */
const MOST_MOMENTS = 3;
/** Moments this near to each other are the same, seconds. */
const SAME_MOMENT = 1;

const TRUST: Readonly<Record<Reliability, number>> = { high: 1, medium: 0.75, low: 0.5 };

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** One to three moments inside the recording, none twice; the whole of it for what has no moment of its own. */
function momentsOf({ evidence }: Candidate, context: FindingContext): Span[] {
  const { duration } = context;
  const inside = evidence
    .filter(({ start }) => start < duration)
    .map(({ start, end }) => ({ start: round(start), end: round(Math.max(start, Math.min(end, duration))) }));
  const once = inside.filter(
    (span, index) => inside.findIndex(({ start, end }) => start === span.start && end === span.end) === index,
  );
  return once.length > 0 ? once.slice(0, MOST_MOMENTS) : [wholeOf(context)];
}

/** How far a finding may be trusted: as far as the weakest of its metrics that have a value. Notes tell what is there, and judge nothing. */
function trust({ kind, metrics }: Candidate, context: FindingContext): number {
  if (kind === 'note') return 1;
  const reliabilities = metrics.flatMap((id) => {
    const metric = context.metrics.get(id);
    return metric && metric.value !== null ? [metric.reliability] : [];
  });
  return TRUST[reliabilities.reduce(weaker, 'high')];
}

/** Whether all moments of the one are moments of the other too. */
const sharesMoments = (one: Candidate, other: Candidate): boolean =>
  one.evidence.length > 0 &&
  one.evidence.every((a) => other.evidence.some((b) => a.start < b.end + SAME_MOMENT && b.start < a.end + SAME_MOMENT));

const saysTheSame = (one: Candidate, other: Candidate): boolean =>
  one.topic === other.topic ||
  (one.family !== undefined && one.family === other.family && one.kind === other.kind && sharesMoments(one, other));

/**
 * What is worth telling: at most five things to improve, three strengths and six notes, no two that say the same, ranked by how much they
 * matter (points of the confidence index, see `effect.ts`) × how far they can be trusted; within a kind the weightiest first.
 */
export function findingsOf(context: FindingContext): Finding[] {
  const candidates = RULES.flatMap((rule) => rule(context));
  const ranked = withUnevenAnswers(candidates, context)
    .map((candidate) => ({ candidate, rank: candidate.effect * trust(candidate, context) }))
    .sort((a, b) => b.rank - a.rank);
  const chosen: Candidate[] = [];
  const isFull = (kind: Finding['kind']) => chosen.filter((other) => other.kind === kind).length >= MOST[kind];
  for (const { candidate } of ranked) {
    if (chosen.some((other) => saysTheSame(candidate, other))) continue;
    if (!isFull(candidate.kind)) chosen.push(candidate);
    else if (candidate.asNote && !isFull('note')) chosen.push({ ...candidate, kind: 'note', detail: candidate.asNote });
  }
  return KINDS.flatMap((kind) => chosen.filter((candidate) => candidate.kind === kind)).map((candidate) => {
    const { id, kind, title, detail, metrics } = candidate;
    return { id, kind, title, detail, metrics, evidence: momentsOf(candidate, context) };
  });
}
