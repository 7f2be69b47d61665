import { describe, expect, it } from 'vitest';
import { factors, mattr50, mtld } from './vocabulary.ts';

describe('MTLD', () => {
  it('counts a factor where the ratio comes down to 0.72', () => {
    // McCarthy & Jarvis' own example: of (1.0) the (1.0) people (1.0) by (1.0) the (.80) people (.667): one factor, nothing left.
    expect(factors('of the people by the people'.split(' '))).toBe(1);
    // a b c a: ratio 3/4 at the end, (1 − 0.75) / (1 − 0.72) = 0.892857 of a factor.
    expect(factors(['a', 'b', 'c', 'a'])).toBeCloseTo(0.892857, 6);
    // 18 different words in 25 are exactly 0.72.
    const words = [...Array.from({ length: 18 }, (_, i) => `w${i}`), ...Array.from({ length: 7 }, (_, i) => `w${i}`)];
    expect(factors(words)).toBe(1);
  });

  it('is the mean length of a factor, both ways', () => {
    // a b a | b a b | …: a factor every 3 words; 100 words are 33 factors, and one word left over whose ratio is 1.
    const words = Array.from({ length: 100 }, (_, i) => (i % 2 ? 'b' : 'a'));
    expect(mtld(words)).toBeCloseTo(100 / 33, 10);
  });

  it('has no value for too little text, or where no word comes back', () => {
    expect(mtld(Array.from({ length: 99 }, () => 'a'))).toBeNull();
    expect(mtld(Array.from({ length: 100 }, (_, i) => `w${i}`))).toBeNull();
  });
});

describe('MATTR-50', () => {
  it('is the mean ratio of all windows of 50 words', () => {
    expect(mattr50(Array.from({ length: 80 }, () => 'a'))).toBeCloseTo(1 / 50, 12);
    // 50 different words, then the last one again: windows of 50/50 and of 49/50.
    expect(mattr50([...Array.from({ length: 50 }, (_, i) => `w${i}`), 'w49'])).toBeCloseTo(0.99, 12);
  });

  it('has no value under 50 words', () => expect(mattr50(Array.from({ length: 49 }, () => 'a'))).toBeNull());
});
