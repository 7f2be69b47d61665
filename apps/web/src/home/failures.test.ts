import { expect, test } from 'vitest';
import { failureLines } from './failures.ts';

const failed = (titles: string) => [...titles].map((title) => ({ one: { title }, error: title.toUpperCase() }));

test('the first failures are told with their reasons, the others counted', () => {
  expect(failureLines(failed('ab'), String)).toEqual({ lines: ['a: A', 'b: B'], more: 0 });
  expect(failureLines(failed('abcde'), String)).toEqual({ lines: ['a: A', 'b: B', 'c: C'], more: 2 });
});
