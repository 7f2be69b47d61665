import { agreement, forOne, forSeveral } from './agreement.ts';
import { headOf, maySubjunctive, opensClause, skipAdverbs } from './clause.ts';
import { COUNT_NOUNS, PERSONS, PROFESSIONS } from './nouns.ts';
import type { Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';
import { isOne, isPlural } from './word-forms.ts';

const SINGULAR_DETERMINER = wordSet('a an the this every each another my your his her its our their');
const PLURAL_DETERMINER = wordSet(
  'the these those many some most all several few my your his her its our their both other',
);

/** "The manager have a plan", "my boss go". */
export const singularNounAgreement: Rule = {
  name: 'singular-noun-agreement',
  kind: 'Agreement',
  match(words, index) {
    const first = wordAt(words, index);
    const bare = PERSONS.has(first.key) || PROFESSIONS.has(first.key);
    if (!(bare || SINGULAR_DETERMINER.has(first.key)) || !opensClause(words, index)) return null;
    const head = headOf(words, bare ? index : index + 1);
    if (head < 0 || !isOne(wordAt(words, head)) || maySubjunctive(words, index)) return null;
    const verb = skipAdverbs(words, head + 1);
    const replacements = forOne(words, verb);
    const after = wordAt(words, verb + 1);
    // "A text file included on the disc": the tagger took a noun for the verb.
    const misread = wordAt(words, verb).pos === 'VERB' && after.pos === 'VERB' && after.key !== after.lemma;
    if (replacements.length === 0 || misread) return null;
    return agreement(
      words,
      index,
      verb,
      replacements,
      `“${wordAt(words, head).key}” is one, so the verb takes the form for one.`,
    );
  },
};

/** "People is", "customers has", "these tools works". */
export const pluralNounAgreement: Rule = {
  name: 'plural-noun-agreement',
  kind: 'Agreement',
  match(words, index) {
    if (!opensClause(words, index)) return null;
    const phrase = PLURAL_DETERMINER.has(wordAt(words, index).key) ? index + 1 : index;
    const head = headOf(words, phrase);
    if (head < 0) return null;
    const noun = wordAt(words, head);
    if (!isPlural(noun) && noun.key !== 'people') return null;
    // "Managing people is", "running tests takes": the subject is the doing.
    if (words.slice(index, head).some((word) => word.key.endsWith('ing'))) return null;
    const verb = skipAdverbs(words, head + 1);
    const replacements = forSeveral(words, verb);
    if (replacements.length === 0) return null;
    return agreement(words, index, verb, replacements, `“${noun.key}” are several, so the verb takes its plain form.`);
  },
};

const RELATIVE = wordSet('who that which');

/** "A person who have", "companies that has". */
export const relativeClauseAgreement: Rule = {
  name: 'relative-clause-agreement',
  kind: 'Agreement',
  match(words, index) {
    const pronoun = wordAt(words, index);
    const noun = wordAt(words, index - 1);
    if (!RELATIVE.has(pronoun.key) || noun.pos !== 'NOUN') return null;
    let start = index - 1;
    while (start > index - 4 && ['NOUN', 'ADJ'].includes(wordAt(words, start - 1).pos)) start -= 1;
    const determiner = wordAt(words, start - 1);
    const verb = skipAdverbs(words, index + 1);
    const several = isPlural(noun) || noun.key === 'people';
    // A boy and a girl who look; five people which is (that there are five).
    if (several ? pronoun.key === 'which' : wordAt(words, start - 2).pos === 'CCONJ') return null;
    // "One of the things that is": the verb may belong to a noun further back.
    if (several && (determiner.pos === 'ADP' || wordAt(words, start - 2).pos === 'ADP')) return null;
    if (!several && !(isOne(noun) && ['a', 'an', 'every'].includes(determiner.key))) return null;
    if (!several && maySubjunctive(words, index)) return null;
    const replacements = several ? forSeveral(words, verb) : forOne(words, verb);
    if (replacements.length === 0) return null;
    const why = several ? `“${noun.key}” are several` : `“${noun.key}” is one`;
    return agreement(words, start - 1, verb, replacements, `${why}, and the verb after “${pronoun.key}” follows it.`);
  },
};

const PLURAL_QUANTITY = wordSet('many several two three four five six seven eight nine ten few these those');

/** "There is many people". Not "there's", nor "there was", which are everyday speech. */
export const thereIsSeveral: Rule = {
  name: 'there-is-several',
  kind: 'Agreement',
  match(words, index) {
    if (wordAt(words, index).key !== 'there' || wordAt(words, index + 1).key !== 'is') return null;
    const adverb = wordAt(words, index + 2);
    const quantity = ['so', 'very', 'too', 'also', 'still'].includes(adverb.key) ? index + 3 : index + 2;
    const head = headOf(words, quantity + 1);
    const noun = wordAt(words, head);
    const counted =
      PLURAL_QUANTITY.has(wordAt(words, quantity).key) && head > 0 && (isPlural(noun) || noun.key === 'people');
    if (!counted) return null;
    return {
      from: index + 1,
      to: index + 2,
      scope: { from: index, to: head + 1 },
      replacements: ['are'],
      why: `“${noun.key}” are several.`,
    };
  },
};

/** "This are", "these is". */
export const demonstrativeAgreement: Rule = {
  name: 'demonstrative-agreement',
  kind: 'Agreement',
  match(words, index) {
    const word = wordAt(words, index).key;
    const verb = wordAt(words, index + 1).key;
    if (!opensClause(words, index)) return null;
    const better =
      word === 'this' && verb === 'are'
        ? 'these are'
        : (word === 'these' || word === 'those') && verb === 'is'
          ? `${word} are`
          : null;
    if (better === null) return null;
    return {
      from: index,
      to: index + 2,
      scope: { from: Math.max(0, index - 1), to: index + 2 },
      replacements: [better],
      why: `“${word}” and “${verb}” do not go together.`,
    };
  },
};

/** "There are a problem". Not "there are a man and a woman", nor "there are a lot". */
export const thereAreOne: Rule = {
  name: 'there-are-one',
  kind: 'Agreement',
  match(words, index) {
    if (wordAt(words, index).key !== 'there' || wordAt(words, index + 1).key !== 'are') return null;
    const article = wordAt(words, index + 2).key;
    const head = headOf(words, index + 3);
    const noun = wordAt(words, head);
    if (!['a', 'an', 'one'].includes(article) || head < 0 || !isOne(noun) || !COUNT_NOUNS.has(noun.key)) return null;
    if (!['PUNCT', 'ADP', 'PRON', 'PART'].includes(wordAt(words, head + 1).pos) || wordAt(words, head + 1).key === ',')
      return null;
    return {
      from: index + 1,
      to: index + 2,
      scope: { from: index, to: Math.min(words.length, head + 2) },
      replacements: ['is'],
      why: `“${noun.key}” is one.`,
    };
  },
};
