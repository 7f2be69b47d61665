import { isCutOff, isFragmentOf, restartsIn } from '../repeats.ts';
import type { SpokenWord } from '../spoken.ts';

/** A sentence as the speaker meant it: without fillers, restarts and fragments (Shriberg 1994 calls those the reparandum). */
export interface FluentSentence {
  words: SpokenWord[];
  /** `seams[i]`: something was left out, or broken off, right before word i. What stands on both sides may not belong together. */
  seams: boolean[];
}

const ARTICLE = new Set(['a', 'an', 'the']);
/** Words that no noun phrase goes on with: after an article they open a new start ("a, and our team"). */
const NOT_AFTER_ARTICLE = new Set(
  'a an the and but or so as at by for from in into of on to with i you he she it we they me him them us my your our their his is are was were am be been do does did have has had if because when that which who'.split(
    ' ',
  ),
);

/** Strips a sentence of its disfluencies and remembers where they stood. Linear. */
export function fluentSentence(sentence: readonly SpokenWord[]): FluentSentence {
  const restarted = new Set<number>();
  for (const restart of restartsIn(sentence)) for (let i = restart.from; i < restart.to; i += 1) restarted.add(i);

  const words: SpokenWord[] = [];
  const seams: boolean[] = [];
  let seam = false;
  sentence.forEach((word, index) => {
    const next = sentence[index + 1];
    if (word.filler || word.key === '' || restarted.has(index) || (next && isFragmentOf(word, next))) {
      seam = true;
      return;
    }
    const previous = words.at(-1);
    const newStart = previous !== undefined && ARTICLE.has(previous.key) && NOT_AFTER_ARTICLE.has(word.key);
    words.push(word);
    seams.push(seam || newStart);
    seam = isCutOff(word) || /(?:--|[—–…]|\.\.\.)$/u.test(word.text);
  });
  return { words, seams };
}
