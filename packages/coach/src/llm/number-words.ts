/** A number written in words, with its place in the text. */
export interface WordNumber {
  value: number;
  from: number;
  to: number;
}

const ONES: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const LARGE: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The longest first, as "six" begins "sixteen" and "sixty". */
const WORD = [...TENS, ...[...ONES].reverse(), ...LARGE.keys()].sort((a, b) => b.length - a.length).join('|');
const ONE_WORD = new RegExp(WORD, 'giu');
/** Words in a row make one number, also those written together: "two hundred and forty", "ninety-nine", "twentyfive". */
const SEQUENCE = new RegExp(`(?<![\\p{L}'’])(?:${WORD})(?:(?:[ -]{1,2}(?:and[ -])?)?(?:${WORD}))*(?![\\p{L}])`, 'giu');

/** The numbers that a text spells out. Digits told one by one ("one two three") are numbers of their own. */
export function wordNumbersIn(text: string): WordNumber[] {
  return [...text.matchAll(SEQUENCE)].flatMap((match) => {
    const from = match.index;
    return valuesOf(match[0].toLowerCase()).map((value) => ({ value, from, to: from + match[0].length }));
  });
}

function valuesOf(sequence: string): number[] {
  const values: number[] = [];
  let value: number | null = null;
  /** What the next word may still add: up to 9 after tens, up to 99 after hundreds, nothing after ones. */
  let room = 0;
  for (const [word] of sequence.matchAll(ONE_WORD)) {
    const large = LARGE.get(word);
    const one = ONES.indexOf(word);
    if (large !== undefined) {
      value = (value ?? 1) * large;
      room = large - 1;
      continue;
    }
    const next = one >= 0 ? one : (TENS.indexOf(word) + 2) * 10;
    if (value !== null && next > 0 && next <= room) value += next;
    else {
      if (value !== null) values.push(value);
      value = next;
    }
    room = next >= 20 && next % 10 === 0 ? 9 : 0;
  }
  return value === null ? values : [...values, value];
}

/** The number that a word counts by ("third" is 3), or null for a word that does not. */
export function ordinalOf(word: string): number | null {
  const index = ORDINALS.indexOf(word.toLowerCase());
  return index < 0 ? null : index + 1;
}
