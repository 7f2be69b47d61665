import { describe, expect, it } from 'vitest';
import { isKnown, numbersIn } from './numbers.ts';

describe('numbersIn', () => {
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
  const known = { quantities: [201.4, 0.31, 58.2], moments: [64.9] };
  const all = (text: string) => numbersIn(text).every((number) => isKnown(number, known));

  it.each(['201', '201.4', '31 %', '0.31', '0.3', '1:04', '1:05', '64.9 s', '58'])('knows %s', (text) =>
    expect(all(text)).toBe(true),
  );
  it.each(['200', '201.5', '32 %', '1:03', '64.9', '65 words', 'ninety'])('does not know %s', (text) =>
    expect(all(text)).toBe(false),
  );
});
