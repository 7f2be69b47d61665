import type { Brief } from './brief.ts';
import { type KnownNumbers, numbersIn } from './numbers.ts';

/** The ids of all metrics that the model was given, those of single answers too. */
export const knownIds = ({ metrics, answers }: Brief): ReadonlySet<string> =>
  new Set([...metrics, ...answers.flatMap((answer) => answer.metrics)].map(({ id }) => id));

const SCORE_UNITS: ReadonlySet<string> = new Set(['points', 'of 10', 'of 4', 'grade']);

/**
 * The numbers that a text may name: those of the metrics that it cites, over all and in single answers, and of the findings about them.
 * Null cites everything, as a summary does. What somebody said is quoted, and proves no measurement.
 */
export function knownNumbers(brief: Brief, cited: ReadonlySet<string> | null): KnownNumbers {
  const { confidence, answers, transcript } = brief;
  const isCited = (id: string): boolean => cited === null || cited.has(id);
  const metrics = brief.metrics.filter(({ id }) => isCited(id));
  const scored = metrics.filter(({ unit }) => SCORE_UNITS.has(unit));
  const ownMetrics = answers.flatMap((answer) => answer.metrics.filter(({ id }) => isCited(id)));
  const findings = brief.findings.filter((finding) => finding.metrics.some(isCited));
  const told = [
    ...findings.flatMap(({ title, detail }) => numbersIn(`${title} ${detail}`)),
    ...(cited === null ? confidence.moments : []).flatMap(({ text }) => numbersIn(text)),
  ];
  const index = cited === null ? [confidence.index, ...confidence.components.map(({ score }) => score)] : [];
  const spans = [
    ...[...metrics, ...findings].flatMap(({ moments }) => moments),
    ...confidence.moments,
    ...answers,
    ...(transcript?.segments ?? []),
  ];
  return {
    scores: [
      ...scored.flatMap(({ value, goodFrom }) => [value, goodFrom ?? []].flat()),
      ...ownMetrics.filter(({ id }) => scored.some((metric) => metric.id === id)).map(({ value }) => value),
      ...told.filter(({ kind }) => kind === 'score').map(({ value }) => value),
      ...(cited === null && confidence.index !== null ? [confidence.index] : []),
    ],
    quantities: [
      ...metrics.flatMap(({ value, goodFrom, goodTo }) => [value, goodFrom ?? [], goodTo ?? []].flat()),
      ...ownMetrics.map(({ value }) => value),
      ...told.filter(({ kind }) => kind !== 'moment' && kind !== 'answer').map(({ value }) => value),
      ...index.filter((value) => value !== null),
    ],
    moments: [
      ...spans.flatMap(({ start, end }) => [start, end, end - start]),
      ...told.filter(({ kind }) => kind === 'moment').map(({ value }) => value),
    ],
    answers: answers.map(({ number }) => number),
  };
}
