import { describe, expect, it } from 'vitest';
import { isKnown, type KnownNumbers } from './known.ts';
import { numbersIn } from './numbers.ts';

const found = (text: string) => numbersIn(text).map(({ value, kind }) => [value, kind]);

describe('numbersIn', () => {
  it('tells what a number is out of, and which answer it names', () => {
    expect(found('58 of 100, 3/4 parts, answer 2, the third answer and a dozen')).toEqual([
      [58, 'score'],
      [100, 'scale'],
      [3, 'score'],
      [4, 'scale'],
      [2, 'answer'],
      [12, 'quantity'],
      [3, 'answer'],
    ]);
  });

  it('reads digits, clock times, lengths of time and words', () => {
    expect(
      found('201.4 words, at 1:04 and 1:00:05, for 3 s, at 7 s; in 2 minutes; twenty-five of one hundred'),
    ).toEqual([
      [201.4, 'quantity'],
      [64, 'moment'],
      [3605, 'moment'],
      [3, 'duration'],
      [7, 'moment'],
      [120, 'duration'],
      [25, 'score'],
      [100, 'scale'],
    ]);
  });

  it.each([
    ['two hundred and forty words', [240]],
    ['Two-hundred-forty', [240]],
    ['twentyfive words, one hundred and sixty five', [25, 165]],
    ['one two three three words', [1, 2, 3, 3]],
    ['201,400 and 1,5 and −3', [201_400, 1.5, -3]],
    ['two fillers, zero fillers, no long pauses, twice', [0, 2, 2, 0]],
  ])('reads %s', (text, values) => expect(numbersIn(text).map(({ value }) => value)).toEqual(values));

  it.each([
    'Try one thing in two sentences, with three key words.',
    'The first word of the second half.',
    'Send your CV.',
  ])('takes everyday words for none: %s', (text) => expect(numbersIn(text)).toEqual([]));

  it.each([
    'half of the words',
    'a third of it',
    'twice as fast',
    'tenfold',
    'doubled',
    'the sixteenth',
    'IV of XII',
    '201.4.100',
    '0x64',
    'l00',
    '1e9',
    '200ish',
    'the 7th word',
    'the top percentile',
    'hundreds of words',
    'a score of fillers',
  ])('holds nothing against a measurement in: %s', (text) =>
    expect(numbersIn(text).some(({ kind }) => kind === 'unclear')).toBe(true),
  );
});

describe('isKnown', () => {
  const known: KnownNumbers = {
    measured: [
      { value: 201.4, unit: 'words' },
      { value: 31, unit: 'percent' },
      { value: 0.31, unit: 'share' },
      { value: 58.2, unit: 'points' },
      { value: 2, unit: 'count' },
      { value: -0.4, unit: null },
    ],
    ranges: [{ from: 100, to: 165, unit: 'words' }],
    scales: [100],
    moments: [64.9],
    durations: [2.6],
    limits: [2],
    answers: [1, 2],
  };
  const all = (text: string) => numbersIn(text).every((number) => isKnown(number, known, text));

  it.each([
    ...['201', '201 words', '201.4 wpm', '31 %', '0.31', '0.3', '1:04', '1:05', '58', '58 of 100', 'answer 2', '−0.4'],
    ...[
      'at 64.9 s',
      'for 2.6 s',
      '3 seconds',
      'two fillers',
      'inside 100 to 165',
      'below 165 words',
      'longer than 2 s',
    ],
  ])('knows %s', (text) => expect(all(text)).toBe(true));
  it.each([
    ...[
      '200',
      '201.5',
      '32 %',
      '201 %',
      '31 words',
      '1:03',
      '64.9 s',
      '65 words',
      'ninety',
      '100',
      '100 of 100',
      '0.4',
    ],
    ...[
      '58 %',
      '58 words',
      'answer 3',
      '58 of 99',
      'three fillers',
      '165 words',
      '-201',
      '201 semitones',
      '64 seconds',
    ],
    ...['31 seconds', 'a pause of 2 s', '2:00 minutes'],
  ])('does not know %s', (text) => expect(all(text)).toBe(false));
});
