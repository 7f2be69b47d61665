import { describe, expect, it } from 'vitest';
import { createOneEuro } from './one-euro.ts';

describe('the one-euro filter', () => {
  it('is a plain low-pass when beta is 0', () => {
    // Cut-off 1/(2π) Hz and a step of 1 s: the share of the new value is 1 / (1 + 1) = 0.5.
    const filter = createOneEuro({ minCutoff: 1 / (2 * Math.PI), beta: 0, speedCutoff: 1 });
    expect([filter.next(0, 0), filter.next(8, 1), filter.next(8, 2)]).toEqual([
      0,
      expect.closeTo(4),
      expect.closeTo(6),
    ]);
  });

  it('opens up with speed', () => {
    // Speed cut-off 1/(2π) Hz: smoothed speed after the first step is 0.5 · 8 = 4 per second. Beta adds 4/(2π) Hz to 1/(2π): 5/(2π) Hz,
    // share 1 / (1 + 1/5) = 5/6 of 8.
    const unit = 1 / (2 * Math.PI);
    const filter = createOneEuro({ minCutoff: unit, beta: unit, speedCutoff: unit });
    filter.next(0, 0);
    expect(filter.next(8, 1)).toBeCloseTo((8 * 5) / 6);
  });

  it('starts afresh after a reset and at a time that does not rise', () => {
    const filter = createOneEuro({ minCutoff: 0.1, beta: 0, speedCutoff: 1 });
    filter.next(0, 0);
    expect(filter.next(100, 0)).toBe(100);
    filter.reset();
    expect(filter.next(-5, 1)).toBe(-5);
  });
});
