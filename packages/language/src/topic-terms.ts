import type { TopicTerms } from '@impact/report/answer';
import type { Quote } from '@impact/report/quote';
import { parse } from './parse.ts';
import { isCutOff } from './repeats.ts';
import { quoteOf, type SpokenWord, wordKey } from './spoken.ts';
import { mapWords, wordsAt } from './text-map.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);
/** Lemmas that put a question together and do not say what it is about: "Tell me about a time when you had to give an example of …". */
const SCAFFOLDING = new Set(
  'tell describe explain walk talk share give show name imagine suppose discuss summarise summarize introduce think say ask hear know understand take go come get make do want like love need try time example instance situation moment case way thing kind sort type bit lot question answer please experience happen handle deal let start begin begining really just well very also still ever now today later then there here approach big good great most more'.split(
    ' ',
  ),
);
/** Questions are cut where they come in, and answers are not: what is compared stays linear in the answer. */
const LONGEST_QUESTION = 500;

/** A content word of a question: as asked, and what related forms of it share. */
export interface Term {
  text: string;
  stem: string;
}

/** The content words of a question in order, each stem once, without the scaffolding that every question is made of. */
export function termsOf(question: string): Term[] {
  const terms = new Map<string, Term>();
  const text = question.slice(0, LONGEST_QUESTION);
  for (const token of parse(text).tokens) {
    const word = wordKey(text.slice(token.from, token.to));
    if (word.length < 2 || token.stop || !CONTENT.has(token.pos) || SCAFFOLDING.has(token.lemma)) continue;
    if (!terms.has(token.stem)) terms.set(token.stem, { text: word, stem: token.stem });
  }
  return [...terms.values()];
}

/** The first spoken word of each stem in the sentences. Linear in the words. */
export function stemsSpoken(sentences: readonly (readonly SpokenWord[])[]): Map<string, SpokenWord> {
  const spoken = new Map<string, SpokenWord>();
  for (const sentence of sentences) {
    const map = mapWords(sentence, (word) => (word.filler || word.key === '' || isCutOff(word) ? '' : word.text));
    for (const token of parse(map.text).tokens) {
      const word = sentence[wordsAt(map, token)?.first ?? -1];
      if (word && !spoken.has(token.stem)) spoken.set(token.stem, word);
    }
  }
  return spoken;
}

/**
 * The content words of the question: those that the answer takes up in any inflected or related form, each with its first moment, and
 * those that it does not. Taking up words is a sign of an answer to the point, not a proof: other words may say the same.
 */
export function topicTerms(question: string, sentences: readonly (readonly SpokenWord[])[]): TopicTerms {
  const spoken = stemsSpoken(sentences);
  const used: Quote[] = [];
  const unused: string[] = [];
  for (const { text, stem } of termsOf(question)) {
    const word = spoken.get(stem);
    const quote = word && quoteOf([{ ...word, text: word.key }]);
    if (quote) used.push(quote);
    else unused.push(text);
  }
  return { used: used.sort((a, b) => a.start - b.start), unused };
}
