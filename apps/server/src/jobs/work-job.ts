import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { and, eq, notInArray } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import { run, step } from '../database/schema.ts';
import { settingsStillUnder } from '../interviews/policy.ts';
import type { ServerSettings } from '../settings.ts';
import { inTransaction } from './boss.ts';
import type { ChildResult } from './child-protocol.ts';
import { type RunOfJob, readRun } from './job-run.ts';
import type { MemoryWatch } from './memory.ts';
import { type JobPayload, RECORDING, REPORT } from './payload.ts';
import type { LocalRecordings } from './recordings.ts';
import { resultStore } from './result-store.ts';
import { ChildKilled, killedError, runChildTask } from './run-child.ts';
import { lockOpenRun, type Reason, showState } from './runs.ts';
import { publishStep, type Settling, settleEnd, settleRecording, settleReport, settleStep } from './settle.ts';
import { childTask } from './task.ts';
import { failedTry, mayPass, TRIES } from './tries.ts';
import { writeWhileThere } from './while-there.ts';

export interface WorkerParts extends Settling {
  settings: Pick<ServerSettings, 'stepMemory' | 'coach'>;
  recordings: LocalRecordings;
  watch: MemoryWatch;
  /** The worker's id, and its folder for files of jobs. */
  id: string;
  folder: string;
  onProblem(message: string): void;
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
  try {
    await attempt(parts, job, found, signal);
  } catch (error) {
    if (stopping.aborted) throw new TryAgain('the worker stops');
    // Cancelled, or given to another worker: no longer ours to settle.
    if (job.signal.aborted) return;
    await onFailure(parts, job, error);
  }
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

async function attempt(
  parts: WorkerParts,
  job: JobWithMetadata<JobPayload>,
  found: RunOfJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, storage, recordings, settings, watch, onProblem } = parts;
  const { data: payload } = job;
  const asked = settingsStillUnder(found.policy, found.settings);
  const results = resultStore(storage, payload.organizationId, found.recording.sha256);
  const folder = await mkdtemp(path.join(parts.folder, 'job-'));
  const keeping: Promise<unknown>[] = [];
  try {
    const result = await recordings.with(found.recordingKey, signal, async (file) => {
      const sources = { queries: database.queries, storage, results, folder, signal };
      const task = await childTask(payload, { ...found, settings: asked }, file, sources);
      return runChildTask({
        task,
        // Who reads hostile media gets no key; and nobody sends words anywhere where the organisation does not want that.
        coach: payload.job === REPORT && found.policy.languageModel ? settings.coach : { languageModel: null },
        timeLimit: payload.timeLimit,
        memory: settings.stepMemory,
        watch,
        compiled: path.join(parts.folder, 'compiled'),
        signal,
        onProgress: (done, total) => void progress(parts, payload, done, total),
        onStored: (key) => {
          const kept = writeWhileThere(database.queries, payload.interviewId, () =>
            results.keep(key, path.join(folder, 'results'), signal),
          );
          // Looked at below, with the others.
          kept.catch(() => {});
          keeping.push(kept);
        },
        onProblem,
      });
    });
    await Promise.all(keeping);
    await settleResult(parts, job, result, folder, signal);
  } finally {
    await Promise.allSettled(keeping);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function settleResult(
  parts: WorkerParts,
  job: JobWithMetadata<JobPayload>,
  result: ChildResult,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  switch (result.kind) {
    case 'failed':
      throw new ImpactError(result.code, result.message);
    case 'recording':
      return settleRecording(parts, job, -job.priority, result);
    case 'report':
      return settleReport(parts, job, result, folder, signal);
    case 'step':
      if (result.failure && mayPass(result.failure)) throw new ImpactError(result.failure.code, result.failure.message);
      return settleStep(parts, job, result.cached, result.failure);
  }
}

/** Another try where that may help; else the step has no result, or, where there can be no report at all, the run ends. */
async function onFailure(parts: WorkerParts, job: JobWithMetadata<JobPayload>, error: unknown): Promise<void> {
  const killed = error instanceof ChildKilled;
  const reason = reasonOf(killed ? killedError(error) : error);
  if (mayPass(reason) && !(await failedTry(parts.database.queries, job.data, reason))) {
    parts.onProblem(`A job is tried again (${job.data.job}, ${reason.code}).`);
    throw new TryAgain(reason.code);
  }
  const last = mayPass(reason) ? { ...reason, message: `${reason.message} (tried ${TRIES} times)` } : reason;
  if (killed) await settleEnd(parts, job, 'parked', last);
  else if (job.data.job === RECORDING || job.data.job === REPORT) await settleEnd(parts, job, 'failed', last);
  else await settleStep(parts, job, false, last);
}

/** An error that nobody expected may quote anything: its own words go nowhere. */
function reasonOf(error: unknown): Reason {
  if (error instanceof ImpactError) return { code: error.code, message: error.message };
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
