import { expect, it } from 'vitest';
import { boundedSample } from './bounded-sample.ts';

it('keeps samples in range, clips those outside and silences what is no number', () => {
  const samples = [0, -0.5, 1, -1, 1.5, -7, Infinity, -Infinity, Number.NaN];
  expect(samples.map(boundedSample)).toEqual([0, -0.5, 1, -1, 1, -1, 1, -1, 0]);
});
