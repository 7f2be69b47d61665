import { continuesNoun, headOf, opensClause } from './clause.ts';
import { isSimple } from './noun-phrase.ts';
import { COUNT_NOUNS, MASS_NOUNS, NEVER_WITH_A, PROFESSIONS } from './nouns.ts';
import { marked, type Rule } from './rule.ts';
import { type TaggedWord, wordAt, wordSet } from './tagged-words.ts';
import { COLLECTIVE, isSingular, pluralOf } from './word-forms.ts';

const SEVERAL = wordSet(
  'many several various numerous these those few two three four five six seven eight nine twenty thirty fifty',
);

/** A number in digits that counts what follows: not a date, a price or the number of something ("the 2 year warranty", "May 3"). */
function isCount(words: readonly TaggedWord[], index: number): boolean {
  const before = wordAt(words, index - 1);
  if (!/^(?:[2-9]|[1-9]\d\d?)$/u.test(wordAt(words, index).key)) return false;
  return (
    ['VERB', 'ADP', 'AUX', 'CCONJ', 'ADV'].includes(before.pos) || (before.pos === 'PUNCT' && before.from === before.to)
  );
}

/** "Many thing", "several reason", "these tool", "five year". */
export const pluralAfterSeveral: Rule = {
  name: 'plural-after-several',
  kind: 'Number',
  match(words, index) {
    const quantity = wordAt(words, index);
    const digits = isCount(words, index);
    if (!(digits || SEVERAL.has(quantity.key)) || quantity.pos === 'PRON') return null;
    const phrase = wordAt(words, index + 1).key === 'more' ? index + 2 : index + 1;
    const head = headOf(words, phrase);
    if (head < 0) return null;
    const word = wordAt(words, head);
    if (!isSingular(word) || MASS_NOUNS.has(`${word.key}s`) || NEVER_WITH_A.has(word.key)) return null;
    if (MEASURES.has(word.key) && !['many', 'several', 'these', 'those', 'few', 'various'].includes(quantity.key))
      return null;
    if (digits && !COUNT_NOUNS.has(word.key)) return null;
    if (quantity.pos === 'NUM' && !isSimple(words, phrase, head)) return null;
    // "Many plan it", "these turn out": the tagger took a verb for a noun.
    const after = wordAt(words, head + 1);
    const mayBeVerb = !COUNT_NOUNS.has(word.key);
    if (after.pos === 'DET' || (AFTER_VERB.has(after.key) && after.key !== 'that')) return null;
    if (mayBeVerb && (after.key === 'that' || after.pos === 'ADJ' || after.pos === 'CCONJ')) return null;
    if (quantity.pos === 'NUM' && after.pos === 'VERB') return null;
    return marked(
      words,
      head,
      head + 1,
      index,
      [pluralOf(word.key)],
      `After “${quantity.key}” the noun stands in the plural.`,
    );
  },
};

/** Words that rather follow a verb than a noun. */
const AFTER_VERB = wordSet('out up to it them him her me us this that these those');
/** Bare after a number in many dialects of English: "two year", "five pound". */
const MEASURES = wordSet(
  'year month week day hour minute pound dollar cent euro mile foot inch meter metre kilo ton bit',
);

const OWNERS = wordSet('the my your his her its our their these those');

/** "One of the reason", "one of my goal". */
export const oneOfThe: Rule = {
  name: 'one-of-the',
  kind: 'Number',
  match(words, index) {
    const one = wordAt(words, index).key;
    if (!['one', 'many', 'each', 'several', 'two', 'three'].includes(one)) return null;
    if (wordAt(words, index + 1).key !== 'of' || !OWNERS.has(wordAt(words, index + 2).key)) return null;
    let phrase = index + 3;
    while (phrase < index + 6 && ['ADV', 'NUM'].includes(wordAt(words, phrase).pos)) phrase += 1;
    const head = headOf(words, phrase);
    if (head < 0 || !isSingular(wordAt(words, head))) return null;
    if (MASS_NOUNS.has(`${wordAt(words, head).key}s`) || COLLECTIVE.has(wordAt(words, head).key)) return null;
    if (wordAt(words, head + 1).pos === 'ADJ') return null;
    return marked(
      words,
      head,
      head + 1,
      index,
      [pluralOf(wordAt(words, head).key)],
      `After “${one} of” the noun stands in the plural.`,
    );
  },
};

/** "A lot of project", "lots of customer". */
export const pluralAfterLotOf: Rule = {
  name: 'plural-after-lot-of',
  kind: 'Number',
  match(words, index) {
    const lot = wordAt(words, index).key;
    if (!['lot', 'lots', 'couple', 'number', 'plenty'].includes(lot) || wordAt(words, index + 1).key !== 'of')
      return null;
    if (lot === 'number' && wordAt(words, index - 1).key !== 'a') return null;
    const head = headOf(words, index + 2);
    const word = wordAt(words, head);
    if (head < 0 || !COUNT_NOUNS.has(word.key) || !isSingular(word) || wordAt(words, head + 1).pos === 'ADJ')
      return null;
    return marked(
      words,
      head,
      head + 1,
      index,
      [pluralOf(word.key)],
      `After “${lot} of” a noun that is counted stands in the plural.`,
    );
  },
};

const SEVERAL_WHEN_BARE = wordSet('certain different multiple other all both most');
/** Bare in the singular after these: "all day", "the other way". */
const BARE = wordSet('day week month year hour way');

/** "Certain thing", "with different customer", "all student". */
export const pluralWhenBare: Rule = {
  name: 'plural-when-bare',
  kind: 'Number',
  match(words, index) {
    const quantity = wordAt(words, index).key;
    const before = wordAt(words, index - 1);
    const word = wordAt(words, index + 1);
    const after = wordAt(words, index + 2);
    if (
      !SEVERAL_WHEN_BARE.has(quantity) ||
      !(['VERB', 'ADP', 'SCONJ'].includes(before.pos) || opensClause(words, index))
    )
      return null;
    if (!(COUNT_NOUNS.has(word.key) || PROFESSIONS.has(word.key)) || BARE.has(word.key) || !isSingular(word))
      return null;
    if (continuesNoun(after) || after.pos === 'CCONJ' || after.pos === 'ADJ' || after.pos === 'DET') return null;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 1,
      [pluralOf(word.key)],
      `“${quantity}” goes with the plural here.`,
    );
  },
};
