import type { ErrorCode } from '@impact/report/error';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { step } from '../database/schema.ts';
import type { JobPayload } from './payload.ts';
import type { Reason } from './runs.ts';

/** How often a job may fail for a reason that may pass. */
export const TRIES = 3;

/** Trouble with this machine or with what is around it: another try may go well. Anything else lies in the recording or the settings. */
const MAY_PASS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL',
  'ENGINE_FAILED',
  'STORAGE_FAILED',
  'STORAGE_FULL',
  'DATABASE_UNAVAILABLE',
]);

export const mayPass = ({ code }: Reason): boolean => MAY_PASS.has(code);

/** Writes down that a try failed and why; true when that was the last one. */
export async function failedTry(queries: Queries, { runId, job }: JobPayload, reason: Reason): Promise<boolean> {
  const [row] = await queries
    .update(step)
    .set({ ...reason, state: 'queued', attempt: sql`${step.attempt} + 1` })
    .where(and(eq(step.runId, runId), eq(step.job, job), eq(step.state, 'running')))
    .returning({ attempt: step.attempt });
  return row !== undefined && row.attempt >= TRIES;
}
