import { guessPhones, letterName, withS } from './letter-to-sound.ts';
import type { Token } from './tokens.ts';

/** Ways to say one token that are tried against each other. */
const MOST_PRONUNCIATIONS = 6;
/** A token longer than this is not said in one breath (a web address, a long number). */
const MOST_PHONES = 60;

/** Tells whether the dictionary's entry is replaced here. */
export const isHesitation = (word: string): boolean => HESITATIONS.has(word);

/** The pronunciations of a lower-case word in a dictionary, phones separated by blanks; empty when it has none. */
export type LookUp = (word: string) => string[];

/**
 * The pronunciations of a token, each a string of CMU phones: from the dictionary where it has the word, from two of its
 * words for a compound, else guessed from the letters. Empty when the token cannot be said.
 */
export function pronunciations(token: Token, lookUp: LookUp): string[] {
  const found = new Set<string>();
  // Round after round, so that each reading is tried before the second pronunciation of the first.
  const perReading = token.readings.map((reading) => sayAll(reading, lookUp));
  for (let round = 0; round < MOST_PRONUNCIATIONS; round++) {
    for (const ways of perReading) {
      const way = ways[round];
      if (way && way.length <= MOST_PHONES && found.size < MOST_PRONUNCIATIONS) found.add(way.join(' '));
    }
  }
  return [...found];
}

/** The ways to say words one after the other: all first pronunciations, then with one of them varied. */
function sayAll(reading: readonly string[], lookUp: LookUp): string[][] {
  const perWord = reading.map((word) => sayWord(word, lookUp));
  if (perWord.some((ways) => ways.length === 0)) return [];
  const first = perWord.map((ways) => ways[0] ?? []);
  const varied = perWord.flatMap((ways, i) => ways.slice(1).map((way) => first.toSpliced(i, 1, way).flat()));
  return [first.flat(), ...varied];
}

/** Sounds of hesitation, which dictionaries give one way only. */
const HESITATIONS = new Map([
  ['um', ['AH M', 'AA M', 'ER M', 'AO M']],
  ['umm', ['AH M', 'AA M', 'ER M', 'AO M']],
  ['uhm', ['AH M', 'AA M', 'ER M', 'AO M']],
  ['erm', ['ER M', 'AH M', 'AA M']],
  ['uh', ['AH', 'AA', 'ER', 'AE', 'EH']],
  ['er', ['ER', 'AH', 'AA']],
  ['ah', ['AA', 'AH']],
  ['hmm', ['HH M', 'M', 'HH AH M']],
  ['hm', ['HH M', 'M', 'HH AH M']],
  ['mm', ['M', 'AH M']],
]);

function sayWord(word: string, lookUp: LookUp): string[][] {
  const hesitation = HESITATIONS.get(word);
  if (hesitation) return hesitation.map((phones) => phones.split(' '));
  const letter = /^([A-Z])('s)?$/.exec(word);
  if (letter?.[1]) return [letter[2] ? withS(letterName(letter[1])) : letterName(letter[1])];
  const known = lookUp(word).map((phones) => phones.split(' '));
  if (known.length) return known;
  const stem = /^(.*[a-z])(?:'s|s'|s)$/.exec(word)?.[1];
  const stems = stem ? lookUp(stem) : [];
  if (stems.length) return stems.map((phones) => withS(phones.split(' ')));
  const guess = compound(word, lookUp) ?? guessPhones(word);
  return guess.length ? [guess] : [];
}

/** A word made of two known words of three letters or more, cut where the shorter is longest: "teamwork", "javascript". */
function compound(word: string, lookUp: LookUp): string[] | null {
  const middle = word.length / 2;
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3);
  for (const cut of cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
    const [head] = lookUp(word.slice(0, cut));
    const [tail] = head ? lookUp(word.slice(cut)) : [];
    if (head && tail) return `${head} ${tail}`.split(' ');
  }
  return null;
}
