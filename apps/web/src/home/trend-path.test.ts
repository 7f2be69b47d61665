import { describe, expect, test } from 'vitest';
import { trendPath } from './trend-path.ts';

describe('a tiny trend', () => {
  test('goes from edge to edge, with 100 at the top', () => {
    expect(trendPath([0, 50, 100], 20, 10)).toEqual({
      line: 'M0 10L10 5L20 0',
      dots: [],
      low: 0,
      high: 100,
      first: 0,
      last: 100,
    });
  });

  test('leaves gaps open, and shows a value between two of them', () => {
    const path = trendPath([40, 60, null, 50, null], 40, 100);
    expect(path?.line).toBe('M0 60L10 40');
    expect(path?.dots).toEqual([{ x: 30, y: 50 }]);
    expect(path?.last).toBe(50);
  });

  test('is nothing where nothing was measured', () => {
    expect(trendPath([null, null], 20, 10)).toBeNull();
    expect(trendPath([], 20, 10)).toBeNull();
  });

  test('stays inside of its picture, and one value is a dot', () => {
    expect(trendPath([120], 20, 10)?.dots).toEqual([{ x: 0, y: 0 }]);
  });
});
