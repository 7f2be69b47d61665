import { expect, it } from 'vitest';
import { standardDeviation, windowDeviations } from './deviation.ts';
import { medianFilter } from './median-filter.ts';
import { movingWeightedMean } from './weighted-mean.ts';

it('takes out one wild value and keeps an edge where it is', () => {
  const series = { times: [0, 1, 2, 3, 4, 5, 6], values: [1, 1, 9, 1, 5, 5, 5] };
  expect(medianFilter(series, 2).values).toEqual([1, 1, 1, 5, 5, 5, 5]);
});

it('leaves unmeasured moments unmeasured', () => {
  expect(medianFilter({ times: [0, 1, 2], values: [1, null, 3] }, 2).values).toEqual([1, null, 3]);
});

it('weighs the mean of the surroundings', () => {
  // Around 1: (0·1 + 3·1 + 6·2) / 4 = 3.75; around 9 no weight lies in reach.
  const mean = movingWeightedMean([0, 1, 2, 9], [0, 3, 6, 5], [1, 1, 2, 0], 2);
  expect(mean).toEqual([1.5, 3.75, 5, null]);
});

it('measures deviation: 2, 4, 4, 4, 5, 5, 7, 9 deviate by 2', () => {
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(standardDeviation([2])).toBeNull();
});

it('measures deviation in windows half over each other, and skips what was hardly seen', () => {
  // Ten a second; still for 10 s, then ±1 in turn for 10 s, then unmeasured for 10 s.
  const times = Array.from({ length: 300 }, (_, index) => index / 10);
  const values = times.map((time, index) => (time < 10 ? 0 : time < 20 ? (index % 2) * 2 - 1 : null));
  const windows = windowDeviations({ times, values }, 10, 0.1);
  expect(windows.map(({ start }) => start)).toEqual([0, 5, 10, 15]);
  const [still, mixed, lively] = windows.map(({ deviation }) => deviation);
  expect(still).toBe(0);
  expect(mixed).toBeCloseTo(Math.SQRT1_2, 6);
  expect(lively).toBeCloseTo(1, 6);
});

it('shrinks the window to a short recording', () => {
  const windows = windowDeviations({ times: [0, 1, 2, 3], values: [0, 2, 0, 2] }, 10, 1);
  expect(windows).toEqual([{ start: 0, end: 4, deviation: 1 }]);
});
