/**
 * Words that sound alike, or so nearly that no recogniser tells them apart: which of them stands in a transcript is the
 * transcriber's choice, not the speaker's.
 */
const SOUND_ALIKE = [
  'their there theyre',
  'to too two',
  'your youre',
  'whose whos',
  'then than',
  'were where',
  'of have ve',
  'an and in',
  'our are hour',
  'use used',
  'suppose supposed',
  'know no',
  'knew new',
  'by buy bye',
  'hear here',
  'accept except',
  'affect effect',
  'advice advise',
  'allowed aloud',
  'board bored',
  'brake break',
  'cite sight site',
  'coarse course',
  'complement compliment',
  'do due',
  'for four fore',
  'lead led',
  'loose lose',
  'passed past',
  'peace piece',
  'peak peek pique',
  'principal principle',
  'rain reign rein',
  'right write',
  'role roll',
  'threw through',
  'waist waste',
  'weak week',
  'weather whether',
  'one won',
];

const SOUND = new Map(SOUND_ALIKE.flatMap((group) => group.split(' ').map((word) => [word, group])));

/** A key that is the same for two wordings that sound the same: no case, marks or spaces, one name for words that sound alike. */
export const soundKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => SOUND.get(word) ?? word)
    .join('')
    .replaceAll(' ', '');

/**
 * Whether only an ending parts the two, and it melts into the sound that follows: "worked to" and "work to", "works so" and "work so".
 * Endings with a vowel of their own ("wanted") are heard.
 */
function endingMelts(said: string, replacement: string, following: string): boolean {
  const [short, long] = said.length < replacement.length ? [said, replacement] : [replacement, said];
  if (!long.startsWith(short.replace(/[ey]$/u, ''))) return false;
  if (/(?:e|i?e)?d$/u.test(long) && !/[td]e?d$/u.test(long) && !/ed$/u.test(short)) return /^[td]/u.test(following);
  return (
    /s$/u.test(long) && !/s$/u.test(short) && !/(?:s|x|z|ch|sh|[cg])es$/u.test(long) && /^(?:s|z)/u.test(following)
  );
}

/**
 * Whether a listener would hear the difference between what was said and at least one of the proposed wordings; `following` is the
 * word after it in lower case.
 */
export const isAudible = (said: string, replacements: readonly string[], following = ''): boolean =>
  replacements.length === 0 ||
  (replacements.every((replacement) => !endingMelts(said.toLowerCase(), replacement.toLowerCase(), following)) &&
    replacements.some((replacement) => soundKey(said) !== soundKey(replacement)));
