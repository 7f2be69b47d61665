import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../database/database.ts';
import { settingsStillUnder } from '../interviews/policy.ts';
import type { ServerSettings } from '../settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { ChildResult, CoachSoFar } from './child-protocol.ts';
import type { RunOfJob } from './job-run.ts';
import type { MemoryWatch } from './memory.ts';
import { type JobPayload, REPORT } from './payload.ts';
import type { LocalRecordings } from './recordings.ts';
import { resultStore } from './result-store.ts';
import { runChildTask } from './run-child.ts';
import { childTask } from './task.ts';
import { writeWhileThere } from './while-there.ts';

export interface ChildParts {
  settings: Pick<ServerSettings, 'stepMemory' | 'coach'>;
  database: Database;
  storage: Storage;
  recordings: LocalRecordings;
  watch: MemoryWatch;
  /** The worker's folder for files of jobs. */
  folder: string;
  onProblem(message: string): void;
}

export interface ChildListeners {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** Told what a language model has written so far; there is none where the organisation does not want that. */
  onCoach?(soFar: CoachSoFar): void;
}

/**
 * Has a child do a job in a folder with all that it reads, under the policy of this moment; keeps the results that it stores, and hands on
 * what it answers before the folder goes. Throws CONSENT_REQUIRED, ABORTED, `ChildKilled`, or what `use` throws.
 */
export async function withChild<T>(
  { database, storage, recordings, settings, watch, folder: parent, onProblem }: ChildParts,
  payload: JobPayload,
  found: RunOfJob,
  { signal, onProgress, onCoach = () => {} }: ChildListeners,
  use: (result: ChildResult, folder: string) => Promise<T>,
): Promise<T> {
  const asked = { ...found, settings: settingsStillUnder(found.policy, found.settings) };
  const results = resultStore(storage, payload.organizationId, found.recording.sha256);
  const folder = await mkdtemp(path.join(parent, 'job-'));
  const keeping: Promise<unknown>[] = [];
  try {
    const result = await recordings.with(found.recordingKey, signal, async (file) => {
      const sources = { queries: database.queries, storage, results, folder, signal };
      return runChildTask({
        task: await childTask(payload, asked, file, sources),
        // Who reads hostile media gets no key; and nobody sends words anywhere where the organisation does not want that.
        coach: payload.job === REPORT && found.policy.languageModel ? settings.coach : { languageModel: null },
        timeLimit: payload.timeLimit,
        memory: settings.stepMemory,
        watch,
        compiled: path.join(parent, 'compiled'),
        signal,
        onProgress,
        onCoach,
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
    return await use(result, folder);
  } finally {
    await Promise.allSettled(keeping);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
