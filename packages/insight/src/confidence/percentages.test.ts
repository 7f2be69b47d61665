import { describe, expect, it } from 'vitest';
import { percentages } from './percentages.ts';

describe('weights in percent', () => {
  it.each([
    // 14.6 14.6 9.8 12.2 9.8 24.4 14.6: rounded one by one they are 101.
    [
      [0.12, 0.12, 0.08, 0.1, 0.08, 0.2, 0.12],
      [15, 15, 10, 12, 10, 24, 14],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [2, 1, 0],
      [67, 33, 0],
    ],
    [
      [50, 50],
      [50, 50],
    ],
    [[7], [100]],
  ])('%j are %j', (weights, percent) => {
    expect(percentages(weights)).toEqual(percent);
    expect(percent.reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('are nothing where nothing has a weight', () => {
    expect(percentages([0, 0])).toEqual([0, 0]);
    expect(percentages([])).toEqual([]);
  });
});
