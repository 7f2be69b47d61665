import { describe, expect, it } from 'vitest';
import { summaryOf, valueAt } from './track-values.ts';

const grid = { start: 1, step: 0.5 };

describe('values of a track', () => {
  it('takes the value nearest to a moment', () => {
    const values = [10, null, 30];
    expect([1, 1.2, 1.5, 2.1, 0, 9].map((at) => valueAt(values, grid, at))).toEqual([10, 10, null, 30, null, null]);
  });

  it('sums a stretch up without what was not measured, each value in one stretch only', () => {
    const values = [1, 2, null, 4];
    expect(summaryOf(values, grid, 1, 2)).toEqual({ mean: 1.5, low: 1, high: 2, measured: 1 });
    expect(summaryOf(values, grid, 2, 3)).toEqual({ mean: 4, low: 4, high: 4, measured: 0.5 });
    expect(summaryOf(values, grid, 2, 2.5)).toBeNull();
  });
});
