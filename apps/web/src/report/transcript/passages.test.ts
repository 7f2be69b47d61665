import { describe, expect, test } from 'vitest';
import { afterWord, markedPlaces, moved, type Passage, spokenAt, spokenOrder } from './passages.ts';

const filler = { kind: 'filler' as const, start: 1, end: 2, text: 'um', note: null, instead: [] };
const word = (number: number, start: number) => ({ number, text: 'word', start, end: start + 0.5 });
const passage = (number: number, starts: readonly number[], marked: readonly number[] = []): Passage => {
  const words = starts.map((start, i) => word(i, start));
  return {
    number,
    start: starts[0] ?? 0,
    end: (starts.at(-1) ?? 0) + 0.5,
    speaker: null,
    role: 'unknown',
    sentences: [
      { polarity: null, runs: words.map((one, i) => ({ mark: marked.includes(i) ? filler : null, words: [one] })) },
    ],
    words,
  };
};
const passages = [passage(0, [0, 1, 2], [1]), passage(1, [10, 11]), passage(2, [20], [0])];

describe('the text of a transcript', () => {
  test('tells where its marks are', () => {
    expect(markedPlaces(passages, 'filler')).toEqual([
      { passage: 0, from: 1, to: 1 },
      { passage: 2, from: 0, to: 0 },
    ]);
    expect(markedPlaces(passages, 'grammar')).toEqual([]);
  });

  test('tells which word is spoken, and none in silences', () => {
    const order = spokenOrder(passages);
    expect(spokenAt(order, 1.2)).toBe(1);
    expect(spokenAt(order, 1.7)).toBe(1);
    expect(spokenAt(order, 5)).toBe(-1);
    expect(spokenAt(order, 20.1)).toBe(5);
    expect(spokenAt(order, -1)).toBe(-1);
  });

  test('is walked word by word, across passages and not beyond its ends', () => {
    expect(moved(passages, { passage: 0, word: 2 }, 1)).toEqual({ passage: 1, word: 0 });
    expect(moved(passages, { passage: 1, word: 0 }, -1)).toEqual({ passage: 0, word: 2 });
    expect(moved(passages, { passage: 2, word: 0 }, 1)).toEqual({ passage: 2, word: 0 });
    expect(moved(passages, { passage: 0, word: 0 }, -1)).toEqual({ passage: 0, word: 0 });
  });

  test('is corrected from word to word with Tab, which leaves it at its ends', () => {
    const from = { passage: 1, word: 1 };
    expect(afterWord(passages, from, 'after')).toEqual({ at: { passage: 2, word: 0 }, corrects: true });
    expect(afterWord(passages, from, 'before')).toEqual({ at: { passage: 1, word: 0 }, corrects: true });
    const [first, last] = [
      { passage: 0, word: 0 },
      { passage: 2, word: 0 },
    ];
    expect(afterWord(passages, last, 'after')).toEqual({ at: last, corrects: false });
    expect(afterWord(passages, first, 'before')).toEqual({ at: first, corrects: false });
    const untimed = { ...passage(3, [30]), words: [{ number: null, text: 'words', start: 30, end: 31 }] };
    expect(afterWord([...passages, untimed], last, 'after')).toEqual({ at: { passage: 3, word: 0 }, corrects: false });
  });

  test('stays at the word that is left for something else', () => {
    const from = { passage: 1, word: 0 };
    for (const left of ['done', 'elsewhere'] as const)
      expect(afterWord(passages, from, left)).toEqual({ at: from, corrects: false });
  });
});
