import { z } from 'zod';

/** How much a change would be worth to a listener. */
export const Worth = z.enum(['high', 'medium', 'low']);

/**
 * One suggestion. The form holds no limits of length: servers that write by a grammar slow down by them, and one long text should not cost
 * the rest. The check holds them.
 */
export const Claim = z.object({
  answer: z.number().nullable().describe('number of the answer that it belongs to, else null'),
  metrics: z.array(z.string()).max(4).describe('ids of the metrics that it rests on'),
  quote: z.string().nullable().describe('words of the candidate that it is about, letter by letter, else null'),
  moments: z
    .array(z.object({ start: z.number(), end: z.number() }))
    .max(3)
    .describe('seconds'),
  why: z.string().describe('the behaviour that was measured'),
  advice: z.string().describe('what to try next time'),
  worth: Worth,
});
export type Claim = z.infer<typeof Claim>;

export const StarPart = z.enum(['situation', 'task', 'action', 'result']);

export const ContentClaim = Claim.extend({
  part: StarPart.nullable().describe('the part of the answer that should be added, else null'),
});
export type ContentClaim = z.infer<typeof ContentClaim>;

export const ExerciseClaim = z.object({
  title: z.string(),
  how: z.string(),
  minutes: z.number(),
  metrics: z.array(z.string()).max(4).describe('ids of the metrics that it is meant to move'),
});
export type ExerciseClaim = z.infer<typeof ExerciseClaim>;

export const SummaryClaim = z.object({
  sentence: z.string().describe('one sentence, as an interviewer would see it'),
  metrics: z.array(z.string()).max(4).describe('ids of the metrics that it rests on'),
});
export type SummaryClaim = z.infer<typeof SummaryClaim>;

/** What the model is to answer. Quotes stand in a field of their own, so that each can be looked up in the transcript. */
export const CoachAnswer = z.object({
  fluency: z.array(Claim).max(2),
  pace: z.array(Claim).max(2),
  content: z.array(ContentClaim).max(4),
  language: z.array(Claim).max(2),
  presence: z.array(Claim).max(2),
  voice: z.array(Claim).max(2),
  setup: z.array(Claim).max(2),
  summary: z.array(SummaryClaim).max(3),
  exercises: z.array(ExerciseClaim).max(3),
});
export type CoachAnswer = z.infer<typeof CoachAnswer>;

/** The areas of the answer, in its order. */
export const AREAS = ['fluency', 'pace', 'content', 'language', 'presence', 'voice', 'setup'] as const;
