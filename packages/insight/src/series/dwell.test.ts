import { expect, it } from 'vitest';
import { dwellTimes, usualStep } from './dwell.ts';

it('gives each frame the time half-way to its neighbours', () => {
  // 0 | 0.1 | 0.3 | 0.4 in a recording of 0.45 s: steps 0.1, 0.2, 0.1; half a usual step (0.05) at the end.
  const dwell = dwellTimes([0, 0.1, 0.3, 0.4], 0.45);
  for (const [index, expected] of [0.05, 0.15, 0.15, 0.1].entries()) expect(dwell[index]).toBeCloseTo(expected, 12);
});

it('does not stretch a frame into a gap', () => {
  const dwell = dwellTimes([0.05, 0.15, 0.25, 5.05, 5.15, 5.25], 5.3);
  expect(dwell.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(0.6, 12);
});

it('knows the usual step in spite of gaps', () => {
  expect(usualStep([0, 0.1, 0.2, 0.3, 9])).toBeCloseTo(0.1, 12);
  expect(usualStep([3])).toBe(0);
  expect(dwellTimes([3], 10)).toEqual([0]);
});
