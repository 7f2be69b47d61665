import { compareAnswers } from '@impact/insight/answers/compare';
import { STORY_WORDS } from '@impact/insight/answers/story';
import { storyAnswers } from '@impact/insight/language/structure';
import type { InterviewAnswer, StarCues } from '@impact/report/answer';
import type { Quote } from '@impact/report/quote';
import type { Report } from '@impact/report/report';
import type { AdviceItem } from './advice.ts';
import { type MetricView, metricView } from './metrics.ts';

/** One answer as a reader sees it. */
export interface AnswerView {
  number: number;
  start: number;
  end: number;
  words: number;
  question: string | null;
  /** When the question was asked; null where it was not heard. */
  asked: number | null;
  /** Where the question comes from, in words. */
  source: string;
  /** The four parts of a story with the words that gave them away; null where no story is to be expected, and `noStory` says why. */
  story: { part: string; quote: Quote | null }[] | null;
  noStory: string;
  terms: InterviewAnswer['terms'];
  /** Those that a reader compares answers by, in order; null where the report does not have it. */
  compared: (MetricView | null)[];
  /** All others that were measured in this answer. */
  others: MetricView[];
  advice: AdviceItem[];
}

/** What answers are compared by. */
export const COMPARED = ['pace.wpm', 'filler.per_min', 'eye_contact.ratio'] as const;

/** What an answer tells by other means: its parts of a story, and its length. */
const STATED: readonly string[] = ['structure.star', 'answer.length'];

/** An answer that differs from the others, in a sentence. */
export interface StandsOut {
  answer: number;
  text: string;
}

/** Differences that are told, the largest first. */
const MOST_APART = 4;

export const answersApart = ({ answers }: Report): StandsOut[] =>
  compareAnswers(answers)
    .flatMap(({ outliers }) => outliers)
    .sort((a, b) => b.steps - a.steps)
    .slice(0, MOST_APART)
    .map(({ answer, text }) => ({ answer, text }));

const PARTS: readonly { key: keyof StarCues; part: string }[] = [
  { key: 'situation', part: 'Situation' },
  { key: 'task', part: 'Task' },
  { key: 'action', part: 'Action' },
  { key: 'result', part: 'Result' },
];

export function answerViews({ answers }: Report, advice: ReadonlyMap<number, AdviceItem[]>): AnswerView[] {
  return answers.map((answer) => {
    const { number, start, end, words, question, terms, star, metrics } = answer;
    const byId = new Map(metrics.map((metric) => [metric.id, metricView(metric)]));
    return {
      number,
      start,
      end,
      words,
      question: question?.text ?? null,
      asked: question?.asked?.start ?? null,
      source: sourceOf(question),
      story: storyAnswers([answer]).length === 0 ? null : PARTS.map(({ key, part }) => ({ part, quote: star[key] })),
      noStory: words < STORY_WORDS ? 'Too short to tell a story.' : 'The question asks for no story.',
      terms,
      compared: COMPARED.map((id) => byId.get(id) ?? null),
      others: [...byId.values()].filter(
        ({ id, number: value }) => value !== null && !STATED.includes(id) && !COMPARED.some((one) => one === id),
      ),
      advice: advice.get(number) ?? [],
    };
  });
}

function sourceOf(question: InterviewAnswer['question']): string {
  if (!question) return 'The question was not heard.';
  if (question.from === 'heard') return 'Question heard in the recording.';
  return question.asked ? 'Question from the list, heard in the recording.' : 'Question from the list.';
}
