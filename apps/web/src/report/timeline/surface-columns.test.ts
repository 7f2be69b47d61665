import { describe, expect, it } from 'vitest';
import { columnMean, columns, runsOf } from './surface-columns.ts';

const grid = { start: 0, step: 1 };

describe('columns of a band', () => {
  it('give every value to one pixel where there are more values than pixels', () => {
    const all = columns(grid, 100, { from: 0, to: 100 }, 10);
    expect(all).toHaveLength(10);
    expect(all[0]).toEqual({ first: 0, last: 9 });
    expect(all[9]).toEqual({ first: 90, last: 99 });
  });

  it('repeat a value over the pixels that it lies under', () => {
    expect(columns(grid, 2, { from: 0, to: 2 }, 8).map(({ first }) => first)).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('are averaged without what was not measured, and empty where nothing was', () => {
    expect(columnMean([1, null, 0, 1], { first: 0, last: 3 })).toBeCloseTo(2 / 3);
    expect(columnMean([null, null], { first: 0, last: 5 })).toBeNull();
  });

  it('are drawn as one where they are the same', () => {
    expect(runsOf([1, 1, null, 1, 0, 0])).toEqual([
      { x: 0, width: 2, level: 1 },
      { x: 3, width: 1, level: 1 },
      { x: 4, width: 2, level: 0 },
    ]);
  });
});
