import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PLAN } from '@impact/pipeline/plan';
import type { StepTiming } from '@impact/pipeline/runner';
import type { StepName } from '@impact/pipeline/step';
import { ImpactError, type Unavailable } from '@impact/report/error';
import { eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { step } from '../database/schema.ts';
import type { Storage } from '../storage/storage.ts';
import type { ChildTask } from './child-protocol.ts';
import type { RunOfJob } from './job-run.ts';
import { type JobPayload, PARTIAL, RECORDING, REPORT } from './payload.ts';
import type { ResultStore } from './result-store.ts';

export interface TaskSources {
  queries: Queries;
  storage: Storage;
  results: ResultStore;
  folder: string;
  signal: AbortSignal;
}

/** Lays out in `folder` what a job needs, and says what its child is to do. */
export async function childTask(
  payload: JobPayload,
  { settings, recording, media, pictures }: RunOfJob,
  file: string,
  { queries, storage, results, folder, signal }: TaskSources,
): Promise<ChildTask> {
  const words = settings.transcript && (await fetchWords(storage, settings.transcript.key, folder, signal));
  const common = { folder, recording: { ...recording, file }, settings, words };
  if (payload.job === RECORDING)
    return { ...common, kind: 'recording', stored: await results.names(), pictures: !pictures };
  if (!media) throw new ImpactError('INTERNAL', 'A step came before its recording was looked at.');
  const { failures, timings, done, pending } = await soFar(queries, payload.runId);
  const wanted = payload.job === PARTIAL ? resultsOf(done) : wantedBy(payload);
  await results.fetch(wanted, path.join(folder, 'results'), signal);
  if (payload.job === PARTIAL) return { ...common, kind: 'partial', media, failures: [...failures, ...pending], done };
  if (payload.job === REPORT) return { ...common, kind: 'report', media, failures, timings };
  if (!payload.step) throw new ImpactError('INTERNAL', 'A job of the plan names no step.');
  const { name, part } = payload.step;
  return { ...common, kind: 'step', media, step: name, part, failures };
}

/** The file of a result: `voice-0123456789abcdef01234567.json`, or `vision-0123456789abcdef01234567-30.bin` of a part. */
const RESULT = /^([a-z-]+)-[0-9a-f]{24}(?:-([a-z0-9-]+))?\.(?:json|bin)$/;

const resultsOf = (steps: readonly StepName[]) => (name: string) =>
  (steps as readonly string[]).includes(RESULT.exec(name)?.[1] ?? '');

/** The results that a job may read, among all that are kept of its recording. */
function wantedBy({ step: own }: JobPayload): (name: string) => boolean {
  if (!own) return () => true;
  const steps = new Set<string>([own.name, ...own.reads]);
  return (name) => {
    const [, step = '', part] = RESULT.exec(name) ?? [];
    return own.part === null ? steps.has(step) : step === own.name && part === own.part;
  };
}

async function fetchWords(storage: Storage, key: string, folder: string, signal: AbortSignal): Promise<string> {
  const body = await storage.get(key);
  if (!body) throw new ImpactError('TRANSCRIPT_UNREADABLE', 'The transcript is missing from storage. Supply it again.');
  const file = path.join(folder, 'words');
  await pipeline(body, createWriteStream(file, { mode: 0o600 }), { signal });
  return file;
}

const NOT_YET: Unavailable = {
  unavailable: true,
  code: 'NEEDS_MISSING',
  message: 'This part is still being analysed.',
};

/** Which steps ended without a result and why, what those took that ended, which are done as a whole, and which are not over. */
async function soFar(
  queries: Queries,
  runId: string,
): Promise<{
  failures: [StepName, Unavailable][];
  timings: StepTiming[];
  done: StepName[];
  pending: [StepName, Unavailable][];
}> {
  const rows = await queries.select().from(step).where(eq(step.runId, runId));
  const failures: [StepName, Unavailable][] = [];
  const timings = new Map<StepName, StepTiming>();
  for (const { job, step: name, state, code, message, startedAt, endedAt, cached } of rows) {
    if (job === RECORDING || job === REPORT) continue;
    const stepName = name as StepName;
    if (state === 'unavailable') {
      const failure = { code: code ?? 'INTERNAL', message: message ?? 'This part of the analysis failed.' };
      failures.push([stepName, { unavailable: true, ...failure } as Unavailable]);
    } else if (state === 'done') {
      const known = timings.get(stepName);
      const wall = startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : 0;
      timings.set(stepName, {
        step: stepName,
        wall: (known?.wall ?? 0) + wall,
        cpu: null,
        cached: (known?.cached ?? true) && cached,
      });
    }
  }
  const open = new Set(rows.filter(({ state }) => state === 'queued' || state === 'running').map((row) => row.step));
  const without = new Set(failures.map(([name]) => name));
  const names = PLAN.map(({ name }) => name).filter((name) => !without.has(name));
  return {
    failures,
    timings: names.flatMap((name) => timings.get(name) ?? []),
    done: names.filter((name) => !open.has(name)),
    pending: names.filter((name) => open.has(name)).map((name) => [name, NOT_YET]),
  };
}
