import { headOf, skipAdverbs } from './clause.ts';
import { isSimple } from './noun-phrase.ts';
import { MASS_NOUNS, PERSONS, PROFESSIONS } from './nouns.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { isPlural, isSingular, pluralOf, singularOf } from './word-forms.ts';

const ONE = wordSet('every each another a an this');
const AMOUNTS = wordSet('few many other couple little dozen hundred half third less more own');

/** "Every students", "a experts", "this things", "another people". */
export const singularAfterOne: Rule = {
  name: 'singular-after-one',
  kind: 'Number',
  match(words, index) {
    const determiner = wordAt(words, index);
    if (!ONE.has(determiner.key) || determiner.pos !== 'DET') return null;
    const head = headOf(words, index + 1);
    if (head < 0) return null;
    const word = wordAt(words, head);
    const after = wordAt(words, head + 1);
    if (words.slice(index, head).some((between) => AMOUNTS.has(between.key) || between.pos === 'NUM')) return null;
    // "When a feline offers it", "another claims to": the tagger took a verb for a noun.
    if (!isSimple(words, index + 1, head) && after.pos !== 'PUNCT') return null;
    if (['DET', 'PRON', 'ADJ'].includes(after.pos) || after.key === 'to') return null;
    if (determiner.key === 'another' && word.key === 'people')
      return {
        ...marked(
          words,
          head,
          head + 1,
          index,
          ['other people', 'another person'],
          '“Another” goes with one, “other” with several.',
        ),
        from: index,
      };
    if (!isPlural(word) || MASS_NOUNS.has(word.key) || word.key === 'people') return null;
    if (determiner.key === 'this') {
      if (head > index + 1) return null;
      return {
        ...marked(words, head, head + 1, index, ['these'], '“This” goes with one, “these” with several.'),
        from: index,
        to: index + 1,
      };
    }
    return marked(
      words,
      head,
      head + 1,
      index,
      [singularOf(word)],
      `After “${determiner.key}” the noun stands in the singular.`,
    );
  },
};

/** "They are student", "we were good friend". */
export const complementNumber: Rule = {
  name: 'complement-number',
  kind: 'Number',
  match(words, index) {
    const subject = wordAt(words, index).key;
    const be = wordAt(words, index + 1).key;
    if (!['we', 'they'].includes(subject) || !['are', 'were', "'re"].includes(be)) return null;
    const phrase = skipAdverbs(words, index + 2);
    const head = headOf(words, phrase);
    const word = wordAt(words, head);
    if (head < 0 || !isSimple(words, phrase, head) || !isSingular(word)) return null;
    if (!PROFESSIONS.has(word.key) && !PERSONS.has(word.key)) return null;
    return marked(
      words,
      head,
      head + 1,
      index,
      [pluralOf(word.key)],
      `“${subject}” are several, and so is what they are.`,
    );
  },
};
