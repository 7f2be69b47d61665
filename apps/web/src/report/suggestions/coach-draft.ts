import { Exercise, Suggestion } from '@impact/report/report';
import { z } from 'zod';

/** What the coach has written so far; each takes the place of the one before. */
const CoachDraft = z.object({
  runId: z.string(),
  items: z.array(Suggestion),
  exercises: z.array(Exercise),
  summary: z.string().nullable().optional(),
});
export type CoachDraft = z.infer<typeof CoachDraft>;

/** The draft that an event carries; null for one that cannot be read, as of a newer server: the report itself brings all of it soon. */
export function coachDraftOf(data: unknown): CoachDraft | null {
  const read = CoachDraft.safeParse(data);
  return read.success ? read.data : null;
}
