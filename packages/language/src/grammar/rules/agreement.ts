import { marked, type RuleMatch } from './rule.ts';
import { type TaggedWord, wordAt } from './tagged-words.ts';
import { isBase, isThirdPerson, pastOf, thirdPerson } from './word-forms.ts';

/** An agreement match on the verb at `verb` for a subject that begins at `from`. */
export const agreement = (
  words: readonly TaggedWord[],
  from: number,
  verb: number,
  replacements: string[],
  why: string,
): RuleMatch =>
  marked(words, verb, verb + (wordAt(words, verb + 1).key === "n't" ? 2 : 1), from - 1, replacements, why);

/** The form that agrees with one person or thing; empty where the verb agrees already. */
export function forOne(words: readonly TaggedWord[], verb: number): string[] {
  const word = wordAt(words, verb);
  const next = wordAt(words, verb + 1);
  if (word.pos === 'AUX') {
    const not = next.key === "n't" ? "n't" : '';
    if (word.key === 'are') return [`is${not}`];
    if (word.key === 'have') return [`has${not}`];
    if (word.key === 'do' && (not !== '' || next.key === 'not')) return [`does${not}`];
    return [];
  }
  // "It need not", "it just sort of went", "the cash register's"; "suppose to" sounds as "supposed to".
  if (!isBase(word) || next.key === '-' || next.key === '(' || next.key === "'s" || word.key === 'suppose') return [];
  if ((word.key === 'need' && next.key === 'not') || (word.key === 'sort' && next.key === 'of')) return [];
  return [thirdPerson(word.key), pastOf(word.key)];
}

/** The form that agrees with several; empty where the verb agrees already. */
export function forSeveral(words: readonly TaggedWord[], verb: number): string[] {
  const word = wordAt(words, verb);
  const not = wordAt(words, verb + 1).key === "n't" ? "n't" : '';
  if (word.key === 'is' && word.pos === 'AUX') return [`are${not}`];
  if (word.key === 'has') return [`have${not}`];
  if (word.key === 'does') return [`do${not}`];
  return isThirdPerson(word) ? [word.lemma] : [];
}
