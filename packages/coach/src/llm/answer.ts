import { SuggestionArea } from '@impact/report/report';
import { z } from 'zod';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** What the model is to answer. Quotes stand in a field of their own, so that each can be looked up in the transcript. */
export const CoachAnswer = z.object({
  summary: text(800),
  items: z
    .array(
      z.object({
        area: SuggestionArea,
        advice: text(500),
        why: text(500),
        quote: z.string().max(300).nullable(),
        evidence: z.array(z.object({ start: z.number(), end: z.number() })).max(5),
      }),
    )
    .min(1)
    .max(6),
});
export type CoachAnswer = z.infer<typeof CoachAnswer>;
export type AnswerItem = CoachAnswer['items'][number];
