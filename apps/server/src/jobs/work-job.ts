import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { and, eq, notInArray } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import { databaseTrouble } from '../api/database-trouble.ts';
import { run, step } from '../database/schema.ts';
import { landmarksKey, picturesKey } from '../interviews/keys.ts';
import { inTransaction } from './boss.ts';
import type { ChildResult } from './child-protocol.ts';
import { createCoachTeller } from './coach-teller.ts';
import { readRun } from './job-run.ts';
import { keepFile } from './keep-file.ts';
import { tellPartial } from './partial.ts';
import { type JobPayload, RECORDING, REPORT } from './payload.ts';
import { ChildKilled, killedError } from './run-child.ts';
import { lockOpenRun, type Reason, showState } from './runs.ts';
import { publishStep, type Settling, settleEnd, settleRecording, settleReport, settleStep } from './settle.ts';
import { failedTry, mayPass } from './tries.ts';
import { type ChildParts, withChild } from './with-child.ts';

export interface WorkerParts extends Settling, ChildParts {
  /** The worker's id. */
  id: string;
}

/** The job goes back to the queue: for another try, or because this worker stops. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

/**
 * Does one job from the queue and settles it. `stopping` says that this worker ends: the job is handed back. Throws `TryAgain`, or what the
 * database throws.
 */
export async function workJob(
  parts: WorkerParts,
  job: JobWithMetadata<JobPayload>,
  stopping: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([job.signal, stopping]);
  const found = await readRun(parts.database.queries, job.data);
  if (!found || !(await begin(parts, job.data))) return;
  let newlyKnown = false;
  const coach = createCoachTeller(parts, job.data);
  try {
    const onProgress = (done: number, total: number) => void progress(parts, job.data, done, total);
    newlyKnown = await withChild(
      parts,
      job.data,
      found,
      { signal, onProgress, onCoach: coach.tell },
      async (result, folder) => {
        // Nothing of it may come behind the report.
        await coach.end();
        return settleResult(parts, job, result, folder, signal);
      },
    );
  } catch (error) {
    if (stopping.aborted) throw new TryAgain('the worker stops');
    // Cancelled, or given to another worker: no longer ours to settle.
    if (job.signal.aborted) return;
    await onFailure(parts, job, error);
  } finally {
    await coach.end();
  }
  if (newlyKnown) await tellPartial(parts, job.data, found, stopping);
}

/** Marks job and run as running; false when the run is over. */
function begin({ database, events, id }: WorkerParts, payload: JobPayload): Promise<boolean> {
  return inTransaction(database.queries, async (tx) => {
    const open = await lockOpenRun(tx, payload.runId);
    if (!open) return false;
    const startedAt = new Date();
    if (open.state === 'queued') {
      await tx.update(run).set({ state: 'running', startedAt }).where(eq(run.id, open.id));
      await showState(tx, events, open, 'running');
    }
    const [row] = await tx
      .update(step)
      .set({ state: 'running', worker: id, startedAt, endedAt: null })
      .where(
        and(
          eq(step.runId, payload.runId),
          eq(step.job, payload.job),
          notInArray(step.state, ['unavailable', 'cancelled']),
        ),
      )
      .returning();
    if (row) await publishStep(tx, events, payload, { ...row, code: null });
    return row !== undefined;
  });
}

/** Settles a job; true where what is known of the run should be told anew. */
async function settleResult(
  parts: WorkerParts,
  job: JobWithMetadata<JobPayload>,
  result: ChildResult,
  folder: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { organizationId, interviewId, runId } = job.data;
  switch (result.kind) {
    case 'failed':
      throw new ImpactError(result.code, result.message);
    case 'recording':
      if (result.pictures) {
        const file = path.join(folder, 'pictures.jpg');
        await keepFile(parts, interviewId, {
          file,
          key: picturesKey(organizationId, interviewId),
          type: 'image/jpeg',
          signal,
        });
      }
      await settleRecording(parts, job, -job.priority, result);
      return false;
    case 'report':
      if (result.landmarks) {
        const file = path.join(folder, 'landmarks.bin');
        const key = landmarksKey(organizationId, interviewId, runId);
        await keepFile(parts, interviewId, { file, key, type: 'application/octet-stream', signal });
      }
      await settleReport(parts, job, result, folder, signal);
      return false;
    case 'step':
      if (result.failure && mayPass(result.failure)) throw new ImpactError(result.failure.code, result.failure.message);
      return settleStep(parts, job, result.cached, result.failure);
    case 'partial':
      throw new ImpactError('INTERNAL', 'A job of the queue was answered by what is known so far.');
  }
}

/** Another try where that may help; else the step has no result, or, where there can be no report at all, the run ends. */
async function onFailure(parts: WorkerParts, job: JobWithMetadata<JobPayload>, error: unknown): Promise<void> {
  const killed = error instanceof ChildKilled;
  const reason = reasonOf(killed ? killedError(error) : error);
  const tries = mayPass(reason) ? await failedTry(parts.database.queries, job, reason) : 0;
  if (tries === null) {
    parts.onProblem(`A job is tried again (${job.data.job}, ${reason.code}).`);
    throw new TryAgain(reason.code);
  }
  const last = tries > 0 ? { ...reason, message: `${reason.message} (tried ${tries} times)` } : reason;
  if (killed) await settleEnd(parts, job, 'parked', last);
  else if (job.data.job === RECORDING || job.data.job === REPORT) await settleEnd(parts, job, 'failed', last);
  else await settleStep(parts, job, false, last);
}

/** An error that nobody expected may quote anything: its own words go nowhere. */
function reasonOf(error: unknown): Reason {
  if (error instanceof ImpactError) return { code: error.code, message: error.message };
  if (databaseTrouble(error) === 'unavailable') {
    return { code: 'DATABASE_UNAVAILABLE', message: 'The database did not answer the worker.' };
  }
  return { code: 'INTERNAL', message: 'The worker met an unexpected error.' };
}

/** Progress is a courtesy: where it cannot be written, the job goes on. */
async function progress(
  { database, events, onProblem }: WorkerParts,
  payload: JobPayload,
  done: number,
  total: number,
): Promise<void> {
  try {
    await database.queries.transaction(async (tx) => {
      const [row] = await tx
        .update(step)
        .set({ done: Math.round(done), total: Math.max(1, Math.round(total)) })
        .where(and(eq(step.runId, payload.runId), eq(step.job, payload.job), eq(step.state, 'running')))
        .returning();
      if (row) await publishStep(tx, events, payload, row);
    });
  } catch (error) {
    onProblem(`Progress could not be written (${error instanceof Error ? error.name : typeof error}).`);
  }
}
