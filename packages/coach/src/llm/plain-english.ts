import { plainWords } from './spoken.ts';

/**
 * What plain sentences have none of: addresses, tags, markdown, braces and brackets of code, long runs without a space (encoded text).
 * Each alternative takes what it can and looks back at nothing, so that scanning is linear.
 */
const MARKUP =
  /:\/\/|www\.|\b(?:https?|javascript|vbscript|mailto):|\bdata:[a-z]|\p{L}@\p{L}|<[a-z/!?]|\]\(|\*\*|__|~~|[`{}[\]|\\]|^#|\n#|&[a-z#]\w{1,8};|[\p{L}\p{N}+/=_-]{40}/iu;

/** "evil.example", with the point in whatever form: a point between letters. Abbreviations such as "e.g." have one letter after it. */
const HOST = /[\p{L}\p{N}][.。．․｡]\p{L}{2}|\p{L} (?:dot|\(dot\)) \p{L}{2,}/iu;
/** A stroke between words, as in "t.me/name"; words that belong together are not. */
const PATH = /\p{L}\/\p{L}/u;
const PAIRS = /\b(?:and\/or|words\/min|yes\/no)\b/giu;

/** Whether a text holds a link, markup or code. `ids` are words with points that are no addresses. */
export function hasMarkup(text: string, ids: ReadonlySet<string>): boolean {
  const plain = text.normalize('NFKC');
  return MARKUP.test(plain) || HOST.test(withoutIds(plain, ids));
}

/** A text without the ids of metrics. */
export const withoutIds = (text: string, ids: ReadonlySet<string>): string =>
  text.replace(/[\w.]+/gu, (word) => (ids.has(word.replace(/\.$/u, '')) ? ' ' : word));

/** All that a plain English sentence is written with. Letters with marks, other scripts, digits of other forms and pictures are none of it. */
const CHARACTERS = /^[A-Za-z0-9 .,;:!?'’()%°×/−–—…-]*$/u;
/** Letters and digits, of any script, also marks on them. */
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const ENGLISH_CHARACTER = /[A-Za-z0-9]/u;
const QUOTATION = /[\p{Pi}\p{Pf}"″‶〃「」『』❝❞❛❜‟‚„＂'‘’]/u;
/** An apostrophe inside of a word, or behind a plural. */
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})|(?<=s)['’](?=[ .,;:!?)]|$)/gu;
/** Letters one by one: "H i r e", "h-i-r-e". */
const LETTERS_APART = /(?<!\p{L})\p{L}(?:[ .,_*·-]\p{L}(?!\p{L})){2,}/u;
/** What opens a formula or a list. */
const OPENING = /^\s*[-+=@*>•–—]/u;

export type CharacterFault = 'quotation' | 'letter' | 'sign';

/**
 * What a text is written with beyond plain English: a quotation mark, a letter, or any other sign; null for plain text in one line. What was
 * verified as a quote is to be taken out before.
 */
export function characterFault(text: string): CharacterFault | null {
  const own = text.replace(APOSTROPHE, '');
  if (QUOTATION.test(own)) return 'quotation';
  if (/[\n\r\t]/u.test(own) || OPENING.test(own)) return 'sign';
  if (!CHARACTERS.test(own)) {
    const odd = [...own].filter((character) => LETTER.test(character) && !ENGLISH_CHARACTER.test(character));
    return odd.length > 0 ? 'letter' : 'sign';
  }
  if (LETTERS_APART.test(own) || /[A-Za-z]{26}/u.test(own)) return 'letter';
  return PATH.test(own.replace(PAIRS, ' ')) ? 'sign' : null;
}

/** Words that English sentences can hardly do without, and words of this trade; few other languages share them. */
const ENGLISH: ReadonlySet<string> = new Set(
  `the and of with your you each before after one that this it its for is are at by from more than then while when keep let try end start
  into not out to be or as if on in up so but a an can will would how what where which who there their they was were has have had only both
  no any every next less two three first last again also just about over under between until once near like instead without seconds second
  minute minutes breathe breath slow slower slowly answer answers word words voice eyes lens story question questions loud aloud sentence
  sentences pause pauses silence speak speaking look looks sound sounds gaze pace pitch posture light camera result task action situation
  project number read tell say sit hold stop take put use open close finish page time mark quiet quietly down shoulders head face key point
  clear clearly part parts team work change changes level short long still steady beat lift smile
  opening ending tense past first`.split(/\s+/u),
);
/** What a recording shows; "…" stands for words that were quoted. */
const OBSERVED =
  /…|\b(?:voice|pace|pitch|tone|tempo|speed|rhythm|melody|loudness|volume|articulation|speech|speak|speaks|speaking|spoken|talk|talks|talking|say|says|said|told|tells|telling|answers?|questions?|gaze|eyes?|lens|camera|screen|looks? away|posture|shoulders?|head|hands?|back|sits?|sitting|lean\p{L}*|nods?|gestures?|fillers?|ums?|uhs?|pauses?|silences?|breaths?|smil\p{L}*|words?|wording|phras\p{L}*|sentences?|stor(?:y|ies)|examples?|results?|actions?|tasks?|situations?|structur\p{L}*|openings?|endings?|closing|lesson|outcome|face|faces|light|lit|picture|frame\p{L}*|expression|index|recording|delivery|grammar|slips?|hedg\p{L}*|repeat\p{L}*|terms?|points?|part|parts|sounds?|movements?|moves?|sway\p{L}*|blink\p{L}*|jitter|shimmer|reading level|vocabulary)(?!\p{L})/iu;

/** Whether a text names anything that can be seen or heard in a recording. */
export const namesObservable = (text: string): boolean => OBSERVED.test(text);

/** Words from which on a text needs two of those. */
const SENTENCE = 4;

/** Whether a text reads as English: by the words that it shares with any English text about speaking. A title may be three words of any kind. */
export function isEnglish(text: string, isTitle = false): boolean {
  const words = plainWords(text).filter((word) => !/^\d/u.test(word));
  if ([...text].some((character) => LETTER.test(character) && !/[\p{Script=Latin}\p{M}0-9]/u.test(character)))
    return false;
  const known = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length < SENTENCE) return known > 0 || isTitle;
  return known >= 2 && known * 5 >= words.length;
}
