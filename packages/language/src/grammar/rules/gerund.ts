import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { PLAIN_VERBS } from './verbs.ts';
import { gerundOf, isBase } from './word-forms.ts';

const BEFORE_GERUND = wordSet('without by before after');

/** "Without know", "before make a decision", "instead of go". */
export const gerundAfterPreposition: Rule = {
  name: 'gerund-after-preposition',
  kind: 'Verb form',
  match(words, index) {
    const preposition = wordAt(words, index);
    const insteadOf = preposition.key === 'of' && wordAt(words, index - 1).key === 'instead';
    const word = wordAt(words, index + 1);
    if (
      !(insteadOf || BEFORE_GERUND.has(preposition.key)) ||
      !isBase(word) ||
      !(PLAIN_VERBS.has(word.key) || word.key === 'take')
    )
      return null;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 1,
      [gerundOf(word.key)],
      `After “${insteadOf ? 'instead of' : preposition.key}” the verb ends in -ing.`,
    );
  },
};

const ASKS_GERUND = wordSet('enjoy avoid finish mind suggest recommend imagine practice practise');

/** "I enjoy to work", "we avoid to call". */
export const gerundAfterVerb: Rule = {
  name: 'gerund-after-verb',
  kind: 'Verb form',
  match(words, index) {
    const verb = wordAt(words, index);
    const word = wordAt(words, index + 2);
    if (
      verb.pos !== 'VERB' ||
      !ASKS_GERUND.has(verb.lemma) ||
      wordAt(words, index + 1).key !== 'to' ||
      !(isBase(word) || word.key === 'be')
    )
      return null;
    return marked(
      words,
      index + 1,
      index + 3,
      index,
      [gerundOf(word.key)],
      `After “${verb.key}” the verb ends in -ing.`,
    );
  },
};

const LOOK = wordSet('look looks looked looking');
const LOOKED_FOR = wordSet('hear meet join');

/** "I look forward to hear from you". */
export const lookForward: Rule = {
  name: 'look-forward-to',
  kind: 'Verb form',
  match(words, index) {
    const phrase = words.slice(index, index + 3).map((word) => word.key);
    const word = wordAt(words, index + 3);
    if (!LOOK.has(phrase[0] ?? '') || phrase[1] !== 'forward' || phrase[2] !== 'to') return null;
    if (!isBase(word) || !(PLAIN_VERBS.has(word.key) || LOOKED_FOR.has(word.key))) return null;
    return marked(
      words,
      index + 3,
      index + 4,
      index,
      [gerundOf(word.key)],
      'After “look forward to” the verb ends in -ing.',
    );
  },
};

/** Nouns that are plain verbs too, so that "for contact" may be right. */
const NOUN_TOO = wordSet('increase decrease reach contact influence change');

/** "I take a course for improve my English". */
export const purposeFor: Rule = {
  name: 'purpose-for',
  kind: 'Verb form',
  match(words, index) {
    const word = wordAt(words, index + 1);
    const plain = isBase(word) && PLAIN_VERBS.has(word.key) && !NOUN_TOO.has(word.key);
    if (wordAt(words, index).key !== 'for' || !plain) return null;
    // "What they stand for become": the clause goes on behind a verb and its preposition.
    if (wordAt(words, index - 1).pos === 'VERB' && wordAt(words, index - 2).pos === 'PRON') return null;
    return marked(
      words,
      index,
      index + 1,
      index - 1,
      ['to'],
      'What something is for is told with “to” before the verb.',
    );
  },
};

/** Nouns and adjectives after which "of", "in" or "at" brings in a doing. */
const BEFORE_DOING = wordSet(
  'way idea importance possibility process chance opportunity risk habit capable tired interested good experience',
);

/** "The importance of understand customers", "I am interested in learn". */
export const gerundAfterNoun: Rule = {
  name: 'gerund-after-noun',
  kind: 'Verb form',
  match(words, index) {
    const preposition = wordAt(words, index).key;
    const before = wordAt(words, index - 1).key;
    const word = wordAt(words, index + 1);
    if (!['of', 'in', 'at'].includes(preposition) || !BEFORE_DOING.has(before)) return null;
    if (!isBase(word) || !PLAIN_VERBS.has(word.key) || NOUN_TOO.has(word.key)) return null;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 1,
      [gerundOf(word.key)],
      `After “${before} ${preposition}” the verb ends in -ing.`,
    );
  },
};
