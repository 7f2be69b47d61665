import { agreement, forOne, forSeveral } from './agreement.ts';
import { isMark, maySubjunctive, opensClause, skipAdverbs } from './clause.ts';
import type { Rule } from './rule.ts';
import { type TaggedWord, wordAt, wordSet } from './tagged-words.ts';

const SINGULAR_PRONOUN = wordSet('he she it');
const PLURAL_PRONOUN = wordSet('i you we they');
const INDEFINITE = wordSet('everybody everyone everything somebody someone something anybody anyone nobody nothing');

/** Whether he, she or it is the subject of what follows, not the object of what precedes ("make it work", "does she go"). */
function isSubjectPronoun(words: readonly TaggedWord[], index: number): boolean {
  const before = wordAt(words, index - 1);
  if (before.pos === 'AUX' || before.key === 'not' || before.key === "n't") return false;
  if (wordAt(words, index).key !== 'it') return true;
  return (
    isMark(before) ||
    ['CCONJ', 'SCONJ', 'NOUN'].includes(before.pos) ||
    opensClause(words, index) ||
    before.key === 'that'
  );
}

/** "She go", "it depend on", "he have", "she don't". */
export const singularPronounAgreement: Rule = {
  name: 'singular-pronoun-agreement',
  kind: 'Agreement',
  match(words, index) {
    const pronoun = wordAt(words, index).key;
    if (!SINGULAR_PRONOUN.has(pronoun) || !isSubjectPronoun(words, index) || maySubjunctive(words, index)) return null;
    const verb = skipAdverbs(words, index + 1);
    const replacements = forOne(words, verb);
    if (replacements.length === 0) return null;
    return agreement(words, index, verb, replacements, `After “${pronoun}” the verb takes the form for one.`);
  },
};

/** "Everybody know", "someone have". */
export const indefinitePronounAgreement: Rule = {
  name: 'indefinite-pronoun-agreement',
  kind: 'Agreement',
  match(words, index) {
    const pronoun = wordAt(words, index).key;
    if (!INDEFINITE.has(pronoun) || !opensClause(words, index) || maySubjunctive(words, index)) return null;
    const verb = skipAdverbs(words, index + 1);
    const replacements = forOne(words, verb);
    if (replacements.length === 0) return null;
    return agreement(words, index, verb, replacements, `After “${pronoun}” the verb takes the form for one.`);
  },
};

/** "We has", "they needs", "you is". Not "we was", which is regular in many dialects. */
export const pluralPronounAgreement: Rule = {
  name: 'plural-pronoun-agreement',
  kind: 'Agreement',
  match(words, index) {
    const pronoun = wordAt(words, index).key;
    const before = wordAt(words, index - 1);
    if (!PLURAL_PRONOUN.has(pronoun)) return null;
    if (pronoun === 'you' && ['VERB', 'ADP', 'CCONJ', 'ADJ', 'PART'].includes(before.pos)) return null;
    if (before.pos === 'AUX' || before.key === 'and' || before.key === 'or') return null;
    const verb = skipAdverbs(words, index + 1);
    if (pronoun === 'i' && wordAt(words, verb).key === 'says') return null;
    const replacements = forSeveral(words, verb);
    if (replacements.length === 0) return null;
    const better = pronoun === 'i' ? replacements.map((form) => (form === 'are' ? 'am' : form)) : replacements;
    return agreement(
      words,
      index,
      verb,
      better,
      `After “${pronoun === 'i' ? 'I' : pronoun}” the verb takes its plain form.`,
    );
  },
};
