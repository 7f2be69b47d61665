import { opensClause, skipAdverbs } from './clause.ts';
import { byBase } from './irregular-verbs.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { BE, HAVE, MODAL, PLAIN_VERBS, SUBJECT_PRONOUN } from './verbs.ts';
import { gerundOf, irregularPast, isBase, participleOf, pastOf } from './word-forms.ts';

/** "has went", "have took". */
export const perfectParticiple: Rule = {
  name: 'perfect-participle',
  kind: 'Verb form',
  match(words, index) {
    const have = wordAt(words, index);
    if (!HAVE.has(have.key)) return null;
    const verb = skipAdverbs(words, index + 1);
    const past = irregularPast(wordAt(words, verb));
    if (!past || past.past === 'got' || past.past === 'was' || past.past === 'were') return null;
    return marked(
      words,
      verb,
      verb + 1,
      index,
      [past.participle],
      `After “${have.key}” the verb takes the form “${past.participle}”.`,
    );
  },
};

/** "I have learn a lot", "we have improve it". */
export const perfectBase: Rule = {
  name: 'perfect-base',
  kind: 'Verb form',
  match(words, index) {
    const have = wordAt(words, index);
    const subject = wordAt(words, index - 1);
    // "The skills you have improve the work": only "has" before a plain verb can be nothing else.
    const clear = have.key === 'has' || (SUBJECT_PRONOUN.has(subject.key) && opensClause(words, index - 1));
    if (!HAVE.has(have.key) || !clear) return null;
    const verb = skipAdverbs(words, index + 1);
    const word = wordAt(words, verb);
    if (!isBase(word) || !PLAIN_VERBS.has(word.key) || participleOf(word.key) === word.key) return null;
    const participle = participleOf(word.key);
    return marked(
      words,
      verb,
      verb + 1,
      index - 2,
      [participle],
      `After “${have.key}” the verb takes the form “${participle}”.`,
    );
  },
};

/** "I am agree", "it is depend on", "we are discuss". */
export const beBase: Rule = {
  name: 'be-base',
  kind: 'Verb form',
  match(words, index) {
    const be = wordAt(words, index);
    const glued = be.key === "i'm";
    const subject = wordAt(words, glued ? index : index - 1);
    if (!BE.has(be.key) || !(glued || SUBJECT_PRONOUN.has(subject.key))) return null;
    if (!opensClause(words, glued ? index : index - 1) && wordAt(words, index - 2).pos !== 'SCONJ') return null;
    const verb = skipAdverbs(words, index + 1);
    const word = wordAt(words, verb);
    if (word.pos !== 'VERB' || word.key !== word.lemma || !PLAIN_VERBS.has(word.key)) return null;
    if (word.key === 'agree' || word.key === 'disagree' || word.key === 'depend') {
      const pronoun = glued ? 'I' : subject.key === 'i' ? 'I' : subject.key;
      const plain = ['he', 'she', 'it'].includes(subject.key) ? `${word.key}s` : word.key;
      const past = be.key === 'was' || be.key === 'were';
      return marked(
        words,
        glued ? index : index - 1,
        verb + 1,
        index - 2,
        [`${pronoun} ${past ? pastOf(word.key) : plain}`],
        `“${word.key}” is the verb here and needs no “be” before it.`,
      );
    }
    return marked(
      words,
      verb,
      verb + 1,
      index - 2,
      wordAt(words, verb + 1).key === 'by'
        ? [participleOf(word.key)]
        : [gerundOf(word.key), participleOf(word.key)].filter((form) => form !== word.key),
      'After a form of “be” the verb ends in -ing, or takes the form for what was done.',
    );
  },
};

/** "is generate by". */
export const passiveBase: Rule = {
  name: 'passive-base',
  kind: 'Verb form',
  match(words, index) {
    const be = wordAt(words, index);
    if (!BE.has(be.key) && be.key !== 'being') return null;
    const verb = skipAdverbs(words, index + 1);
    const word = wordAt(words, verb);
    if (!PLAIN_VERBS.has(word.key) || word.key !== word.lemma || wordAt(words, verb + 1).key !== 'by') return null;
    const participle = participleOf(word.key);
    if (participle === word.key || word.key === 'go') return null;
    return marked(
      words,
      verb,
      verb + 1,
      index,
      [participle],
      `What was done “by” somebody takes the form “${participle}”.`,
    );
  },
};

/** "would be decrease", "must be improve". */
export const modalBeBase: Rule = {
  name: 'modal-be-base',
  kind: 'Verb form',
  match(words, index) {
    if (!MODAL.has(wordAt(words, index).key)) return null;
    const be = skipAdverbs(words, index + 1);
    const word = wordAt(words, be + 1);
    if (wordAt(words, be).key !== 'be' || word.pos !== 'VERB' || !isBase(word) || !PLAIN_VERBS.has(word.key))
      return null;
    const participle = participleOf(word.key);
    if (participle === word.key) return null;
    return marked(
      words,
      be,
      be + 2,
      index,
      [`be ${participle}`, word.key],
      `Either “be ${participle}” or “${word.key}” alone.`,
    );
  },
};

/** "We done it", "I seen him". */
export const participleAsPast: Rule = {
  name: 'participle-as-past',
  kind: 'Verb form',
  match(words, index) {
    const subject = wordAt(words, index);
    const verb = wordAt(words, index + 1);
    const object = wordAt(words, index + 2);
    if (!SUBJECT_PRONOUN.has(subject.key) || !['done', 'seen', 'gone', 'taken', 'written'].includes(verb.key))
      return null;
    const before = wordAt(words, index - 1);
    if (before.pos === 'AUX' || !(object.pos === 'DET' || object.pos === 'PRON' || object.key === 'to')) return null;
    const past = byBase.get(verb.lemma)?.past;
    if (!past) return null;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 1,
      [past, `have ${verb.key}`],
      `Without “have” the past is “${past}”.`,
    );
  },
};

/** Verbs that are nouns as well; after "I am" only the verb is left. */
const AFTER_I_AM = wordSet('work study want need use try play start plan hope');

/** "I am work in a bank", "I have been learn". */
export const progressiveBase: Rule = {
  name: 'progressive-base',
  kind: 'Verb form',
  match(words, index) {
    const be = wordAt(words, index).key;
    const before = wordAt(words, index - 1);
    const iAm = be === "i'm" || (['am', 'was', "'m"].includes(be) && before.key === 'i');
    const haveBeen = be === 'been' && HAVE.has(before.key);
    const verb = skipAdverbs(words, index + 1);
    const word = wordAt(words, verb);
    if (!(iAm || haveBeen) || word.pos !== 'VERB' || word.key !== word.lemma) return null;
    if (!(iAm ? AFTER_I_AM : PLAIN_VERBS).has(word.key) || participleOf(word.key) === word.key) return null;
    const gerund = gerundOf(word.key);
    const better = iAm ? [gerund] : [gerund, participleOf(word.key)];
    return marked(words, verb, verb + 1, index - 1, better, 'After a form of “be” the verb ends in -ing.');
  },
};
