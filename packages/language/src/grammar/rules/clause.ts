import { type TaggedWord, wordAt, wordSet } from './tagged-words.ts';
import { isPlural } from './word-forms.ts';

/** Words that a new clause follows. */
const OPENS_CLAUSE = wordSet(
  'because if when while although though since unless whether where so then but however also sometimes usually often now therefore and or',
);
const COORDINATES = wordSet('and or nor');
/** "They suggested that he go": the subjunctive is right after these. */
const MANDATIVE = wordSet(
  `suggest recommend insist demand require propose request ask urge prefer wish advise essential important necessary crucial vital lest
  suggestion recommendation requirement rather`,
);
/** Adverbs that stand between a subject and its verb. */
const BEFORE_VERB = wordSet(
  `always never often usually sometimes also just only really even still already probably actually normally generally mostly simply
  easily clearly certainly definitely both rarely seldom mainly frequently currently now not n't`,
);
/** How far back the subjunctive is looked for. */
const FAR = 12;

export const isMark = (word: TaggedWord): boolean => word.pos === 'PUNCT' || word.pos === 'SYM';

/**
 * Whether a subject that begins at `index` opens a clause: at the start, after a mark or a word such as "because". After "and" only
 * with a mark before it, as "the teacher and the student" is one subject.
 */
export function opensClause(words: readonly TaggedWord[], index: number): boolean {
  const before = wordAt(words, index - 1);
  if (isMark(before)) return before.key !== '-' && before.key !== '/';
  if (COORDINATES.has(before.key)) return index < 2 || isMark(wordAt(words, index - 2));
  return OPENS_CLAUSE.has(before.key);
}

/** Whether a clause at `index` may be in the subjunctive. */
export function maySubjunctive(words: readonly TaggedWord[], index: number): boolean {
  return words
    .slice(Math.max(0, index - FAR), index)
    .some((word) => MANDATIVE.has(word.lemma) || MANDATIVE.has(word.key));
}

/** The index behind at most two adverbs that begin at `index`. */
export function skipAdverbs(words: readonly TaggedWord[], index: number): number {
  let next = index;
  while (next < index + 2 && BEFORE_VERB.has(wordAt(words, next).key)) next += 1;
  return next;
}

/** Longest run of adjectives and nouns that is read as one noun phrase. */
const LONGEST_PHRASE = 4;

/**
 * The index of the head (last noun) of a run of adjectives and nouns that begins at `index`; -1 where there is none, and where a plural
 * stands inside the run: in "companies use" the tagger took a verb for a noun.
 */
export function headOf(words: readonly TaggedWord[], index: number): number {
  let next = index;
  while (next < index + LONGEST_PHRASE && wordAt(words, next).pos === 'ADJ') next += 1;
  let head = -1;
  while (next < index + LONGEST_PHRASE && wordAt(words, next).pos === 'NOUN') {
    if (head >= 0 && isPlural(wordAt(words, head))) return -1;
    head = next;
    next += 1;
  }
  const after = wordAt(words, head + 1);
  return head >= 0 && !continuesNoun(after) ? head : -1;
}

/** Whether a word after a noun may belong to it: a further noun, a genitive, a hyphen or a slash. */
export const continuesNoun = (word: TaggedWord): boolean =>
  word.pos === 'NOUN' ||
  word.pos === 'PROPN' ||
  word.pos === 'NUM' ||
  word.pos === 'X' ||
  word.key === "'s" ||
  word.key === "'" ||
  word.key === '-' ||
  word.key === '/' ||
  (word.pos === 'VERB' && word.key.endsWith('ing'));
