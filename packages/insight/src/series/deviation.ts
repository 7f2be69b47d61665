import type { Span } from '@impact/report/span';
import type { Series } from './series.ts';

/** Standard deviation (of the population); null under two values. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Share of a window that must have been measured for it to count. */
const FILLED = 0.5;

/**
 * Standard deviation in consecutive windows of `width` seconds that lie half over each other; a recording shorter than
 * that is one window. Windows of which less than half was measured are left out: `step` is the usual time between values.
 */
export function windowDeviations(series: Series, width: number, step: number): (Span & { deviation: number })[] {
  const start = series.times[0];
  const last = series.times.at(-1);
  if (start === undefined || last === undefined || step <= 0) return [];
  const length = Math.min(width, last - start + step);
  const windows: (Span & { deviation: number })[] = [];
  let first = 0;
  for (let from = start; from <= last + step - length + 1e-9; from += width / 2) {
    while ((series.times[first] ?? from) < from) first++;
    const inside: number[] = [];
    for (let index = first; (series.times[index] ?? Number.POSITIVE_INFINITY) < from + length; index++) {
      const value = series.values[index];
      if (typeof value === 'number') inside.push(value);
    }
    const deviation = standardDeviation(inside);
    if (deviation === null || inside.length * step < FILLED * length) continue;
    windows.push({ start: from, end: Math.min(from + length, last + step), deviation });
  }
  return windows;
}
