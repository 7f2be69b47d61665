import type { ErrorCode } from '@impact/report/error';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, PgBoss } from 'pg-boss';
import type { Queries } from '../database/database.ts';
import { interview, run, step } from '../database/schema.ts';
import type { Events } from '../events/events.ts';
import type { InterviewStatus } from '../interviews/status.ts';
import { QUEUE } from './boss.ts';
import { forgetCoach } from './forget-coach.ts';
import { liveJobs } from './queue-table.ts';

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'parked';

/** Why a run or a step has no result. */
export interface Reason {
  code: ErrorCode;
  message: string;
}

/** A run with what its jobs need to know of its interview. */
export interface OpenRun {
  id: string;
  state: 'queued' | 'running';
  interviewId: string;
  organizationId: string;
}

const isOpen = inArray(run.state, ['queued', 'running']);

/**
 * The run, locked until the transaction ends; null when it is over, or gone with its interview. Every change of a run begins here, so
 * that changes come one after the other and none happens to a run that is over.
 */
export async function lockOpenRun(tx: Queries, runId: string): Promise<OpenRun | null> {
  // The interview before its run, as whoever changes an interview and then its runs has them: in the other order two would wait for each
  // other. A key share is in the way of nobody but them.
  const [of] = await tx.select({ interviewId: run.interviewId }).from(run).where(eq(run.id, runId));
  if (!of) return null;
  await tx.select({ id: interview.id }).from(interview).where(eq(interview.id, of.interviewId)).for('key share');
  const [row] = await tx
    .select({
      id: run.id,
      state: run.state,
      interviewId: run.interviewId,
      organizationId: interview.organizationId,
    })
    .from(run)
    .innerJoin(interview, eq(interview.id, run.interviewId))
    .where(and(eq(run.id, runId), isOpen))
    .for('update', { of: run });
  return (row as OpenRun | undefined) ?? null;
}

/** The status of an interview follows its latest run; tells everybody who watches. */
export async function showState(
  tx: Queries,
  events: Events,
  open: Omit<OpenRun, 'state'>,
  state: RunState,
  reason: Reason | null = null,
): Promise<void> {
  const status: InterviewStatus = state === 'queued' ? 'waiting' : state;
  await tx
    .update(interview)
    .set({ status, updatedAt: new Date() })
    .where(
      and(
        eq(interview.id, open.interviewId),
        sql`${open.id} = (select id from run where interview_id = ${open.interviewId} order by created_at desc, id desc limit 1)`,
      ),
    );
  const data = { runId: open.id, status, reason };
  await events.publish(tx, { ...open, type: 'status', data });
}

/**
 * Ends a run without a report: its jobs are taken off the queue, and those that run are stopped by their workers; `except` is the job whose
 * end this is.
 */
export async function endRun(
  { tx, db, boss, events, except }: { tx: Queries; db: Db; boss: PgBoss; events: Events; except?: string },
  open: OpenRun,
  state: 'failed' | 'cancelled' | 'parked',
  reason: Reason | null,
): Promise<void> {
  const endedAt = new Date();
  await tx.update(run).set({ state, reason, endedAt }).where(eq(run.id, open.id));
  await tx
    .update(step)
    .set({ state: 'cancelled', endedAt })
    .where(and(eq(step.runId, open.id), inArray(step.state, ['queued', 'running'])));
  await forgetCoach(tx, open);
  const jobs = (await liveJobs(tx, open.id)).filter((id) => id !== except);
  if (jobs.length > 0) await boss.cancel(QUEUE, jobs, { db });
  await showState(tx, events, open, state, reason);
}
