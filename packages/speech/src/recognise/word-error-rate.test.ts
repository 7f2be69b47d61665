import { describe, expect, it } from 'vitest';
import { comparableWords, wordErrorRate, wordErrors } from './word-error-rate.ts';

describe('comparableWords', () => {
  it('looks past case, punctuation, hyphens and abbreviations, and keeps apostrophes', () => {
    expect(comparableWords("Mr. Dashwood’s  side-by-side, 'quoted' — it's 40.")).toEqual(
      ['mister', "dashwood's", 'side', 'by', 'side', 'quoted', "it's", '40'], //
    );
    expect(comparableWords(' … ')).toEqual([]);
  });
});

describe('wordErrors', () => {
  it('counts each kind of error', () => {
    expect(wordErrors('a b c d', 'a b c d')).toEqual({ words: 4, substitutions: 0, deletions: 0, insertions: 0 });
    expect(wordErrors('a b c d', 'a x c d')).toEqual({ words: 4, substitutions: 1, deletions: 0, insertions: 0 });
    expect(wordErrors('a b c d', 'a c d')).toEqual({ words: 4, substitutions: 0, deletions: 1, insertions: 0 });
    expect(wordErrors('a b c d', 'a b b c d')).toEqual({ words: 4, substitutions: 0, deletions: 0, insertions: 1 });
    // the cat sat on the mat → a cat sat the mat please: the→a, on lost, please added.
    expect(wordErrors('The cat sat on the mat', 'a cat sat the mat, please')).toEqual({
      words: 6,
      substitutions: 1,
      deletions: 1,
      insertions: 1,
    });
  });

  it('takes empty texts', () => {
    expect(wordErrors('', '')).toEqual({ words: 0, substitutions: 0, deletions: 0, insertions: 0 });
    expect(wordErrors('one two', '')).toMatchObject({ deletions: 2 });
    expect(wordErrors('', 'one two')).toMatchObject({ insertions: 2 });
  });
});

describe('wordErrorRate', () => {
  it('is the errors over the words that were said', () => {
    expect(wordErrorRate(wordErrors('a b c d', 'x b d e'))).toBe(0.75);
    expect(wordErrorRate(wordErrors('a', 'x y z'))).toBe(3);
    expect(wordErrorRate(wordErrors('', 'x'))).toBeNull();
  });
});
