import type { SpokenWord } from './spoken.ts';

const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', "we're", "we've", "we'll", "we'd"]);
const I = new Set(['i', 'me', 'my', 'mine', 'myself', "i'm", "i've", "i'll", "i'd"]);

/** How often the first person is named, in the plural and in the singular, all cases and contractions. */
export function pronounsIn(words: readonly SpokenWord[]): { we: number; i: number } {
  const counted = words.filter((word) => !word.filler);
  return {
    we: counted.filter((word) => WE.has(word.key)).length,
    i: counted.filter((word) => I.has(word.key)).length,
  };
}
