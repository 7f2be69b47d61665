import { phraseFinder } from './phrases.ts';
import { countedWords, type SpokenWord } from './spoken.ts';

/** Silence that parts one answer from the next where somebody answers a list of questions alone, seconds. */
export const ANSWER_GAP = 3;
/** Times are sums of binary fractions, seconds. */
const TOLERANCE = 1e-3;
/** Words before the first announcement that are a greeting and no answer. */
const GREETING = 15;
/** An announcement stands at the beginning of a sentence: it starts within so many words. */
const EARLY = 4;

const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final';
const NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten|1|2|3|4|5|6|7|8|9|10';
const announces = phraseFinder([
  `question (number)? ${NUMBER}`,
  `number ${NUMBER}`,
  `the|my|your ${ORDINAL} question`,
  `${ORDINAL} question`,
  `answer to (the)? (your)? (question)? ${ORDINAL}|${NUMBER}`,
  'the question is|was',
]);

/** Parts sentences before each one that the condition holds for; no part is empty. */
function partBefore(
  sentences: readonly SpokenWord[][],
  begins: (sentence: readonly SpokenWord[], previous: readonly SpokenWord[]) => boolean,
): SpokenWord[][][] {
  const parts: SpokenWord[][][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const open = parts.at(-1);
    if (open && !begins(sentence, sentences[index - 1] ?? [])) open.push(sentence);
    else parts.push([sentence]);
  }
  return parts;
}

/** The sentences between silences of at least three seconds. */
export const partsBySilence = (sentences: readonly SpokenWord[][]): SpokenWord[][][] =>
  partBefore(sentences, ([first], previous) => {
    const last = previous.at(-1);
    return first !== undefined && last !== undefined && first.start - last.end >= ANSWER_GAP - TOLERANCE;
  });

/** The sentences from one announcement ("Question two: …") to the next; a greeting before the first belongs to the first. */
export function partsByAnnouncement(sentences: readonly SpokenWord[][]): SpokenWord[][][] {
  const isAnnouncement = (sentence: readonly SpokenWord[]): boolean =>
    announces(sentence.slice(0, 12)).some(({ from }) => from <= EARLY);
  const [first, second, ...rest] = partBefore(sentences, isAnnouncement);
  if (!first || !second || isAnnouncement(first[0] ?? []) || countedWords(first.flat()).length > GREETING)
    return [first, second, ...rest].filter((part) => part !== undefined);
  return [[...first, ...second], ...rest];
}
