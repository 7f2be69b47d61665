import { isMark, opensClause, skipAdverbs } from './clause.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { BASE_TOO, isInflected, MODAL, NOT, PLAIN_VERBS, SUBJECT_PRONOUN } from './verbs.ts';
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
    // "I did what I could to help": after "can" only where a clause begins with its subject.
    const opens = SUBJECT_PRONOUN.has(wordAt(words, index - 1).key) && opensClause(words, index - 1);
    if (!negated && !opens && !['must', 'should', 'may', 'might'].includes(modal.key)) return null;
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
    if (NOT.has(wordAt(words, index + 1).key)) return null;
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

/** Of those, the ones that no "to" with a noun follows: "I like to working", not "he is able to meeting". */
const NEVER_NOUN = wordSet('want wants wanted need needs needed like likes liked decide decided able');

/** "to went", "have to reduced", "want to goes", "like to working". */
export const toBase: Rule = {
  name: 'to-base',
  kind: 'Verb form',
  match(words, index) {
    if (wordAt(words, index).key !== 'to') return null;
    const before = wordAt(words, index - 1);
    const word = wordAt(words, index + 1);
    const asked = ASKS_INFINITIVE.has(before.key);
    const past = irregularPast(word) && !BASE_TOO.has(word.key) && !isMark(before);
    const gerund =
      NEVER_NOUN.has(before.key) && word.pos === 'VERB' && word.key.endsWith('ing') && word.key !== word.lemma;
    if (!(past || gerund || (asked && isInflected(word)))) return null;
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

/** Bare after "want" they are no noun: "I want become a nurse". */
const WANTED = wordSet('be have say talk tell find');

/** "I want become a manager", "she wants be there". */
export const wantTo: Rule = {
  name: 'want-to',
  kind: 'Verb form',
  match(words, index) {
    const want = wordAt(words, index);
    const word = wordAt(words, index + 1);
    const subject = words.slice(Math.max(0, index - 2), index).some(({ key }) => SUBJECT_PRONOUN.has(key));
    if (!['want', 'wants', 'wanted'].includes(want.key) || !subject) return null;
    if (word.key !== word.lemma || !(WANTED.has(word.key) || (isBase(word) && PLAIN_VERBS.has(word.key)))) return null;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 2,
      [`to ${word.key}`],
      `After “${want.key}” the verb follows with “to”.`,
    );
  },
};
