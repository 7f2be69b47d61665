import type { Report } from '@impact/report/report';
import { reportView } from '../view/report-view.ts';
import { csv } from './rows.ts';

/**
 * All tracks in long form, each on its own grid: one row a value with its track, label (empty where the track has one quantity), seconds
 * from the start, value and unit; the value is empty where nothing was measured. The confidence index is the track `confidence`.
 */
export function renderTracksCsv(report: Report): string {
  const rows: (string | number | null)[][] = [['track', 'label', 'time', 'value', 'unit']];
  for (const [name, { unit, start, step, values }] of Object.entries(reportView(report).tracks)) {
    const series = Array.isArray(values) ? [['', values] as const] : Object.entries(values);
    for (const [label, numbers] of series) {
      for (const [i, value] of numbers.entries())
        rows.push([name, label, Math.round((start + i * step) * 1000) / 1000, value, unit]);
    }
  }
  return csv(rows);
}
