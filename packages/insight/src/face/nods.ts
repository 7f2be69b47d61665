import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import type { Series } from '../series/series.ts';
import { faceCoverage } from './coverage.ts';
import type { Timeline } from './timeline.ts';

/** Smallest dip of a nod, in degrees. */
const DEPTH = 3;
/** Half a cycle of 1 Hz: the head is back up this many seconds after the lowest point, and came down as fast. */
const HALF_CYCLE = 0.5;
/** A cycle of 4 Hz: two nods are at least this far apart. */
const SHORTEST_CYCLE = 0.25;

/**
 * Nods: the moments (s) at which pitch is lowest in a down-and-up of 1–4 Hz, at least 3° deep on both sides. The dip is
 * measured against the highest pitch within half a second before and after, so slow tilts of the head do not count.
 */
export function findNods({ times, values }: Series): number[] {
  const nods: number[] = [];
  for (const [index, value] of values.entries()) {
    const time = times[index] ?? 0;
    if (value === null || !isLowest(times, values, index)) continue;
    const before = highest(times, values, index, -1) - value;
    const after = highest(times, values, index, 1) - value;
    if (Math.min(before, after) < DEPTH) continue;
    if (time - (nods.at(-1) ?? Number.NEGATIVE_INFINITY) >= SHORTEST_CYCLE) nods.push(time);
  }
  return nods;
}

/** No lower value within half of the shortest cycle; of equal ones the first. */
function isLowest(times: readonly number[], values: readonly (number | null)[], index: number): boolean {
  const time = times[index] ?? 0;
  const value = values[index] ?? 0;
  for (const direction of [-1, 1]) {
    for (let other = index + direction; other >= 0 && other < values.length; other += direction) {
      if (Math.abs((times[other] ?? 0) - time) > SHORTEST_CYCLE) break;
      const there = values[other] ?? null;
      if (there !== null && (there < value || (there === value && direction < 0))) return false;
    }
  }
  return true;
}

function highest(
  times: readonly number[],
  values: readonly (number | null)[],
  index: number,
  direction: -1 | 1,
): number {
  let best = Number.NEGATIVE_INFINITY;
  const time = times[index] ?? 0;
  for (let other = index + direction; other >= 0 && other < values.length; other += direction) {
    if (Math.abs((times[other] ?? 0) - time) > HALF_CYCLE) break;
    best = Math.max(best, values[other] ?? Number.NEGATIVE_INFINITY);
  }
  return best;
}

/** `head.nods_per_min` (1/min): nods / minutes with the face in view. */
export function nodRate(timeline: Timeline, pitch: Series, nods: readonly number[]): Metric {
  const seen = faceCoverage(timeline, pitch);
  return measuredMetric({
    id: 'head.nods_per_min',
    value: seen.usableSeconds > 0 ? (nods.length / seen.usableSeconds) * 60 : null,
    ...seen,
    // Pitch from one camera also moves with the jaw and the smile.
    engineCap: 'medium',
    evidence: nods.slice(0, 20).map((time) => ({ start: Math.max(0, time - HALF_CYCLE), end: time + HALF_CYCLE })),
    detail: { count: nods.length },
  });
}
