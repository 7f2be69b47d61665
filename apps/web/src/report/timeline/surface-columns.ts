import type { Grid, Values } from '../track-values.ts';
import type { View } from './view.ts';

/** Numbers of the first and last value that lie under each pixel of a row; beyond the end of the track there are none. */
export function columns(
  grid: Grid,
  length: number,
  { from, to }: View,
  width: number,
): { first: number; last: number }[] {
  const perPixel = (to - from) / Math.max(1, width);
  const numberAt = (x: number) => Math.round((from + x * perPixel - grid.start) / grid.step);
  const all: { first: number; last: number }[] = [];
  for (let x = 0; x < width; x++) {
    const first = numberAt(x);
    if (first >= length) break;
    all.push({ first: Math.max(0, first), last: Math.max(first, numberAt(x + 1) - 1) });
  }
  return all;
}

/** Mean of the measured values of a column, null where none was. */
export function columnMean(values: Values, { first, last }: { first: number; last: number }): number | null {
  let [sum, count] = [0, 0];
  for (let i = first; i <= last; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/** Neighbouring columns with the same value as one; those without are left out. */
export function runsOf(levels: readonly (number | null)[]): { x: number; width: number; level: number }[] {
  const runs: { x: number; width: number; level: number }[] = [];
  let open: { x: number; width: number; level: number } | null = null;
  for (const [x, level] of levels.entries()) {
    if (open && level === open.level) {
      open.width++;
      continue;
    }
    open = level === null ? null : { x, width: 1, level };
    if (open) runs.push(open);
  }
  return runs;
}
