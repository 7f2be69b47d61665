import {
  type ComparedMetric,
  type ComparedValue,
  type Comparison,
  compare,
} from '@impact/insight/comparison/comparison';
import { numberText } from '@impact/insight/metrics/value-text';
import type { Report } from '@impact/report/report';
import { labelWithUnit } from './label.ts';
import { oneLine } from './plain-text.ts';
import { textTable } from './text-table.ts';
import { day, length } from './view/time.ts';

/** The comparison as JSON, ended by a line end: what `compare` of `@impact/insight` returns. */
export const comparisonJson = (reports: readonly Report[]): string => `${JSON.stringify(compare(reports), null, 1)}\n`;

/**
 * Reports side by side as text of `width` columns: a legend, a table with a row for each quantity, and why some rows cannot be held against
 * each other. In the order given; nothing is ranked.
 */
export function renderComparison(reports: readonly Report[], { width }: { width: number }): string {
  const comparison = compare(reports);
  const rows = [comparison.confidence, ...comparison.metrics].filter(({ values }) =>
    values.some(({ value }) => value !== null),
  );
  const reasons = [...new Set(rows.flatMap(({ notComparable }) => notComparable ?? []))];
  const marked = (metric: ComparedMetric): string => {
    const named = labelWithUnit(metric);
    return metric.notComparable === null ? named : `${named} [${reasons.indexOf(metric.notComparable) + 1}]`;
  };
  return [
    'Side by side, in the order given. Nobody is ranked: a person decides.',
    '',
    ...legend(comparison),
    '',
    ...textTable(
      ['', ...reports.map((_, index) => `(${index + 1})`)],
      rows.map((row) => [marked(row), ...row.values.map((value) => cell(row.id, value))]),
      { width },
    ),
    '',
    '?    reliability low',
    ...reasons.map((reason, index) => `[${index + 1}]  Not to be held against each other. ${reason}`),
    ...(comparison.leftOut ? ['', comparison.leftOut] : []),
    '',
  ].join('\n');
}

const legend = ({ reports }: Comparison): string[] =>
  reports.map(
    ({ name, duration, transcript, createdAt }, index) =>
      `(${index + 1}) ${oneLine(name)}, ${length(duration)}, ${transcript ? `transcript ${transcript}` : 'no transcript'}, analysed ${day(createdAt)}`,
  );

function cell(id: string, { value, band, reliability }: ComparedValue): string {
  if (value === null) return '–';
  const text = id === 'confidence.index' ? `${Math.round(value)}` : numberText(id, value);
  return `${text}${band ? `, ${band}` : ''}${reliability === 'low' ? ' ?' : ''}`;
}
