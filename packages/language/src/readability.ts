import { hasSentenceEnds } from './sentences.ts';
import { countedWords, type SpokenWord } from './spoken.ts';
import { countSyllables } from './syllables.ts';

/** Fewer words make a formula of averages a matter of chance. */
const LEAST_WORDS = 100;

/**
 * Flesch–Kincaid grade level: 0.39 · words / sentences + 11.8 · syllables / words − 15.59 (Kincaid, Fishburne, Rogers & Chissom 1975), the
 * school year in the United States in which a reader is thought to follow the text; fillers are not counted. null under 100 words, and for
 * a text without full stops to go by: pauses do not end sentences, and the formula rests on where they end. Linear.
 */
export function fleschKincaidGrade(sentences: readonly (readonly SpokenWord[])[]): number | null {
  const spoken = sentences.map(countedWords).filter(({ length }) => length > 0);
  const words = spoken.flat();
  if (words.length < LEAST_WORDS || !hasSentenceEnds(sentences.flat())) return null;
  const syllables = words.reduce((sum, { text }) => sum + countSyllables(text), 0);
  return 0.39 * (words.length / spoken.length) + 11.8 * (syllables / words.length) - 15.59;
}
