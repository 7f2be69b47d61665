import { describe, expect, it } from 'vitest';
import { coarseness, pointsOf } from './curve-levels.ts';

const curve = (values: (number | null)[]) => ({ grid: { start: 0, step: 1 }, series: [{ name: 'x', values }] });

describe('curves of long recordings', () => {
  it('draws every value where there is room for it', () => {
    expect(coarseness(900, 1000)).toBe(1);
    expect(pointsOf(curve([1, null, 3]), 1)).toEqual({ moments: [0, 1, 2], series: [[1, null, 3]] });
  });

  it('needs no more than some points for each pixel, however long the recording is', () => {
    for (const values of [3600, 36_000, 144_000]) {
      const every = coarseness(values, 1000);
      expect((2 * values) / every).toBeLessThanOrEqual(3000 * (every === 1 ? 2 : 1));
    }
  });

  it('keeps every peak and every gap', () => {
    const { moments, series } = pointsOf(curve([1, 9, 2, 3, null, null, null, null, 5, 4, 3, -8]), 4);
    expect(series).toEqual([[1, 9, null, null, 5, -8]]);
    expect(moments).toHaveLength(6);
    expect([...moments].sort((a, b) => a - b)).toEqual(moments);
  });
});
