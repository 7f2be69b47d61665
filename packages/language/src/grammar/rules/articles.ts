import { articleFor } from './a-or-an.ts';
import { continuesNoun, headOf } from './clause.ts';
import { COUNT_NOUNS, PROFESSIONS } from './nouns.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { isSingular } from './word-forms.ts';

const BE = wordSet("am is was i'm 'm 's be become became becoming");
/** Verbs whose object is a thing; with a bare singular after them the article is missing. */
const TRANSITIVE = wordSet('have need buy find get want make write build give see create');

/** "I am engineer", "he was teacher". */
export const professionArticle: Rule = {
  name: 'profession-article',
  kind: 'Article',
  match(words, index) {
    const subject = wordAt(words, index - 1);
    const be = wordAt(words, index).key;
    if (!BE.has(be) || !(be === "i'm" || ['i', 'he', 'she', 'to', 'am'].includes(subject.key))) return null;
    // The tagger takes a bare "engineer" for a verb.
    const bare = PROFESSIONS.has(wordAt(words, index + 1).key) && !continuesNoun(wordAt(words, index + 2));
    const head = bare ? index + 1 : headOf(words, index + 1);
    if (head < 0 || !PROFESSIONS.has(wordAt(words, head).key)) return null;
    const first = wordAt(words, index + 1);
    if (!(bare || ['ADJ', 'NOUN'].includes(first.pos)) || first.key.endsWith("'s")) return null;
    return {
      from: index + 1,
      to: index + 2,
      scope: { from: Math.max(0, index - 1), to: Math.min(words.length, head + 2) },
      replacements: [`${articleFor(first.key)} ${first.key}`],
      why: 'There are many people of one profession: it takes “a” or “an”.',
    };
  },
};

/** "Have job", "need new computer": a thing that is counted, alone, after a verb that has it as its object. */
export const objectArticle: Rule = {
  name: 'object-article',
  kind: 'Article',
  match(words, index) {
    const verb = wordAt(words, index);
    if (!(verb.pos === 'VERB' || verb.lemma === 'have') || !TRANSITIVE.has(verb.lemma)) return null;
    const head = headOf(words, index + 1);
    const noun = wordAt(words, head);
    const first = wordAt(words, index + 1);
    if (head < 0 || head > index + 2 || !COUNT_NOUNS.has(noun.key) || !isSingular(noun)) return null;
    if (
      head > index + 1 &&
      ![
        'good',
        'new',
        'big',
        'great',
        'bad',
        'better',
        'clear',
        'nice',
        'small',
        'large',
        'difficult',
        'hard',
        'specific',
      ].includes(first.key)
    )
      return null;
    const after = wordAt(words, head + 1);
    if (
      !['PUNCT', 'ADP', 'PART', 'SCONJ', 'PRON', 'AUX'].includes(after.pos) ||
      ['up', 'out', 'off'].includes(after.key)
    )
      return null;
    return {
      from: index + 1,
      to: index + 2,
      scope: { from: index, to: Math.min(words.length, head + 2) },
      replacements: [`${articleFor(first.key)} ${first.key}`],
      why: `“${noun.key}” in the singular takes a word such as “a”, “the” or “my”.`,
    };
  },
};

const DETERMINERS = wordSet('the this that these those my your his her its our their very exact much all one any');

/** "In same way", "have same problem". */
export const sameArticle: Rule = {
  name: 'same-article',
  kind: 'Article',
  match(words, index) {
    const before = wordAt(words, index - 1);
    const after = wordAt(words, index + 1);
    if (wordAt(words, index).key !== 'same' || DETERMINERS.has(before.key)) return null;
    if (
      !['ADP', 'VERB', 'AUX'].includes(before.pos) ||
      after.pos !== 'NOUN' ||
      ['day', 'sex', 'time'].includes(after.key)
    )
      return null;
    return {
      from: index,
      to: index + 1,
      scope: { from: index - 1, to: Math.min(words.length, index + 2) },
      replacements: ['the same'],
      why: '“Same” goes with “the”.',
    };
  },
};

/** What a person is said to be, apart from professions. */
const CHARACTERS = wordSet('person worker player listener learner communicator leader friend colleague boss manager');

/** "I am very patient person", "she is hard worker". */
export const characterArticle: Rule = {
  name: 'character-article',
  kind: 'Article',
  match(words, index) {
    const subject = wordAt(words, index - 1).key;
    const be = wordAt(words, index).key;
    if (!(be === "i'm" || (BE.has(be) && ['i', 'he', 'she'].includes(subject)))) return null;
    const adverb = ['very', 'really'].includes(wordAt(words, index + 1).key);
    const adjective = wordAt(words, adverb ? index + 2 : index + 1);
    const head = headOf(words, adverb ? index + 2 : index + 1);
    if (head < 0 || !(adverb || adjective.pos === 'ADJ') || !CHARACTERS.has(wordAt(words, head).key)) return null;
    const first = wordAt(words, index + 1).key;
    return marked(
      words,
      index + 1,
      index + 2,
      index - 1,
      [`${articleFor(first)} ${first}`],
      `“${wordAt(words, head).key}” in the singular takes “a” or “an”.`,
    );
  },
};
