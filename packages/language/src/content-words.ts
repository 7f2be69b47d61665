import { parse } from './parse.ts';
import { isCutOff } from './repeats.ts';
import { BACK_CHANNEL, type SpokenWord } from './spoken.ts';
import { mapWords, wordsAt } from './text-map.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);
/** Words with a part of speech that carries content, and none in them. */
const LIGHT = new Set(
  'thing stuff lot bit kind sort way get go come make do say know think mean want really actually basically just like well yeah okay cause'.split(
    ' ',
  ),
);
const MOST = 15;

interface Counted {
  count: number;
  forms: Map<string, number>;
}

/**
 * The content words (nouns, verbs, adjectives, adverbs that are no stop words) used most, inflected forms counted together and shown in
 * the form that was used most; at most 15, ties in order of first use. Words used once are left out unless nothing was used twice.
 */
export function mostUsedWords(sentences: readonly (readonly SpokenWord[])[]): { word: string; count: number }[] {
  const byLemma = new Map<string, Counted>();
  for (const sentence of sentences) {
    const map = mapWords(sentence, (word) => (word.filler || word.key === '' || isCutOff(word) ? '' : word.text));
    const seen = new Set<number>();
    for (const token of parse(map.text).tokens) {
      const index = wordsAt(map, token)?.first;
      const key = index === undefined ? undefined : sentence[index]?.key;
      // One count a spoken word, though a contraction has two tokens.
      if (index === undefined || !key || seen.has(index)) continue;
      if (
        !CONTENT.has(token.pos) ||
        token.stop ||
        token.lemma.length < 2 ||
        LIGHT.has(token.lemma) ||
        BACK_CHANNEL.has(key)
      )
        continue;
      seen.add(index);
      const entry = byLemma.get(token.lemma) ?? { count: 0, forms: new Map<string, number>() };
      entry.count += 1;
      entry.forms.set(key, (entry.forms.get(key) ?? 0) + 1);
      byLemma.set(token.lemma, entry);
    }
  }
  const all = [...byLemma.values()].sort((a, b) => b.count - a.count);
  const repeated = all.filter((entry) => entry.count > 1);
  return (repeated.length > 0 ? repeated : all)
    .slice(0, MOST)
    .map(({ count, forms }) => ({ word: mostCommon(forms), count }));
}

const mostCommon = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
