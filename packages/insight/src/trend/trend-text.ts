import { valueText } from '../metrics/value-text.ts';
import type { MetricTrend, Verdict } from './trend.ts';

const MEANING: Readonly<Record<Exclude<Verdict, 'unsure'>, string>> = {
  better: 'nearer to what comes across well',
  worse: 'further from what comes across well',
  changed: 'a change without a better or worse',
  steady: 'no more than recordings of one day differ',
};

/** A trend in one sentence: the first and the last value, and what the change means. */
export function trendText({
  id,
  label,
  points,
  sinceFirst,
  notComparable,
}: Omit<MetricTrend, 'text' | 'unit' | 'perSession' | 'sincePrevious'>): string {
  const values = points.flatMap(({ value }) => value ?? []);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return `${label} could not be measured in any session.`;
  const text = (value: number) => (id === 'confidence.index' ? `${Math.round(value)} of 100` : valueText(id, value));
  if (!sinceFirst) return `${label} was measured in one session only: ${text(last)}.`;
  const went = `${label} went from ${text(first)} to ${text(last)}`;
  if (sinceFirst.verdict !== 'unsure') return `${went}: ${MEANING[sinceFirst.verdict]}.`;
  return notComparable === null
    ? `${went}; there was too little material to tell a change by.`
    : `${went}; the sessions cannot be compared. ${notComparable}`;
}
