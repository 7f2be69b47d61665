import { isMark, opensClause, skipAdverbs } from './clause.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { BASE_TOO, isInflected, MODAL, NOT, SUBJECT_PRONOUN } from './verbs.ts';
import { irregularPast, isBase } from './word-forms.ts';

/** "can helps", "will went", "could developed". */
export const modalBase: Rule = {
  name: 'modal-base',
  kind: 'Verb form',
  match(words, index) {
    const modal = wordAt(words, index);
    if (modal.pos !== 'AUX' || !MODAL.has(modal.key)) return null;
    const verb = skipAdverbs(words, index + 1);
    const word = wordAt(words, verb);
    const before = wordAt(words, index - 1);
    if (!isInflected(word) || ['DET', 'ADJ', 'ADP'].includes(before.pos)) return null;
    // "Everything I could helped": the modal ends its own clause.
    if (!isMark(wordAt(words, index - 2)) && wordAt(words, index - 2).pos === 'PRON' && before.pos === 'PRON')
      return null;
    return marked(
      words,
      verb,
      verb + 1,
      index - 1,
      [word.lemma],
      `After “${fullModal(modal.key)}” the verb takes its plain form.`,
    );
  },
};

const fullModal = (key: string): string => ({ ca: 'can', wo: 'will', "'ll": 'will' })[key] ?? key;

/** "must to go", "cannot to do". */
export const modalTo: Rule = {
  name: 'modal-to',
  kind: 'Verb form',
  match(words, index) {
    const modal = wordAt(words, index);
    if (modal.pos !== 'AUX' || !MODAL.has(modal.key)) return null;
    const negated = NOT.has(wordAt(words, index + 1).key);
    if (!negated && !['must', 'should', 'may', 'might'].includes(modal.key)) return null;
    const to = negated ? index + 2 : index + 1;
    const verb = wordAt(words, to + 1);
    if (wordAt(words, to).key !== 'to' || !(isBase(verb) || verb.key === 'be' || verb.key === 'have')) return null;
    return marked(
      words,
      to,
      to + 2,
      index,
      [verb.key],
      `After “${fullModal(modal.key)}” the verb follows without “to”.`,
    );
  },
};

/** "didn't went", "doesn't works", "did not developed". */
export const doNotBase: Rule = {
  name: 'do-not-base',
  kind: 'Verb form',
  match(words, index) {
    const auxiliary = wordAt(words, index);
    if (auxiliary.lemma !== 'do' || auxiliary.pos !== 'AUX' || !NOT.has(wordAt(words, index + 1).key)) return null;
    const verb = skipAdverbs(words, index + 2);
    const word = wordAt(words, verb);
    const has = word.key === 'has' || word.key === 'had';
    if (!has && !isInflected(word)) return null;
    return marked(
      words,
      verb,
      verb + 1,
      index,
      [has ? 'have' : word.lemma],
      `After “${auxiliary.key} not” the verb takes its plain form.`,
    );
  },
};

/** "We did went", "I did saw". */
export const didBase: Rule = {
  name: 'did-base',
  kind: 'Verb form',
  match(words, index) {
    const auxiliary = wordAt(words, index);
    const subject = wordAt(words, index - 1);
    if (auxiliary.key !== 'did' || !SUBJECT_PRONOUN.has(subject.key) || !opensClause(words, index - 1)) return null;
    const verb = skipAdverbs(words, index + 1);
    const past = irregularPast(wordAt(words, verb));
    if (!past || BASE_TOO.has(past.past)) return null;
    return marked(words, index, verb + 1, index - 2, [past.past, `did ${past.base}`], '“Did” holds the past already.');
  },
};

/** Words that ask for an infinitive, so that "to" after them is no preposition. */
const ASKS_INFINITIVE = wordSet(
  'want wants wanted need needs needed have has had try tries tried trying going able order decide decided how continue began begin begins like able supposed easy hard difficult possible impossible important necessary',
);

/** "to went", "have to reduced", "want to goes". */
export const toBase: Rule = {
  name: 'to-base',
  kind: 'Verb form',
  match(words, index) {
    if (wordAt(words, index).key !== 'to') return null;
    const before = wordAt(words, index - 1);
    const word = wordAt(words, index + 1);
    const asked = ASKS_INFINITIVE.has(before.key);
    const past = irregularPast(word);
    const found = (past && !BASE_TOO.has(word.key) && before.pos !== 'PUNCT') || (asked && isInflected(word));
    if (!found || (wordAt(words, index + 2).pos === 'NOUN' && !past && !asked)) return null;
    return marked(words, index + 1, index + 2, index - 1, [word.lemma], 'After “to” the verb takes its plain form.');
  },
};

const OBJECT = wordSet(
  'me him her them us people students customers users clients employees children colleagues everyone everybody',
);

/** "It makes me to feel", "they let us to go". */
export const makeWithoutTo: Rule = {
  name: 'make-without-to',
  kind: 'Verb form',
  match(words, index) {
    const verb = wordAt(words, index);
    const object = wordAt(words, index + 1);
    const word = wordAt(words, index + 3);
    if (!['make', 'let'].includes(verb.lemma) || !OBJECT.has(object.key) || wordAt(words, index + 2).key !== 'to')
      return null;
    if (!(isBase(word) || word.key === 'be') || ['order', 'sell', 'help', 'support'].includes(word.key)) return null;
    return marked(
      words,
      index + 2,
      index + 4,
      index,
      [word.key],
      `After “${verb.key} ${object.key}” the verb follows without “to”.`,
    );
  },
};
