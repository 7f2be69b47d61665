import { median } from './percentile.ts';

/** Steps longer than this many usual steps are gaps: nobody looked at what happened in them. */
const GAP_STEPS = 2.5;

/** The usual time between two moments (median, seconds); 0 where there are fewer than two. */
export function usualStep(times: readonly number[]): number {
  return median(times.slice(1).map((time, index) => time - (times[index] ?? time))) ?? 0;
}

/**
 * The seconds that each moment of a recording of length `end` stands for: half-way to both neighbours, and no more than
 * half a usual step into a gap or past the first and last moment. Shares over time weigh by it, so that a change of frame
 * rate does not count one stretch twice.
 */
export function dwellTimes(times: readonly number[], end: number): number[] {
  const edge = usualStep(times) / 2;
  const between = (from: number, to: number): number => (to - from > 2 * edge * GAP_STEPS ? edge : (to - from) / 2);
  return times.map((time, index) => {
    const before = times[index - 1];
    const after = times[index + 1];
    const back = before === undefined ? Math.min(edge, time) : between(before, time);
    const on = after === undefined ? Math.min(edge, Math.max(0, end - time)) : between(time, after);
    return back + on;
  });
}
