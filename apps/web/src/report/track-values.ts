import type { Track } from '@impact/report/track';

/** Values on an even grid: value i stands for the moment `start + i · step`. */
export interface Grid {
  start: number;
  step: number;
}

export type Values = readonly (number | null)[];

/** The values of a track of one quantity, null for a labelled one and for none. */
export const plainValues = (track: Track | undefined): Values | null =>
  track && Array.isArray(track.values) ? track.values : null;

/** The value nearest to a moment; null where none is, or where it was not measured. */
export function valueAt(values: Values, { start, step }: Grid, seconds: number): number | null {
  return values[Math.round((seconds - start) / step)] ?? null;
}

/** Numbers of the first and of the last value that lie in a stretch, one more on both sides so that lines reach its edges. */
export function indexRange({ start, step }: Grid, length: number, from: number, to: number): [number, number] {
  const first = Math.max(0, Math.floor((from - start) / step) - 1);
  const last = Math.min(length - 1, Math.ceil((to - start) / step) + 1);
  return [first, last];
}

/** Mean, lowest and highest of the measured values in a stretch and the share that was measured; null where none was. */
export function summaryOf(
  values: Values,
  grid: Grid,
  from: number,
  to: number,
): { mean: number; low: number; high: number; measured: number } | null {
  let [sum, count, all] = [0, 0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const first = Math.max(0, Math.ceil((from - grid.start) / grid.step - 1e-6));
  const last = Math.min(values.length - 1, Math.ceil((to - grid.start) / grid.step - 1e-6) - 1);
  for (let i = first; i <= last; i++) {
    all++;
    const value = values[i] ?? null;
    if (value === null) continue;
    sum += value;
    count++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return count === 0 ? null : { mean: sum / count, low, high, measured: count / all };
}
