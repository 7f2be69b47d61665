import type { SpokenWord } from './spoken.ts';

/** A match of a phrase: indices into the words given, `to` exclusive. */
export interface PhraseMatch {
  from: number;
  to: number;
  phrase: string;
}

/** Finds all matches of a list of phrases, leftmost longest, never overlapping; fillers between the words do not matter. */
export type PhraseFinder = (words: readonly SpokenWord[]) => PhraseMatch[];

interface Pattern {
  phrase: string;
  slots: { anyOf: ReadonlySet<string>; optional: boolean }[];
}

/**
 * Compiles phrases. A phrase is words by spaces; `last|previous` is either word, `(really)?` may be missing, `*` is any one word.
 * Matching takes time linear in the words: at each place only the phrases that begin with its word are tried, and those are short.
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byFirst = new Map<string, Pattern[]>();
  for (const phrase of phrases) {
    const pattern = compile(phrase);
    for (const first of pattern.slots[0]?.anyOf ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return (words) => {
    const spoken = words.flatMap((word, index) => (word.filler || word.key === '' ? [] : [{ key: word.key, index }]));
    const matches: PhraseMatch[] = [];
    for (let i = 0; i < spoken.length; ) {
      const start = i;
      const patterns = [...(byFirst.get(spoken[i]?.key ?? '') ?? []), ...(byFirst.get('*') ?? [])];
      const best = longest(patterns, (at) => spoken[start + at]?.key);
      const from = spoken[i]?.index;
      const last = best ? spoken[i + best.length - 1]?.index : undefined;
      if (best && from !== undefined && last !== undefined) matches.push({ from, to: last + 1, phrase: best.phrase });
      i += best?.length ?? 1;
    }
    return matches;
  };
}

function compile(phrase: string): Pattern {
  const slots = phrase.split(' ').map((slot) => {
    const optional = slot.endsWith(')?');
    return { anyOf: new Set((optional ? slot.slice(1, -2) : slot).split('|')), optional };
  });
  return { phrase, slots };
}

function longest(patterns: readonly Pattern[], key: (at: number) => string | undefined) {
  let best: { phrase: string; length: number } | null = null;
  for (const { phrase, slots } of patterns) {
    const length = matchLength(slots, 0, 0, key);
    if (length !== null && length > (best?.length ?? 0)) best = { phrase, length };
  }
  return best;
}

function matchLength(
  slots: Pattern['slots'],
  slot: number,
  at: number,
  key: (at: number) => string | undefined,
): number | null {
  const wanted = slots[slot];
  if (!wanted) return at;
  const word = key(at);
  if (word !== undefined && (wanted.anyOf.has(word) || wanted.anyOf.has('*'))) {
    const taken = matchLength(slots, slot + 1, at + 1, key);
    if (taken !== null) return taken;
  }
  return wanted.optional ? matchLength(slots, slot + 1, at, key) : null;
}
