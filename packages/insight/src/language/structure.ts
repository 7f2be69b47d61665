import type { Answer } from '@impact/language/observation';
import type { Metric } from '@impact/report/metric';
import { partsHeard, STAR, STORY_WORDS, tellsStory } from '../answers/story.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { mean } from '../series/mean.ts';
import { type LanguageInput, languageParts } from './input.ts';

/** Answers that a report lists. */
const LISTED = 100;

const cuesHeard = (answer: Answer): number => partsHeard(answer).length;

/** The answers of which a story can be expected. */
export const storyAnswers = (answers: readonly Answer[]): Answer[] => answers.filter(tellsStory);

/**
 * Cues of situation, task, action and result: how many of the four are heard in an answer that tells a story, on average. A checklist, not a
 * grade: cues are words, and a good answer may do without them, so that it is never of high reliability.
 */
export function structureMetric(input: LanguageInput): Metric {
  const answers = storyAnswers(input.language?.answers ?? []);
  const common = languageParts(input, 'medium');
  return measuredMetric({
    id: 'structure.star',
    value: mean(answers.map(cuesHeard)),
    ...common,
    ...(answers.length === 0 && !common.reason && { reason: noStory(input) }),
    evidence: answers.slice(0, LISTED).map(({ start, end }) => ({ start, end: Math.max(start, end) })),
    detail: {
      answers: answers.slice(0, LISTED).map((answer) => ({
        start: answer.start,
        end: answer.end,
        words: answer.words,
        question: answer.question && { ...answer.question },
        cues: cuesHeard(answer),
        ...Object.fromEntries(STAR.map((part) => [part, answer.star[part] && { ...answer.star[part] }])),
      })),
    },
  });
}

const noStory = ({ language }: LanguageInput): string =>
  language?.answers.some(({ words }) => words >= STORY_WORDS)
    ? 'No answer is to a question that asks for a story.'
    : `Needs an answer of at least ${STORY_WORDS} words.`;
