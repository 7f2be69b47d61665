import { infersEmotion } from '@impact/insight/metrics/catalogue';
import { InterviewAnswer, Question } from '@impact/report/answer';
import { isCorrected } from '@impact/report/correction';
import type { Report } from '@impact/report/report';
import { z } from 'zod';
import { Summary } from '../jobs/child-protocol.ts';
import { toldNumbers } from '../jobs/summary.ts';

const ComparedAnswer = z.object({
  ...InterviewAnswer.pick({ number: true, start: true, end: true, words: true }).shape,
  question: Question.pick({ text: true, from: true }).nullable(),
  confidence: z.number().nullable().describe('Mean of the index in this answer; null without the curve'),
  metrics: Summary.shape.metrics.describe('What could be measured in it'),
});

/** One interview of a comparison: its curve, to be laid over the others, and its answers. */
export const ComparedInterview = z
  .object({
    interviewId: z.uuid(),
    duration: z.number().describe('Seconds'),
    corrected: z.boolean().describe('Whether a person put the words of its transcript right'),
    confidence: z
      .object({
        step: z.number().positive().describe('Seconds between two values'),
        start: z.number().nonnegative(),
        values: z.array(z.number().nullable()),
      })
      .nullable()
      .describe(
        'The confidence index over time, 0–100; null where there is no curve, or where it is made of what the policy of another report forbids',
      ),
    answers: z.array(ComparedAnswer),
  })
  .meta({ id: 'ComparedInterview' });
export type ComparedInterview = z.infer<typeof ComparedInterview>;

export const ComparedQuestion = z.object({
  text: z.string(),
  answers: z
    .array(z.int().positive().nullable())
    .describe('For each interview, in their order, the number of its answer; null where it has none'),
});
export type ComparedQuestion = z.infer<typeof ComparedQuestion>;

/** What of a report is laid over others; whoever compares leaves out what reads feelings. */
export function sideOf(interviewId: string, report: Report): ComparedInterview {
  const { source, confidence, answers } = report;
  const { track } = confidence;
  const values = track && !Array.isArray(track.values) ? track.values.index : undefined;
  const curve = track && values ? { step: track.step, start: track.start, values } : null;
  return {
    interviewId,
    duration: source.duration,
    corrected: isCorrected(report),
    confidence: curve,
    answers: answers.map(({ number, start, end, words, question, metrics }) => ({
      number,
      start,
      end,
      words,
      question: question && { text: question.text, from: question.from },
      confidence: curve && meanBetween(curve, start, end),
      metrics: toldNumbers(metrics),
    })),
  };
}

/** The same without anything that reads feelings; the index of a report that infers emotion is made of it, too. */
export const withoutEmotion = (side: ComparedInterview, inferred: boolean): ComparedInterview => ({
  ...side,
  confidence: inferred ? null : side.confidence,
  answers: side.answers.map((answer) => ({
    ...answer,
    confidence: inferred ? null : answer.confidence,
    metrics: answer.metrics.filter(({ id }) => !infersEmotion(id)),
  })),
});

function meanBetween({ step, start, values }: NonNullable<ComparedInterview['confidence']>, from: number, to: number) {
  const inside = values.filter((value, index): value is number => {
    const at = start + index * step;
    return value !== null && at >= from && at <= to;
  });
  if (inside.length === 0) return null;
  return Math.round((inside.reduce((sum, value) => sum + value, 0) / inside.length) * 10) / 10;
}

/** The questions that more than one of the interviews answers, in the order in which they first come. */
export function sharedQuestions(sides: readonly ComparedInterview[]): ComparedQuestion[] {
  const questions = new Map<string, ComparedQuestion>();
  for (const [index, { answers }] of sides.entries()) {
    for (const { number, question } of answers) {
      if (!question) continue;
      const key = plain(question.text);
      const known = questions.get(key) ?? { text: question.text, answers: sides.map(() => null) };
      known.answers[index] ??= number;
      questions.set(key, known);
    }
  }
  return [...questions.values()].filter(({ answers }) => answers.filter((number) => number !== null).length > 1);
}

/** A question without what nobody hears: capital letters, marks and the width of spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
