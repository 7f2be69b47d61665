import { asksForMore, type QuestionKind, questionKind } from '@impact/language/question-kind';
import type { InterviewAnswer } from '@impact/report/answer';

/** Shorter answers ("yes, from Monday") have no story to tell, words. */
export const STORY_WORDS = 30;
/** Nobody talks of a salary or a date for so many words: an answer to an unknown question that does so may need an example. */
const LONG_ANSWER = 100;
/** Of an answer whose question is not known, so many of situation, task and action must be heard for a result to be missed. */
const BEGUN = 2;

export const STAR = ['situation', 'task', 'action', 'result'] as const;

type Told = Pick<InterviewAnswer, 'words' | 'question' | 'star'>;

/** The parts of a story of which a cue was heard. */
export const partsHeard = ({ star }: Pick<Told, 'star'>): (typeof STAR)[number][] =>
  STAR.filter((part) => star[part] !== null);

/**
 * Whether something can be missed in an answer as in a story: it is long enough, and the question asks for something lived through. Where no
 * question is known, the answer must have begun to tell a story; one that tells all of it counts whatever was asked.
 */
export function tellsStory(answer: Told): boolean {
  if (answer.words < STORY_WORDS) return false;
  const heard = partsHeard(answer);
  if (heard.length === STAR.length) return true;
  switch (questionKind(answer.question)) {
    case 'behavioural':
      return true;
    case 'unknown':
      return heard.filter((part) => part !== 'result').length >= BEGUN;
    default:
      return false;
  }
}

/** What an answer claims that a short example would back. A salary, a date and a question of one's own need none. */
const CLAIMS: readonly QuestionKind[] = ['motivation', 'other'];

/** Whether an example would help an answer in which none is heard. */
export function wantsExample(answer: Told): boolean {
  const { situation, action, result } = answer.star;
  if (tellsStory(answer) || situation || action || result) return false;
  const kind = questionKind(answer.question);
  return kind === 'unknown' ? answer.words >= LONG_ANSWER : CLAIMS.includes(kind) && answer.words >= STORY_WORDS;
}

/** Whether an answer is too short for what its question asks; never where the question is not known. */
export const fallsShort = ({ words, question }: Told): boolean =>
  words < STORY_WORDS && question !== null && asksForMore(question);
