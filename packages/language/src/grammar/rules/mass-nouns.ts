import { continuesNoun, headOf } from './clause.ts';
import { MASS_NOUNS, NEVER_WITH_A } from './nouns.ts';
import { marked, type Rule } from './rule.ts';
import { wordAt } from './tagged-words.ts';
import { isPlural } from './word-forms.ts';

/** "Much people", "much things"; "many information". */
export const muchOrMany: Rule = {
  name: 'much-or-many',
  kind: 'Number',
  match(words, index) {
    const quantity = wordAt(words, index);
    const head = headOf(words, index + 1);
    if (head < 0) return null;
    const word = wordAt(words, head);
    const better =
      quantity.key === 'much' && (isPlural(word) || word.key === 'people')
        ? 'many'
        : quantity.key === 'many' && NEVER_WITH_A.has(word.key)
          ? 'much'
          : null;
    // "Much higher costs", "how much customers use it".
    if (better === null || wordAt(words, index - 1).key === 'pretty' || (better === 'many' && head > index + 1))
      return null;
    if (wordAt(words, index - 1).key === 'how' && !['PUNCT', 'ADP', 'PRON'].includes(wordAt(words, head + 1).pos))
      return null;
    const counted = better === 'many' ? 'can be counted' : 'is not counted';
    return {
      from: index,
      to: index + 1,
      scope: { from: index, to: Math.min(words.length, head + 2) },
      replacements: better === 'much' ? ['a lot of', 'much'] : ['many'],
      why: `“${word.key}” ${counted}.`,
    };
  },
};

/** "Informations", "advices", "knowledges". */
export const massNounPlural: Rule = {
  name: 'mass-noun-plural',
  kind: 'Number',
  match(words, index) {
    const word = wordAt(words, index);
    const singular = MASS_NOUNS.get(word.key);
    if (!singular || word.pos !== 'NOUN' || continuesNoun(wordAt(words, index + 1))) return null;
    return marked(words, index, index + 1, index, [singular], `“${singular}” is used without a plural.`);
  },
};

/** "A information", "an advice". */
export const massNounArticle: Rule = {
  name: 'mass-noun-article',
  kind: 'Article',
  match(words, index) {
    const article = wordAt(words, index);
    if (article.key !== 'a' && article.key !== 'an') return null;
    const head = headOf(words, index + 1);
    const noun = wordAt(words, head).key;
    const mass = MASS_NOUNS.get(noun) ?? noun;
    if (head < 0 || !NEVER_WITH_A.has(mass)) return null;
    const rest = [...words.slice(index + 1, head).map((word) => word.key), mass].join(' ');
    return {
      from: index,
      to: head + 1,
      scope: { from: index, to: Math.min(words.length, head + 2) },
      replacements: [rest, `some ${rest}`],
      why: `“${mass}” is used without “a”.`,
    };
  },
};
