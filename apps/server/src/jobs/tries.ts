import type { ErrorCode } from '@impact/report/error';
import { and, eq, sql } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import type { Queries } from '../database/database.ts';
import { step } from '../database/schema.ts';
import { RETRIES } from './boss.ts';
import type { JobPayload } from './payload.ts';
import type { Reason } from './runs.ts';

/** How often a job may fail by itself. */
const TRIES = 3;

/** The child or an engine failed: another try may go well, but the recording may as well be what kills it. */
const OWN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['INTERNAL', 'ENGINE_FAILED']);
/** What jobs work with is away, and comes back by itself: no fault of the job, which waits for it as long as the queue gives it out again. */
const AROUND: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['STORAGE_FAILED', 'STORAGE_FULL', 'DATABASE_UNAVAILABLE']);

/** Whether another try may go well; what has another reason lies in the recording or the settings. */
export const mayPass = ({ code }: Reason): boolean => OWN.has(code) || AROUND.has(code);

/** Writes down that a try failed and why; how many there were when that was the last one, else null. */
export async function failedTry(
  queries: Queries,
  { data: { runId, job }, retryCount }: Pick<JobWithMetadata<JobPayload>, 'data' | 'retryCount'>,
  reason: Reason,
): Promise<number | null> {
  const own = OWN.has(reason.code);
  const [row] = await queries
    .update(step)
    .set({ ...reason, state: 'queued', ...(own ? { attempt: sql`${step.attempt} + 1` } : {}) })
    .where(and(eq(step.runId, runId), eq(step.job, job), eq(step.state, 'running')))
    .returning({ attempt: step.attempt });
  if (own) return row !== undefined && row.attempt >= TRIES ? row.attempt : null;
  return retryCount >= RETRIES ? retryCount + 1 : null;
}
