import { compareAnswers } from '../answers/compare.ts';
import { outside } from './effect.ts';
import type { Candidate, FindingContext } from './finding.ts';

/** Steps of a metric from the other answers at which an answer could hardly be more different. */
const VERY_DIFFERENT = 8;

/**
 * The findings with the answers that fall behind the others in something that is judged, and that these do well. What a finding gives advice
 * on already is told there, in one sentence more; of the rest, the answer furthest off is a finding of its own.
 */
export function withUnevenAnswers(candidates: readonly Candidate[], { answers }: FindingContext): Candidate[] {
  const behind = compareAnswers(answers)
    .flatMap(({ metric, outliers }) => outliers.map((outlier) => ({ metric, ...outlier })))
    .filter(({ worse }) => worse)
    .sort((a, b) => b.steps - a.steps);
  const isAbout = (metric: string) => (candidate: Candidate) =>
    candidate.kind === 'improve' && candidate.metrics.includes(metric);
  const told = candidates.map((candidate) => {
    const own = behind.find(({ metric }) => isAbout(metric)(candidate));
    return own ? { ...candidate, detail: `${candidate.detail} ${own.text}` } : candidate;
  });
  const found = behind.find(({ metric }) => !candidates.some(isAbout(metric)));
  const answer = answers.find(({ number }) => number === found?.answer);
  if (!found || !answer) return told;
  return [
    ...told,
    {
      id: 'answers.uneven',
      kind: 'improve',
      title: `Answer ${found.answer} differs from the others`,
      detail: `${found.text} Try watching it beside one of the others.`,
      metrics: [found.metric],
      evidence: [{ start: answer.start, end: answer.end }],
      topic: 'answers',
      effect: outside('unevenAnswers', found.steps / VERY_DIFFERENT),
    },
  ];
}
