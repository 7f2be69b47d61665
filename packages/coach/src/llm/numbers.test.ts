import { describe, expect, it } from 'vitest';
import { isKnown, numbersIn } from './numbers.ts';

describe('numbersIn', () => {
  it('tells what a number is out of, and which answer it names', () => {
    expect(numbersIn('58 of 100, 3/4 parts, answer 2 and a dozen').map(({ value, kind }) => [value, kind])).toEqual([
      [58, 'score'],
      [100, 'scale'],
      [3, 'score'],
      [4, 'scale'],
      [2, 'answer'],
      [12, 'quantity'],
    ]);
  });

  it('reads digits, clock times, seconds and words', () => {
    expect(
      numbersIn('201.4 words, at 1:04 and 1:00:05, for 3 s; twenty-five of one hundred, two things').map(
        ({ value, kind }) => [value, kind],
      ),
    ).toEqual([
      [201.4, 'quantity'],
      [64, 'moment'],
      [3605, 'moment'],
      [3, 'moment'],
      [25, 'quantity'],
      [100, 'quantity'],
    ]);
  });
});

describe('isKnown', () => {
  const known = { scores: [58.2], quantities: [201.4, 0.31, 58.2], moments: [64.9], answers: [1, 2] };
  const all = (text: string) => numbersIn(text).every((number) => isKnown(number, known));

  it.each(['201', '201.4', '31 %', '0.31', '0.3', '1:04', '1:05', '64.9 s', '58', '58 of 100', 'answer 2'])(
    'knows %s',
    (text) => expect(all(text)).toBe(true),
  );
  it.each(['200', '201.5', '32 %', '1:03', '64.9', '65 words', 'ninety', '100', '100 of 100', 'answer 3', '58 of 99'])(
    'does not know %s',
    (text) => expect(all(text)).toBe(false),
  );
});
