import { describe, expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import type { Passage } from './passages.ts';

const passage = (text: string, number: number): Passage => ({
  number,
  start: 0,
  end: 9,
  speaker: null,
  role: 'unknown',
  sentences: [],
  words: text.split(' ').map((one, i) => ({ number: i, text: one, start: i, end: i + 1 })),
});
const passages = [
  passage('Thank you for having me.', 0),
  passage('A well-known café, um, had dropped by 40% — thank goodness.', 1),
];

describe('looking for words', () => {
  test('finds parts of a word whatever its case, accents and points', () => {
    expect(findWords(passages, 'THANK')).toEqual([
      { passage: 0, from: 0, to: 0 },
      { passage: 1, from: 9, to: 9 },
    ]);
    expect(findWords(passages, 'cafe')).toEqual([{ passage: 1, from: 2, to: 2 }]);
    expect(findWords(passages, 'avin')).toEqual([{ passage: 0, from: 3, to: 3 }]);
  });
  test('finds words in a row, the last of which is still being typed', () => {
    expect(findWords(passages, 'thank you f')).toEqual([{ passage: 0, from: 0, to: 2 }]);
    expect(findWords(passages, 'known café')).toEqual([{ passage: 1, from: 1, to: 2 }]);
    expect(findWords(passages, 'dropped by 40%')).toEqual([{ passage: 1, from: 5, to: 7 }]);
    expect(findWords(passages, 'me a')).toEqual([]);
  });
  test('finds nothing for nothing', () => {
    expect(findWords(passages, ' … ')).toEqual([]);
  });
});
