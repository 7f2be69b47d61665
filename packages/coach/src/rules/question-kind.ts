import type { Question } from '@impact/report/answer';

/** Words of a question that asks for something lived through, which a story answers best. */
const STORY =
  /\b(?:time|times|situations?|examples?|instances?|occasions?|projects?|challeng\w{0,5}|conflicts?|mistakes?|fail\w{0,5}|achiev\w{0,8}|accomplish\w{0,6}|problems?|difficult\w{0,4}|proud\w{0,3}|led|handled|dealt|solved|overc[oa]me|worked|happened|experiences?)\b/iu;
/** The beginnings of questions that a yes, a name or a number does not answer. */
const OPEN = /\b(?:tell|describe|explain|walk|why|how|what|which|talk|give|share)\b/iu;
/** Shorter questions ("How are you?", "What is your name?") are small talk or have short answers, words. */
const OPEN_WORDS = 6;

/** Whether a question asks for a story; a question that is not known may do so. */
export const asksForStory = (question: Question | null): boolean => question === null || STORY.test(question.text);

/** Whether a question calls for more than a few words. */
export const isOpen = ({ text }: Question): boolean =>
  STORY.test(text) || (OPEN.test(text) && text.trim().split(/\s+/u).length >= OPEN_WORDS);
