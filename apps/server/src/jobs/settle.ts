import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db, Job, PgBoss } from 'pg-boss';
import type { Database, Queries } from '../database/database.ts';
import { interview, run, step } from '../database/schema.ts';
import { JobState } from '../events/content.ts';
import type { Events } from '../events/events.ts';
import { PACKED } from '../interviews/keys.ts';
import { organizationPrefix } from '../storage/key.ts';
import type { Storage } from '../storage/storage.ts';
import { inTransaction, QUEUE } from './boss.ts';
import type { ChildResult } from './child-protocol.ts';
import { forgetCoach } from './forget-coach.ts';
import { type JobPayload, RECORDING, REPORT } from './payload.ts';
import { endRun, lockOpenRun, type OpenRun, type Reason, showState } from './runs.ts';
import { sendRest } from './send.ts';
import { writeWhileThere } from './while-there.ts';

export interface Settling {
  database: Database;
  storage: Storage;
  events: Events;
  boss: PgBoss;
}

interface Settlement {
  tx: Queries;
  db: Db;
  open: OpenRun;
}

/** Somebody else has the job by now, or the run is over: what was done in the transaction is undone. */
class ClaimLost extends Error {}

/**
 * Ends a job and writes down what came of it, both or neither, so that a worker that dies on the way leaves the job to the next one, and
 * what counts happens once. False, and nothing done, where the run is over or the job is somebody else's by now.
 */
async function settle(
  { database, boss }: Settling,
  job: Job<JobPayload>,
  write: (settlement: Settlement) => Promise<void>,
): Promise<boolean> {
  let settled = true;
  try {
    await inTransaction(database.queries, async (tx, db) => {
      const open = await lockOpenRun(tx, job.data.runId);
      if (!open) throw new ClaimLost();
      await write({ tx, db, open });
      const { affected } = (await boss.complete(QUEUE, job, null, { db })) as { affected: number };
      if (affected !== 1) throw new ClaimLost();
    });
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error;
    settled = false;
  }
  // At once rather than at the next round: who waits for this job may start.
  await boss.resolveFlow();
  return settled;
}

const rowOf = ({ runId, job }: JobPayload) => and(eq(step.runId, runId), eq(step.job, job));

/** The recording was looked at: its media are written down and the jobs of the plan queued. */
export async function settleRecording(
  settling: Settling,
  job: Job<JobPayload>,
  turn: number,
  { media, jobs, cached, pictures }: ChildResult & { kind: 'recording' },
): Promise<void> {
  const { boss, events } = settling;
  const endedAt = new Date();
  const known = new Set(cached);
  const toRun = jobs.filter(({ id, obstacle }) => !obstacle && !known.has(id));
  const rows = jobs.map(({ id, step: name, obstacle, seconds, cost }) => {
    const total = Math.max(1, Math.round(seconds));
    const row = { runId: job.data.runId, job: id, step: name as string, total, cost };
    if (obstacle) return { ...row, state: 'unavailable', code: obstacle.code, message: obstacle.message, endedAt };
    return known.has(id) ? { ...row, state: 'done', done: row.total, cached: true, endedAt } : row;
  });
  await settle(settling, job, async ({ tx, db, open }) => {
    await tx
      .update(interview)
      .set({
        media,
        duration: Math.round(media.duration * 1000),
        ...(pictures ? { pictures } : {}),
        updatedAt: endedAt,
      })
      .where(eq(interview.id, open.interviewId));
    // A run that is taken up again begins anew; what it had done is found in the cache.
    await tx.delete(step).where(and(eq(step.runId, open.id), sql`${step.job} <> ${RECORDING}`));
    const report = { runId: open.id, job: REPORT, step: REPORT };
    for (let i = 0; i < rows.length; i += 500) await tx.insert(step).values(rows.slice(i, i + 500));
    await tx.insert(step).values(report);
    await tx.update(step).set({ state: 'done', done: 1, code: null, message: null, endedAt }).where(rowOf(job.data));
    await sendRest(boss, db, job.data, { jobs: toRun, turn, duration: media.duration });
    await publishStep(tx, events, job.data, { step: RECORDING, state: 'done', done: 1, total: 1 });
  });
}

/**
 * A step or a part of it has a result, or has none and will have none. True where a whole step has its result and others are still to come,
 * so that what is known should be told; where the report is next, it tells all.
 */
export async function settleStep(
  settling: Settling,
  job: Job<JobPayload>,
  cached: boolean,
  failure: Reason | null,
): Promise<boolean> {
  const { events } = settling;
  let tell = false;
  const settled = await settle(settling, job, async ({ tx }) => {
    const [row] = await tx
      .update(step)
      .set({
        state: failure ? 'unavailable' : 'done',
        ...(failure ? {} : { done: sql`${step.total}` }),
        cached,
        code: failure?.code ?? null,
        message: failure?.message ?? null,
        endedAt: new Date(),
      })
      .where(rowOf(job.data))
      .returning();
    if (!row) return;
    await publishStep(tx, events, job.data, row);
    const [open] = await tx
      .select({ job: step.job })
      .from(step)
      .where(and(eq(step.runId, row.runId), eq(step.step, row.step), sql`${step.state} <> 'done'`))
      .limit(1);
    if (open) return;
    // Numbers of emotion are the report's alone.
    tell = row.step !== 'speech-emotion' && (await awaitsSteps(tx, row.runId));
    if (!tell) await publishPartial(tx, events, job.data, row.step);
  });
  return settled && tell;
}

/** The report is made: it is stored, and the run is done. */
export async function settleReport(
  settling: Settling,
  job: Job<JobPayload>,
  { summary, emotion }: ChildResult & { kind: 'report' },
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const { storage, events } = settling;
  const { organizationId, interviewId, runId } = job.data;
  const reportKey = `${organizationPrefix(organizationId)}interview/${interviewId}/run-${runId}/report.json`;
  const keep = async (ending: string, type: string) => {
    const file = path.join(folder, `report.json${ending}`);
    const { size } = await stat(file);
    await storage.put(reportKey + ending, createReadStream(file), { size, type, signal });
  };
  await writeWhileThere(settling.database.queries, interviewId, async () => {
    await keep(PACKED, 'application/gzip');
    await keep('', 'application/json');
  });
  await settle(settling, job, async ({ tx, open }) => {
    const endedAt = new Date();
    await tx
      .update(run)
      .set({ state: 'done', reportKey, emotion, partial: null, reason: null, endedAt })
      .where(eq(run.id, runId));
    await tx.update(step).set({ state: 'done', done: 1, endedAt }).where(rowOf(job.data));
    // A report of newer settings that was quicker stays the one that is shown.
    await tx
      .update(interview)
      .set({ summary, reportRunId: runId, updatedAt: endedAt })
      .where(
        and(
          eq(interview.id, interviewId),
          sql`not exists (
            select from run newer join run this on this.id = ${runId}
            where newer.interview_id = ${interviewId} and newer.state = 'done' and newer.created_at > this.created_at)`,
        ),
      );
    await forgetCoach(tx, open);
    await showState(tx, events, open, 'done');
    await events.publish(tx, { ...job.data, type: 'report', data: { runId } });
  });
}

/** Ends the whole run for a reason: `failed` where the recording or the settings are to blame, `parked` where nobody knows. */
export async function settleEnd(
  settling: Settling,
  job: Job<JobPayload>,
  state: 'failed' | 'parked',
  reason: Reason,
): Promise<void> {
  await settle(settling, job, async ({ tx, db, open }) => {
    await tx
      .update(step)
      .set({ state: 'unavailable', ...reason, endedAt: new Date() })
      .where(rowOf(job.data));
    await endRun({ ...settling, tx, db, except: job.id }, open, state, reason);
  });
}

/** Tells that a step has its result. */
export const publishPartial = (
  queries: Queries,
  events: Events,
  { organizationId, interviewId, runId }: JobPayload,
  name: string,
): Promise<void> =>
  events.publish(queries, { organizationId, interviewId, type: 'partial', data: { runId, step: name } });

/** Whether a step of the plan is still to come in a run; otherwise its report is next. */
async function awaitsSteps(queries: Queries, runId: string): Promise<boolean> {
  const [open] = await queries
    .select({ job: step.job })
    .from(step)
    .where(and(eq(step.runId, runId), inArray(step.state, ['queued', 'running']), ne(step.job, REPORT)))
    .limit(1);
  return open !== undefined;
}

/** Tells how far a job is. */
export function publishStep(
  queries: Queries,
  events: Events,
  { organizationId, interviewId, runId, job }: JobPayload,
  { step: name, state, done, total, code = null, message = null }: ProgressOfStep,
): Promise<void> {
  const failure = code === null ? null : { code, message: message ?? '' };
  const data = { runId, job, step: name, state: JobState.parse(state), done, total, failure };
  return events.publish(queries, { organizationId, interviewId, type: 'progress', data });
}

interface ProgressOfStep {
  step: string;
  state: string;
  done: number;
  total: number;
  code?: string | null;
  message?: string | null;
}
