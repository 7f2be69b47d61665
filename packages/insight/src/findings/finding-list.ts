import type { Reliability } from '@impact/report/metric';
import type { Finding } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { weaker } from '../metrics/build.ts';
import { expressionRule, eyeContactRule } from './face-rules.ts';
import type { Candidate, FindingContext, Rule } from './finding.ts';
import { framingRule } from './framing-rules.ts';
import { grammarRule, habitRule, structureRule } from './language-rules.ts';
import { noteRule } from './note-rules.ts';
import { postureRule } from './posture-rules.ts';
import { fillerRule, paceRule, pauseRule, turnRule } from './speech-rules.ts';
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
  expressionRule,
  framingRule,
  grammarRule,
  habitRule,
  structureRule,
  noteRule,
];

/** As many of each kind as a reader takes in: eight findings, and what to know about the recording and its single moments. */
const MOST: Readonly<Record<Finding['kind'], number>> = { improve: 5, strength: 3, note: 5 };
const KINDS = ['improve', 'strength', 'note'] as const;

const TRUST: Readonly<Record<Reliability, number>> = { high: 1, medium: 0.75, low: 0.5 };

const toMillis = ({ start, end }: Span): Span => ({
  start: Math.round(start * 1000) / 1000,
  end: Math.round(end * 1000) / 1000,
});

/** How far a finding may be trusted: as far as the weakest of its metrics that have a value. Notes tell what is there, and judge nothing. */
function trust({ kind, metrics }: Candidate, context: FindingContext): number {
  if (kind === 'note') return 1;
  const reliabilities = metrics.flatMap((id) => {
    const metric = context.metrics.get(id);
    return metric && metric.value !== null ? [metric.reliability] : [];
  });
  return TRUST[reliabilities.reduce(weaker, 'high')];
}

/**
 * What is worth telling: at most five things to improve, three strengths and five notes, one of each topic, ranked by how much they
 * matter × how far they can be trusted; within a kind the weightiest first.
 */
export function findingsOf(context: FindingContext): Finding[] {
  const ranked = RULES.flatMap((rule) => rule(context))
    .map((candidate) => ({ candidate, rank: candidate.effect * trust(candidate, context) }))
    .sort((a, b) => b.rank - a.rank);
  const topics = new Set<string>();
  const taken = { improve: 0, strength: 0, note: 0 };
  const chosen: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (topics.has(candidate.topic) || taken[candidate.kind] >= MOST[candidate.kind]) continue;
    topics.add(candidate.topic);
    taken[candidate.kind]++;
    chosen.push(candidate);
  }
  return KINDS.flatMap((kind) => chosen.filter((candidate) => candidate.kind === kind)).map(
    ({ id, kind, title, detail, metrics, evidence }) => ({
      id,
      kind,
      title,
      detail,
      metrics,
      evidence: evidence.map(toMillis),
    }),
  );
}
