import { describe, expect, it } from 'vitest';
import { timeLeftOf } from './time-left.ts';

describe('the time left', () => {
  it.each([
    [0, 'moment', 0],
    [4.9, 'moment', 0],
    [5, 'seconds', 10],
    [12, 'seconds', 20],
    [54, 'seconds', 60],
    [55, 'minutes', 1],
    [89, 'minutes', 1],
    [91, 'minutes', 2],
    [3560, 'minutes', 59],
    [3600, 'hours', 1],
    [2.6 * 3600, 'hours', 3],
  ] as const)('of %f s is told in %s: %i', (seconds, unit, count) => {
    expect(timeLeftOf(seconds)).toEqual({ unit, count });
  });
});
