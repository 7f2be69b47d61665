import { describe, expect, it } from 'vitest';
import { mapWords, wordsAt } from './text-map.ts';
import { spoken } from './transcript.fixture.ts';

const map = mapWords(spoken('So 😀 we grew, fast.'));
const at = (piece: string) => {
  const from = map.text.indexOf(piece);
  return wordsAt(map, { from, to: from + piece.length });
};

describe('text map', () => {
  it('writes the words as one text', () => expect(map.text).toBe('So 😀 we grew, fast. '));

  it('leads from a stretch of text back to its words', () => {
    expect(at('we grew,')).toEqual({ first: 2, last: 3 });
    expect(at('rew, f')).toEqual({ first: 3, last: 4 });
    expect(at('So')).toEqual({ first: 0, last: 0 });
  });

  it('finds no word in a space or behind the end', () => {
    expect(wordsAt(map, { from: 2, to: 3 })).toBeNull();
    expect(wordsAt(map, { from: 500, to: 510 })).toBeNull();
  });

  it('finds the word around an empty stretch', () =>
    expect(wordsAt(map, { from: 1, to: 1 })).toEqual({ first: 0, last: 0 }));

  it('can leave words out', () => {
    const short = mapWords(spoken('So um we'), (word) => (word.filler ? '' : word.text));
    expect(short.text).toBe('So we ');
    expect(wordsAt(short, { from: 3, to: 5 })?.last).toBe(2);
  });
});
