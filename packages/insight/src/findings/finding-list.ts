import type { Reliability } from '@impact/report/metric';
import type { Finding } from '@impact/report/report';
import { weaker } from '../metrics/build.ts';
import type { Candidate, FindingContext, Rule } from './finding.ts';
import { grammarRule, habitRule, structureRule } from './language-rules.ts';
import { noteRule } from './note-rules.ts';
import { fillerRule, paceRule, pauseRule, turnRule } from './speech-rules.ts';
import { expressionRule, eyeContactRule, framingRule, postureRule } from './visual-rules.ts';
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

/** As many findings as a reader takes in, in all and of each kind. */
const MOST = 8;
const MOST_OF_KIND: Readonly<Record<Finding['kind'], number>> = { improve: 4, strength: 3, note: 2 };
const KINDS = ['improve', 'strength', 'note'] as const;

const TRUST: Readonly<Record<Reliability, number>> = { high: 1, medium: 0.75, low: 0.5 };

/** How far a finding may be trusted: as far as the weakest of its metrics that have a value. Notes rest on no metric. */
function trust({ kind, metrics }: Candidate, context: FindingContext): number {
  if (kind === 'note') return 1;
  const reliabilities = metrics.flatMap((id) => {
    const metric = context.metrics.get(id);
    return metric && metric.value !== null ? [metric.reliability] : [];
  });
  return TRUST[reliabilities.reduce(weaker, 'high')];
}

/**
 * What is worth telling, at most eight findings: ranked by how much they matter × how far they can be trusted, one of each topic,
 * things to improve first, then strengths, then notes; within a kind the weightiest first.
 */
export function findingsOf(context: FindingContext): Finding[] {
  const ranked = RULES.flatMap((rule) => rule(context))
    .map((candidate) => ({ candidate, rank: candidate.effect * trust(candidate, context) }))
    .sort((a, b) => b.rank - a.rank);
  const topics = new Set<string>();
  const taken = { improve: 0, strength: 0, note: 0 };
  const chosen: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (chosen.length >= MOST || topics.has(candidate.topic) || taken[candidate.kind] >= MOST_OF_KIND[candidate.kind])
      continue;
    topics.add(candidate.topic);
    taken[candidate.kind]++;
    chosen.push(candidate);
  }
  return KINDS.flatMap((kind) => chosen.filter((candidate) => candidate.kind === kind)).map(
    ({ id, kind, title, detail, metrics, evidence }) => ({ id, kind, title, detail, metrics, evidence }),
  );
}
