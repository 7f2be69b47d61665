import { describe, expect, test } from 'vitest';
import { markPlaces, overlaid, rangeOfLine } from './overlaid.ts';

const side = (duration: number, values: (number | null)[] | null, step = 1) => ({
  duration,
  confidence: values && { step, start: 0, values },
});

describe('curves laid over each other', () => {
  test('by share: each stretch is the mean of what lies in it, whatever the length', () => {
    const { at, stretch, lines } = overlaid([side(4, [10, 20, 30, 40]), side(2, [50, 70])], 'share', 2);
    expect(at).toEqual([25, 75]);
    expect(stretch).toBe(50);
    expect(lines).toEqual([
      [15, 35],
      [50, 70],
    ]);
  });

  test('by seconds: the shorter one ends', () => {
    const { at, lines } = overlaid([side(4, [10, 20, 30, 40]), side(2, [50, 70])], 'seconds', 2);
    expect(at).toEqual([1, 3]);
    expect(lines).toEqual([
      [15, 35],
      [60, null],
    ]);
  });

  test('what was not measured stays a gap, and is no zero', () => {
    expect(overlaid([side(4, [null, 20, null, null]), side(4, null)], 'share', 2).lines).toEqual([
      [20, null],
      [null, null],
    ]);
  });

  test('stretches shorter than a step take the value that holds there', () => {
    expect(overlaid([side(2, [10, 30])], 'seconds', 4).lines).toEqual([[10, 10, 30, 30]]);
  });

  test('have a range', () => {
    expect(rangeOfLine([null, 10, 30])).toEqual({ low: 10, high: 30 });
    expect(rangeOfLine([null])).toBeNull();
  });
});

describe('letters on the lines', () => {
  const line = Array.from({ length: 12 }, () => 1);

  test('stand beside each other', () => {
    expect(markPlaces(line, { side: 0, sides: 2, times: 3 })).toEqual([1, 5, 9]);
    expect(markPlaces(line, { side: 1, sides: 2, times: 3 })).toEqual([3, 7, 11]);
  });

  test('move to where there is a value, and are left out in a gap', () => {
    const gaps = line.map((value, i) => (i < 2 || i > 3 ? null : value));
    expect(markPlaces(gaps, { side: 0, sides: 2, times: 3 })).toEqual([2, 3]);
  });
});
