import { parse } from '../../parse.ts';
import type { TextRange } from '../../text-map.ts';

/** A token of a sentence: its letters in lower case with straight apostrophes, its Universal part of speech and its lemma. */
export interface TaggedWord extends TextRange {
  key: string;
  pos: string;
  lemma: string;
}

/** What stands before the first and after the last word of a sentence. */
const EDGE: TaggedWord = { from: 0, to: 0, key: '', pos: 'PUNCT', lemma: '' };

/** Words that the tagger takes for something else more often than not where these rules meet them. */
const KNOWN_TAGS: Readonly<Record<string, string>> = {
  people: 'NOUN',
  subject: 'NOUN',
  job: 'NOUN',
  gonna: 'AUX',
  wanna: 'AUX',
  gotta: 'AUX',
  kinda: 'ADV',
  sorta: 'ADV',
};

/** The tokens of a sentence, marks among them (wink-nlp: "don't" is `do` and `n't`). Linear. */
export const tagWords = (text: string): TaggedWord[] =>
  parse(text).tokens.map(({ from, to, pos, lemma }) => {
    const key = text.slice(from, to).toLowerCase().replaceAll('’', "'");
    return { from, to, key, pos: Object.hasOwn(KNOWN_TAGS, key) ? (KNOWN_TAGS[key] ?? pos) : pos, lemma };
  });

/** The word at an index; outside of the sentence a mark without letters. */
export const wordAt = (words: readonly TaggedWord[], index: number): TaggedWord => words[index] ?? EDGE;

/** A set of words written in one line. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/u));
