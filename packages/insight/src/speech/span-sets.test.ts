import { describe, expect, it } from 'vitest';
import { clipSpans, gapsIn, intersectSpans, padSpans, secondsWithin, subtractSpans } from './span-sets.ts';

const spans = [
  { start: 0, end: 1 },
  { start: 2, end: 4 },
  { start: 6, end: 7 },
];

describe('sets of spans', () => {
  it('clips to a window', () => {
    expect(clipSpans(spans, { start: 0.5, end: 3 })).toEqual([
      { start: 0.5, end: 1 },
      { start: 2, end: 3 },
    ]);
    expect(clipSpans(spans, { start: 4, end: 6 })).toEqual([]);
  });

  it('shares, takes away and leaves gaps', () => {
    const window = [{ start: 3, end: 6.5 }];
    expect(intersectSpans(spans, window)).toEqual([
      { start: 3, end: 4 },
      { start: 6, end: 6.5 },
    ]);
    expect(subtractSpans(window, spans)).toEqual([{ start: 4, end: 6 }]);
    expect(gapsIn({ start: -1, end: 8 }, spans)).toEqual([
      { start: -1, end: 0 },
      { start: 1, end: 2 },
      { start: 4, end: 6 },
      { start: 7, end: 8 },
    ]);
    expect(gapsIn({ start: 2, end: 4 }, spans)).toEqual([]);
  });

  it('joins what touches after padding and counts seconds in a window', () => {
    expect(padSpans(spans, 0.5)).toEqual([
      { start: -0.5, end: 4.5 },
      { start: 5.5, end: 7.5 },
    ]);
    expect(secondsWithin(spans, { start: 0.5, end: 6.25 })).toBeCloseTo(2.75);
  });
});
