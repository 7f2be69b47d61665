import { describe, expect, it } from 'vitest';
import { fillGaps, type TimedWord } from './word-times.ts';

describe('words that were not found', () => {
  it('get the speech that is left before the next word, however many gaps and spans of speech there are', () => {
    // Speech for the first half of every second; of its two words the first was found in its first 0.2 s.
    const seconds = Array.from({ length: 60_000 }, (_, second) => second);
    const words = seconds.flatMap((start): (TimedWord | null)[] => [{ start, end: start + 0.2, confidence: 1 }, null]);
    const filled = fillGaps(words, {
      lengths: words.map(() => 0.3),
      voice: seconds.map((start) => ({ start, end: start + 0.5 })),
      segments: words.map(() => 0),
      limits: words.map(() => null),
      duration: seconds.length,
    });
    // 0.3 s of speech are left, as long as the word ordinarily is: from 0.2 to 0.5 s.
    const wrong = seconds.filter((second) => {
      const { start = 0, end = 0, confidence } = filled[2 * second + 1] ?? {};
      return Math.abs(start - second - 0.2) > 1e-6 || Math.abs(end - second - 0.5) > 1e-6 || confidence !== null;
    });
    expect(wrong).toEqual([]);
  });
});
