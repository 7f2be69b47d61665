import { expect, it } from 'vitest';
import { median, percentile } from './percentile.ts';
import { weightedMedian } from './weighted-median.ts';

it('interpolates between ranks: the 20th percentile of 1, 2, 4, 8 lies 0.6 of the way from 1 to 2', () => {
  expect(percentile([8, 1, 4, 2], 20)).toBeCloseTo(1.6, 12);
  expect(percentile([8, 1, 4, 2], 0)).toBe(1);
  expect(percentile([8, 1, 4, 2], 100)).toBe(8);
  expect(percentile([8, 1, 4, 2], 130)).toBe(8);
  expect(percentile([], 50)).toBeNull();
});

it('takes the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([5, 1, 3, 4])).toBe(3.5);
});

it('weighs by time: 10 s at 1 against 4 s at 2 and 5 s at 3 is 1', () => {
  const entries = [
    { value: 3, weight: 5 },
    { value: 1, weight: 10 },
    { value: 2, weight: 4 },
  ];
  expect(weightedMedian(entries)).toBe(1);
  expect(weightedMedian(entries.slice(1))).toBe(1);
  expect(weightedMedian(entries.map((entry) => ({ ...entry, weight: 1 })))).toBe(2);
  expect(weightedMedian([{ value: 1, weight: 0 }])).toBeNull();
});
