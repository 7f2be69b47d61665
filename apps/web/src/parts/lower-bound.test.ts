import { expect, test } from 'vitest';
import { isLowerBound, saysNothing } from './lower-bound.ts';

const fillers = (value: number, band: string | null, lowerBound = false) => ({
  id: 'filler.per_min',
  value,
  band,
  lowerBound,
});

test('a lower bound is told by the summary, or by fillers without a judgement in older ones', () => {
  expect(isLowerBound(fillers(2, 'few', true))).toBe(true);
  expect(isLowerBound(fillers(2, null))).toBe(true);
  expect(isLowerBound(fillers(2, 'few'))).toBe(false);
  expect(isLowerBound({ ...fillers(2, null), id: 'pace.wpm' })).toBe(false);
});

test('none of what may be left out says nothing; none that was counted does', () => {
  expect(saysNothing(fillers(0, null))).toBe(true);
  expect(saysNothing(fillers(0, 'few', true))).toBe(true);
  expect(saysNothing(fillers(0, 'few'))).toBe(false);
  expect(saysNothing(fillers(1, null))).toBe(false);
});
