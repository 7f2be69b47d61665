import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countSyllables } from './syllables.ts';

const dictionary = '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict';

describe('countSyllables', () => {
  it.each([
    ['I', 1],
    ['team', 1],
    ['tickets', 2],
    ['closed', 1],
    ['wanted', 2],
    ['little', 2],
    ['changes', 2],
    ['management', 3],
    ['responsible', 4],
    ['create', 2],
    ['science', 2],
    ['million', 2],
    ["didn't", 2],
    ['Zürich', 2],
    ['um,', 1],
    ['2019', 4],
    ['…', 1],
  ])('%s has %d', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('looks at no more than a word of a token of a megabyte', () => {
    expect(countSyllables('a'.repeat(1 << 20))).toBe(1);
  });

  describe.skipIf(!existsSync(dictionary))(
    "against the CMU Pronouncing Dictionary (needs Debian's pocketsphinx-en-us)",
    () => {
      it('agrees on nine words of ten, and on the sum to 2 %', () => {
        let words = 0;
        let agreed = 0;
        let counted = 0;
        let spoken = 0;
        for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
          const [word = '', ...phones] = line.split(' ');
          if (!/^[a-z']{2,}$/.test(word)) continue;
          const nuclei = phones.filter((phone) => /^[AEIOU]/.test(phone)).length;
          const count = countSyllables(word);
          words++;
          if (count === nuclei) agreed++;
          counted += count;
          spoken += nuclei;
        }
        expect(words).toBeGreaterThan(100_000);
        expect(agreed / words).toBeGreaterThan(0.9);
        expect(Math.abs(counted / spoken - 1)).toBeLessThan(0.02);
      });
    },
  );
});
