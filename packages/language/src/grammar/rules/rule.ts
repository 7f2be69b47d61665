import type { TaggedWord } from './tagged-words.ts';

/** What a rule found, in indices of the tagged words, `to` exclusive. */
export interface RuleMatch {
  /** The words to say differently. */
  from: number;
  to: number;
  /** All words that took part in the decision; holds `from`…`to`. A word of it that was not heard well makes the match void. */
  scope: { from: number; to: number };
  /** What to say instead, best first; the empty text leaves the words out. */
  replacements: string[];
  /** Why, in one sentence that speaks of the words and of nobody who says them. */
  why: string;
}

/**
 * One grammar rule for spoken English. `match` is asked at every word of a sentence, looks at a bounded number of words around `index`,
 * and is pure.
 */
export interface Rule {
  /** Kebab-case, unique. */
  name: string;
  /** Group of errors, in the terms of Harper where it has one. */
  kind: 'Agreement' | 'Verb form' | 'Number' | 'Article' | 'Comparison' | 'Preposition' | 'Wording';
  match(words: readonly TaggedWord[], index: number): RuleMatch | null;
}

/** A match of `from`…`to` of a rule that looked at everything from `looked` to the word behind the match. */
export const marked = (
  words: readonly TaggedWord[],
  from: number,
  to: number,
  looked: number,
  replacements: string[],
  why: string,
): RuleMatch => ({
  from,
  to,
  scope: { from: Math.max(0, looked), to: Math.min(words.length, to + 1) },
  replacements,
  why,
});
