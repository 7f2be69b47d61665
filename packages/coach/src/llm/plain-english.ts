import { plainWords } from './spoken.ts';

/**
 * What plain sentences have none of: addresses, tags, markdown, braces and brackets of code, long runs without a space (encoded text).
 * Each alternative takes what it can and looks back at nothing, so that scanning is linear.
 */
const MARKUP =
  /:\/\/|www\.|\b(?:https?|javascript|vbscript|mailto):|\bdata:[a-z]|\p{L}@\p{L}|<[a-z/!?]|\]\(|\*\*|__|~~|[`{}[\]|\\]|^#|\n#|&[a-z#]\w{1,8};|[\p{L}\p{N}+/=_-]{40}/iu;

/** "evil.example": a point between letters. Abbreviations such as "e.g." have one letter after it. */
const HOST = /[\p{L}\p{N}]\.\p{L}{2}/u;

/** Whether a text holds a link, markup or code. `ids` are words with points that are no addresses. */
export function hasMarkup(text: string, ids: ReadonlySet<string>): boolean {
  if (MARKUP.test(text)) return true;
  return HOST.test(text.replace(/[\w.]+/gu, (word) => (ids.has(word.replace(/\.$/u, '')) ? ' ' : word)));
}

/** Letters and digits of other scripts, also those that only look like the usual ones. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}|(?![0-9])\p{N}/u;

/** Words that English sentences can hardly do without, and words of this trade; few other languages share them. */
const ENGLISH = new Set(
  'seconds breathe breath slow slower slowly answer answers words voice eyes lens story question loud aloud every next less two three the and of with your each before after one that this it for is are at by from more than then while when keep let try end start into not out'.split(
    ' ',
  ),
);
/** Words from which on a sentence without any of those is no English. */
const ENOUGH_WORDS = 6;

/** Whether a text is in Latin letters and reads as English. */
export function isEnglish(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return false;
  const words = plainWords(text);
  return words.length < ENOUGH_WORDS || words.some((word) => ENGLISH.has(word));
}
