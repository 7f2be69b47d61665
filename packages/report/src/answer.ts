import { z } from 'zod';
import { Metric } from './metric.ts';
import { Quote } from './quote.ts';
import { Span } from './span.ts';

/** Cues heard in one answer (situation, task, action, result), each the words that gave it away, or null when none was heard. */
export const StarCues = z.object({
  situation: Quote.nullable(),
  task: Quote.nullable(),
  action: Quote.nullable(),
  result: Quote.nullable(),
});
export type StarCues = z.infer<typeof StarCues>;

/**
 * What an answer is to. `given` is one of the questions that the user listed, `heard` was spoken by the other speaker. `asked` is when it
 * was asked; null for a given question that was not heard in the recording.
 */
export const Question = z.object({ text: z.string(), from: z.enum(['given', 'heard']), asked: Span.nullable() });
export type Question = z.infer<typeof Question>;

/** Content words of the question: those that the answer takes up, each with its first moment, and those that it does not. */
export const TopicTerms = z.object({ used: z.array(Quote), unused: z.array(z.string()) });
export type TopicTerms = z.infer<typeof TopicTerms>;

/**
 * One answer of the candidate and what was measured in it. `number` counts from 1; `words` leaves fillers out; `metrics` carry the ids,
 * units, bands and rules of the report's own metrics, measured inside this answer alone. `question` and `terms` are null where no question
 * is known.
 */
export const InterviewAnswer = z.object({
  number: z.int().positive(),
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  words: z.int().nonnegative(),
  question: Question.nullable(),
  terms: TopicTerms.nullable(),
  star: StarCues,
  metrics: z.array(Metric),
});
export type InterviewAnswer = z.infer<typeof InterviewAnswer>;
