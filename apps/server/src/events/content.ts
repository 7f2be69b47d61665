import { Suggestions } from '@impact/report/report';
import { z } from 'zod';
import { InterviewStatus } from '../interviews/status.ts';

const Reason = z.object({ code: z.string().describe('As in problems'), message: z.string() });
const runId = z.uuid().describe('The analysis');

/** How far one job of an analysis is. */
export const JobState = z.enum(['queued', 'running', 'done', 'unavailable', 'cancelled']);

/** What the events of an interview tell, by their type. */
const CONTENT = {
  status: z.object({
    status: InterviewStatus,
    runId: runId.optional(),
    reason: Reason.nullable().optional().describe('Why it failed or was parked'),
  }),
  progress: z.object({
    runId,
    job: z.string().describe('A step, or a part of one such as vision:30'),
    step: z.string(),
    state: JobState,
    done: z.number().describe('Of `total`, in units of the step'),
    total: z.number(),
    failure: Reason.nullable(),
  }),
  partial: z.object({ runId, step: z.string().describe('The step that has its result: more can be told') }),
  coach: Suggestions.pick({ items: true, exercises: true, summary: true }).extend({ runId }),
  report: z.object({ runId }),
  changed: z.object({ changed: z.array(z.string()).describe('What was changed: title, candidateName, transcript …') }),
  deleted: z.object({}),
} as const;
type Type = keyof typeof CONTENT;

/** What happened, to be told to whoever watches. */
export type EventContent = { [T in Type]: { type: T; data: z.infer<(typeof CONTENT)[T]> } }[Type];

const event = <T extends Type>(type: T, description: string) =>
  z
    .object({
      id: z.int().describe('Grows; a reader that names the last one it saw misses nothing'),
      interviewId: z.uuid(),
      type: z.literal(type),
      data: CONTENT[type],
      at: z.iso.datetime(),
    })
    .meta({ id: `${type.charAt(0).toUpperCase()}${type.slice(1)}Event`, description });

/** One event as readers get it. */
export const ToldEvent = z
  .discriminatedUnion('type', [
    event('status', 'An interview stands otherwise than before'),
    event('progress', 'A job of an analysis goes on'),
    event('partial', 'More is known of what is being analysed'),
    event('coach', 'What a language model has written so far, each time all of it; it is gone when the run is over'),
    event('report', 'There is a new report'),
    event('changed', 'Somebody has changed an interview'),
    event('deleted', 'An interview is gone'),
  ])
  .meta({ id: 'Event' });
export type ToldEvent = z.infer<typeof ToldEvent>;
