import { partsHeard, STAR, tellsStory } from '@impact/insight/answers/story';
import type { Scene, SceneAnswer } from './rule.ts';

export type Part = (typeof STAR)[number];

/** What each part of a story is called in a sentence. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  situation: 'the setting',
  task: 'the goal',
  action: 'the steps taken',
  result: 'the outcome',
};

/** The answers in which a story can be expected, so that something can be missing from it. */
export const stories = ({ answers, isQuotable }: Scene): SceneAnswer[] =>
  isQuotable ? answers.filter(tellsStory) : [];

/** An answer with all four parts, the model for the others. */
export const completeStory = (scene: Scene): SceneAnswer | undefined =>
  stories(scene).find((answer) => partsHeard(answer).length === STAR.length);
