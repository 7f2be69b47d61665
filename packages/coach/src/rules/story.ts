import { asksForStory } from './question-kind.ts';
import type { Scene, SceneAnswer } from './rule.ts';

/** Answers of fewer words have no story to tell, and are short for a question that asks for one. */
export const STORY_WORDS = 30;

export const PARTS = ['situation', 'task', 'action', 'result'] as const;
export type Part = (typeof PARTS)[number];

/** What each part of a story is called in a sentence. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  situation: 'the setting',
  task: 'the goal',
  action: 'the steps taken',
  result: 'the outcome',
};

/** The parts of which a cue was heard. */
export const heardIn = ({ star }: Pick<SceneAnswer, 'star'>): Part[] => PARTS.filter((part) => star[part] !== null);

/** Whether a story can be expected of an answer. */
export const isStory = ({ words, question }: SceneAnswer): boolean => words >= STORY_WORDS && asksForStory(question);

/** The answers in which a story can be expected, so that something can be missing from it. */
export const stories = ({ answers, isDraft }: Scene): SceneAnswer[] => (isDraft ? [] : answers.filter(isStory));

/** An answer with all four parts, the model for the others. */
export const completeStory = (scene: Scene): SceneAnswer | undefined =>
  stories(scene).find((answer) => heardIn(answer).length === PARTS.length);
