import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';

/** Written with a vowel, spoken with a consonant: "university", "European", "one-day". */
const SPOKEN_CONSONANT =
  /^(?:eu|ewe|one$|once|oui|u(?:ni(?!n|m(?!o)|de|ss)|nan|s[aeu]|k|r(?:a|in|o)|t(?:e|i|o)|biq|san))/u;
/** Written with a consonant, spoken with a vowel. */
const SPOKEN_VOWEL = /^(?:hour|hones|honou?r|heir)/u;
/** How English words that are no abbreviations begin; "an rma" is spelled out when spoken. */
const PRONOUNCED =
  /^(?:[b-df-hj-np-tv-z][aeiouy]|bl|br|ch|cl|cr|dr|dw|fl|fr|gl|gn|gr|kn|ph|pl|pr|ps|sc|sh|sk|sl|sm|sn|sp|sq|st|sw|th|tr|tw|wh|wr)/u;
/** Words of less than four letters that are no abbreviations. */
const SHORT_WORDS = wordSet(
  'old egg app ice eye ear arm age odd end act art aim oil ill ago big bad new job car day man boy red low few dog cat bus box bit lot top fun',
);

/** Whether a word begins with a vowel when spoken; null where that is not sure. */
export function beginsWithVowel(word: string): boolean | null {
  if (!/^[a-z]+$/u.test(word) || (word.length < 4 && !SHORT_WORDS.has(word))) return null;
  if (SPOKEN_VOWEL.test(word)) return true;
  if (/^[aeiou]/u.test(word)) return !SPOKEN_CONSONANT.test(word);
  // "An historic" is right as well.
  return /^[hx]/u.test(word) || !PRONOUNCED.test(word) ? null : false;
}

/** The article before a word; "a" where the sound is not sure. */
export const articleFor = (word: string): string => (beginsWithVowel(word) ? 'an' : 'a');

/** "A apple", "an university", "a honest answer". */
export const aOrAn: Rule = {
  name: 'a-or-an',
  kind: 'Article',
  match(words, index) {
    const article = wordAt(words, index);
    const next = wordAt(words, index + 1);
    if (!(article.key === 'a' || article.key === 'an') || article.pos !== 'DET') return null;
    if (!['NOUN', 'ADJ', 'ADV', 'VERB'].includes(next.pos)) return null;
    const vowel = beginsWithVowel(next.key);
    if (vowel === null || vowel === (article.key === 'an')) return null;
    const better = vowel ? 'an' : 'a';
    return marked(
      words,
      index,
      index + 1,
      index,
      [better],
      `Before the sound that “${next.key}” begins with it is “${better}”.`,
    );
  },
};
