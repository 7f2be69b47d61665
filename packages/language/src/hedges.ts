import type { Quote } from '@impact/report/quote';
import { phraseFinder } from './phrases.ts';
import { quoteOf, type SpokenWord } from './spoken.ts';

/** Wordings that take back some of what is said (Lakoff 1973; the plausibility and attribution shields of Prince et al. 1982). */
const HEDGES = [
  'maybe',
  'perhaps',
  'possibly',
  'probably',
  'hopefully',
  'somewhat',
  'kinda',
  'sorta',
  'kind|sort of',
  'a little bit',
  'more or less',
  'i (just)? think|guess|suppose',
  "i don't know if|whether",
  "i'm not (really)? (quite)? (entirely)? sure",
  'i am not (really)? (quite)? sure',
  'i feel like',
  'or something',
  'or something like that',
  'or whatever',
  'and stuff',
  'to some extent',
  'it seems like',
  'as far as i know',
  'if that makes sense',
];

/** "a kind of", "what sort of": a class of things, not a hedge. */
const NAMES_A_CLASS = new Set(
  'a an the what which this that these those some any every each all other another different same one two new certain'.split(
    ' ',
  ),
);
/** "I think about", "I think of": the verb itself. */
const VERB_ITSELF = new Set(['about', 'of', 'through', 'ahead', 'outside', 'differently', 'like']);

const find = phraseFinder(HEDGES);

/** Hedges in a sentence, each with its moment. */
export function hedgesIn(sentence: readonly SpokenWord[]): Quote[] {
  return find(sentence).flatMap((match) => {
    const before = sentence.slice(0, match.from).findLast((word) => !word.filler)?.key ?? '';
    const after = sentence.slice(match.to).find((word) => !word.filler)?.key ?? '';
    if (match.phrase === 'kind|sort of' && NAMES_A_CLASS.has(before)) return [];
    if (match.phrase.startsWith('i (just)? think') && VERB_ITSELF.has(after)) return [];
    return quoteOf(sentence.slice(match.from, match.to)) ?? [];
  });
}
