import type { Answer } from '@impact/language/observation';
import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { mean } from '../series/mean.ts';
import { type LanguageInput, languageParts } from './input.ts';

/** Shorter answers ("yes, from Monday") have no story to tell, words. */
const STORY = 30;
/** Answers that a report lists. */
const LISTED = 100;

export const STAR = ['situation', 'task', 'action', 'result'] as const;

const cuesHeard = ({ star }: Answer): number => STAR.filter((part) => star[part] !== null).length;

/** The answers long enough to tell a story. */
export const storyAnswers = (answers: readonly Answer[]): Answer[] => answers.filter(({ words }) => words >= STORY);

/**
 * Cues of situation, task, action and result: how many of the four are heard in an answer, on average. A checklist, not a
 * grade: cues are words, and a good answer may do without them, so that it is never of high reliability.
 */
export function structureMetric(input: LanguageInput): Metric {
  const answers = storyAnswers(input.language?.answers ?? []);
  const common = languageParts(input, 'medium');
  return measuredMetric({
    id: 'structure.star',
    value: mean(answers.map(cuesHeard)),
    ...common,
    ...(answers.length === 0 && !common.reason && { reason: `Needs an answer of at least ${STORY} words.` }),
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
