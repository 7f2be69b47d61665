import { expect, it } from 'vitest';
import { inWords } from './guesses.ts';

it.each([
  [1, '1 second'],
  [30, '30 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('a wait of %s seconds is told as %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
