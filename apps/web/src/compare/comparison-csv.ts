import { type Cell, csv } from '@impact/document/csv/rows';
import { unitCell } from '@impact/document/csv/unit';
import type { Comparison } from './comparison-query.ts';
import { nameOf } from './naming.ts';
import { markOf } from './side-marks.ts';

type Table = NonNullable<Comparison['table']>;

/**
 * The numbers of a comparison, one row each, in the order of the report; for every interview its value, band, reliability and, without a value, why.
 * Shares are 0–1. Names stay as data: what a spreadsheet would run is made harmless.
 */
export function comparisonCsv(
  { confidence, metrics }: Pick<Table, 'confidence' | 'metrics'>,
  interviews: Comparison['interviews'],
): string {
  const columns = interviews.flatMap((interview, side) => {
    const { letter } = markOf(side);
    return [`${letter}: ${nameOf(interview)}`, `${letter} band`, `${letter} reliability`, `${letter} reason`];
  });
  const rows = [confidence, ...metrics].map(({ id, label, unit, values, notComparable }): Cell[] => [
    id,
    label,
    unitCell(unit),
    ...values.flatMap(({ value, band, reliability, reason }): Cell[] => [
      value,
      band,
      value === null ? null : reliability,
      reason,
    ]),
    notComparable,
  ]);
  return csv([['id', 'label', 'unit', ...columns, 'not_comparable'], ...rows]);
}

/** A name that every system takes for a file. */
export function fileNameOf(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'comparison' : plain}.csv`;
}
