import { expect, test } from 'vitest';
import { stillShown } from './looking.ts';

test('the place that is shown is one of those that are left', () => {
  expect(stillShown(1, 4)).toBe(1);
  expect(stillShown(4, 4)).toBe(3);
  expect(stillShown(2, 0)).toBe(0);
});
