import type { MetricMoment } from '@impact/report/metric';
import type { Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { reportView } from '../view/report-view.ts';
import { csv } from './rows.ts';
import { unitCell } from './unit.ts';

const COLUMNS = [
  'id',
  'label',
  'value',
  'unit',
  'band',
  'coverage',
  'reliability',
  'reason',
  ...['best', 'worst'].flatMap((which) => [`${which}_start`, `${which}_end`, `${which}_value`]),
  'evidence',
] as const;

/** One row a metric, in the report's order; shares and coverage 0–1, times in seconds, evidence as `4.9–5.3 s; 14–14.4 s`. */
export function renderMetricsCsv(report: Report): string {
  const rows = reportView(report).groups.flatMap(({ metrics }) =>
    metrics.map(({ id, label, band, number, reason, metric }) => [
      id,
      label,
      number,
      unitCell(metric.unit),
      band?.label ?? null,
      metric.coverage,
      metric.reliability,
      reason,
      ...stretch(metric.best),
      ...stretch(metric.worst),
      metric.evidence.map(inSeconds).join('; '),
    ]),
  );
  return csv([COLUMNS, ...rows]);
}

const stretch = (moment: MetricMoment | undefined): (number | null)[] =>
  moment ? [moment.start, moment.end, moment.value] : [null, null, null];

// With a dash and a unit no spreadsheet takes a span for a date.
const inSeconds = ({ start, end }: Span): string => `${round(start)}–${round(end)} s`;

const round = (seconds: number): number => Math.round(seconds * 100) / 100;
