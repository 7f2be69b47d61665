/** A word's characters that are looked at; longer tokens are no words. */
const LONGEST_WORD = 64;

/**
 * Number of syllables in an English word, at least 1, by its spelling: groups of vowels are counted; a silent final e, -es and
 * -ed are taken off; vowels that meet without forming one sound (cre-ate, sci-ence, vide-o) are added. Digits count one each
 * ("2019", "40"). Agreement with the CMU Pronouncing Dictionary is checked in the tests.
 */
export function countSyllables(word: string): number {
  const text = word
    .slice(0, LONGEST_WORD)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const digits = text.replace(/[^0-9]/g, '').length;
  const letters = text.replace(/[0-9]/g, '');
  if (letters === '') return Math.max(1, digits);
  return digits + Math.max(1, vowelGroups(letters) - silentEnding(letters) + splitVowels(letters));
}

const vowelGroups = (letters: string): number => letters.match(/[aeiouy]+/g)?.length ?? 0;

/** Vowel groups that are written but not spoken: the e of an ending, alone or before a suffix. */
function silentEnding(letters: string): number {
  // movement, closely, sometimes; yet element, settlement.
  if (/[^aeiouyl]e(?:ments?|ly|less|ness|ful|times|thing|body|where|ty|teen)$/.test(letters)) return 1;
  if (/business(?:es)?$/.test(letters)) return 1;
  // table, little: the l carries a syllable of its own, and the e stands for it.
  if (/[^aeiouy]l(?:e|es|ed)$/.test(letters)) return 0;
  if (/[^aeiouy]e$/.test(letters)) return 1;
  // boxes, places, changes speak the e; times, moves do not.
  if (/[^aeiouy]es$/.test(letters)) return /(?:[sxzcg]|[cs]h)es$/.test(letters) ? 0 : 1;
  return /[^aeiouytd]ed$/.test(letters) ? 1 : 0;
}

/** Vowels that meet and are spoken apart (sci-ence, cre-ate, vide-o, actu-al, loy-al), and endings with an unwritten vowel (-sm, didn't). */
function splitVowels(letters: string): number {
  const apart = letters.match(
    /(?<![ctsxg]|ll)i[ao](?!u)|eo(?!u)|iu|(?<!q)ua(?!r)|uo|ie(?=nt|nc|t)|ier$|[aeiouy]ing|[aou]y(?!ed)[aeou]|(?<=c)iat|creat|sm$|[sd]nt$/g,
  );
  return (apart?.length ?? 0) - (/(?:people|leopard|george)/.test(letters) ? 1 : 0);
}
