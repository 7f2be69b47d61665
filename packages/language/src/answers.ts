import type { Quote } from '@impact/report/quote';
import type { Segment } from '@impact/report/transcript';
import type { Answer } from './observation.ts';
import { countedWords, quoteOf, type SpokenWord, segmentWords, type Turn } from './spoken.ts';
import { starCues } from './star.ts';

/** Words of the other speaker that are quoted when no question mark tells where the question is. */
const LONGEST_QUESTION = 60;

/** A turn of the candidate as an answer; `sentences` are those of the turn. */
export function answerOf(turn: Turn, sentences: readonly (readonly SpokenWord[])[]): Answer {
  const spoken = quoteOf(turn.words);
  return {
    start: spoken?.start ?? 0,
    end: spoken?.end ?? 0,
    words: countedWords(turn.words).length,
    question: questionIn(turn.before),
    star: starCues(sentences),
  };
}

/**
 * The question that an answer follows: the last sentence with a question mark among what was said right before by somebody else; where
 * there is no question mark, the last words said.
 */
export function questionIn(before: readonly Segment[]): Quote | null {
  const words = before.flatMap(segmentWords).filter((word) => word.key !== '');
  const end = words.findLastIndex((word) => word.text.includes('?')) + 1;
  if (end === 0) return quoteOf(words.slice(-LONGEST_QUESTION));
  const start = words.slice(0, end - 1).findLastIndex((word) => /[.?!]["'”’)]*$/u.test(word.text)) + 1;
  return quoteOf(words.slice(Math.max(start, end - LONGEST_QUESTION), end));
}
