import { describe, expect, it } from 'vitest';
import { slotGrid, slotOf } from './decimation.ts';

/** The numbers of the frames that are kept of frames at the given times (µs). */
function kept(fps: number, rate: number, times: readonly number[]): number[] {
  const grid = slotGrid(fps, rate, times[0] ?? 0);
  return times.flatMap((time, index) => {
    const before = times[index - 1];
    return before === undefined || slotOf(grid, time) > slotOf(grid, before) ? [index] : [];
  });
}

const steady = (fps: number, count: number, unit = 1) =>
  Array.from({ length: count }, (_, index) => Math.round((index * 1e6) / fps / unit) * unit);
const multiples = (step: number, count: number) =>
  Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);

describe('slotGrid', () => {
  it.each([
    [25, 12.5, 2],
    [30, 12.5, 3],
    [30000 / 1001, 12.5, 3],
    [30000 / 1001, 10, 3],
    [60, 12.5, 5],
    [12.5, 12.5, 1],
    [10, 12.5, 1],
    [30.1, 30, 1],
  ])('thins %d frames/s to at most %d by keeping each frame number divisible by %d', (fps, rate, step) => {
    expect(kept(fps, rate, steady(fps, 1000))).toEqual(multiples(step, 1000));
  });

  it('is not thrown off by time stamps rounded to the millisecond, as in WebM', () => {
    expect(kept(30000 / 1001, 10, steady(30000 / 1001, 3000, 1000))).toEqual(multiples(3, 3000));
  });

  it('keeps frames that are rare and thins bursts where the rate varies', () => {
    // 0, 2 s, then 60 frames/s for 5 frames; average 2.8 frames/s: slots of 1/10 s, the burst fits into one or two.
    const times = [0, 2_000_000, 2_016_667, 2_033_333, 2_050_000, 2_066_667];
    expect(kept(2.8, 10, times)).toEqual([0, 1, 4]);
  });
});
