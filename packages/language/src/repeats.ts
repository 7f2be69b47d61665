import type { Quote } from '@impact/report/quote';
import { quoteOf, type SpokenWord, wordKey } from './spoken.ts';

/** Indices of words, `to` exclusive: the part that was said again right after. */
export interface Restart {
  from: number;
  to: number;
  /** Index after the last word of the repetition. */
  end: number;
}

/** Longest stretch that counts as an immediate repeat. */
const LONGEST = 4;

/** Said twice on purpose, grammatical when doubled ("had had", "that that"), or digits one by one ("twenty twenty"). */
const DOUBLED_ON_PURPOSE = new Set(
  'very really so much many far long big more again over no yes yeah had that never bye one two three four five six seven eight nine zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

/**
 * Immediate repeats of one to four words ("I I went", "we were, um, we were"), fillers between them not counted: disfluencies of the
 * repetition type (Shriberg 1994). Longest first, never overlapping. Linear in the number of words.
 */
export function restartsIn(words: readonly SpokenWord[]): Restart[] {
  const at = words.flatMap((word, index) => (word.filler || word.key === '' ? [] : [index]));
  const key = (position: number): string | undefined => words[at[position] ?? -1]?.key;
  const restarts: Restart[] = [];
  for (let i = 0; i < at.length; ) {
    const length = repeatAt(i, at.length, key);
    if (length > 0) {
      const from = at[i] ?? 0;
      const to = at[i + length] ?? words.length;
      restarts.push({ from, to, end: (at[i + 2 * length - 1] ?? words.length - 1) + 1 });
    }
    i += length > 0 ? length : 1;
  }
  return restarts;
}

function repeatAt(i: number, count: number, key: (position: number) => string | undefined): number {
  for (let length = Math.min(LONGEST, Math.floor((count - i) / 2)); length > 0; length -= 1) {
    const same = Array.from({ length }, (_, k) => key(i + k) === key(i + length + k)).every(Boolean);
    if (same && !(length === 1 && DOUBLED_ON_PURPOSE.has(key(i) ?? ''))) return length;
  }
  return 0;
}

/** The immediate repeats of a sentence, both wordings quoted. */
export const repeatsIn = (sentence: readonly SpokenWord[]): Quote[] =>
  restartsIn(sentence).flatMap(({ from, end }) => quoteOf(sentence.slice(from, end)) ?? []);

/** Whether a word was broken off: `w-`, `it's-`. */
export const isCutOff = (word: SpokenWord): boolean => word.spaced && /[\p{L}\p{N}][-‐‑]+[,.]?$/u.test(word.text);

/** Whether the cut-off word begins the word that replaces it: `w- we`. */
export const isFragmentOf = (word: SpokenWord, next: SpokenWord): boolean =>
  isCutOff(word) && next.key.startsWith(wordKey(word.text));
