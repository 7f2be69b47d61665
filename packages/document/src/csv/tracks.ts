import type { Report } from '@impact/report/report';
import { tracksOf } from '../view/report-view.ts';
import { type Cell, csv, csvLines } from './rows.ts';

/**
 * All tracks in long form, each on its own grid: one row a value with its track, label (empty where the track has one quantity), seconds
 * from the start, value and unit; the value is empty where nothing was measured. The confidence index is the track `confidence`.
 */
export const renderTracksCsv = (report: Report): string => [...tracksCsvParts(report)].join('');

/** The same in parts: an hour has some 300,000 rows, and a server has other things to do in between. */
export function* tracksCsvParts(report: Pick<Report, 'tracks' | 'confidence'>): Generator<string> {
  yield csv([['track', 'label', 'time', 'value', 'unit']]);
  for (const [name, { unit, start, step, values }] of Object.entries(tracksOf(report))) {
    const series = Array.isArray(values) ? [['', values] as const] : Object.entries(values);
    for (const [label, numbers] of series) {
      for (let from = 0; from < numbers.length; from += PART) {
        const rows = numbers
          .slice(from, from + PART)
          .map((value, i): Cell[] => [name, label, Math.round((start + (from + i) * step) * 1000) / 1000, value, unit]);
        yield csvLines(rows);
      }
    }
  }
}

/** Rows of one part. */
const PART = 5000;
