import type { Track } from '@impact/report/track';
import { usualStep } from './dwell.ts';
import type { Series } from './series.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Upper limit of values in a track: a day at ten a second. */
const MAXIMUM_LENGTH = 864_000;

/**
 * Puts a series on the even grid of a track from 0 to `end`: each grid point takes the value of the nearest moment, null
 * where that one was unmeasured or further away than three quarters of a step. Values to 3 decimals.
 */
export function toTrack(series: Series, { unit, step, end }: { unit: string; step: number; end: number }): Track {
  return { unit, step, start: 0, values: onGrid(series, step, end) };
}

/** As `toTrack` for several labelled series on one grid. */
export function toLabelledTrack(
  series: Readonly<Record<string, Series>>,
  { unit, step, end }: { unit: string; step: number; end: number },
): Track {
  const values = Object.fromEntries(Object.entries(series).map(([label, one]) => [label, onGrid(one, step, end)]));
  return { unit, step, start: 0, values };
}

function onGrid({ times, values }: Series, step: number, end: number): (number | null)[] {
  const reach = 0.75 * Math.max(step, usualStep(times));
  const length = Math.min(MAXIMUM_LENGTH, Math.max(0, Math.ceil(end / step - 1e-9)));
  let next = 0;
  return Array.from({ length }, (_, index) => {
    const time = index * step;
    while (next < times.length && (times[next] ?? 0) < time) next++;
    const before = time - (times[next - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (times[next] ?? Number.POSITIVE_INFINITY) - time;
    if (Math.min(before, after) > reach) return null;
    const value = (before < after ? values[next - 1] : values[next]) ?? null;
    return value === null ? null : round(value);
  });
}
