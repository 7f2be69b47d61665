import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { temporaryFolder } from '@impact/pipeline/store/temporary';
import type { JobWithMetadata } from 'pg-boss';
import packageJson from '../../package.json' with { type: 'json' };
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { ServerSettings } from '../settings.ts';
import type { Storage } from '../storage/storage.ts';
import { announceWorker } from './announce.ts';
import { QUEUE, startBoss } from './boss.ts';
import { createMemoryWatch } from './memory.ts';
import type { JobPayload } from './payload.ts';
import { localRecordings } from './recordings.ts';
import { repairRuns } from './repair.ts';
import { workJob } from './work-job.ts';

/** Jobs that are nearly done when a worker stops are waited for, milliseconds; the others go back to the queue. */
const GRACE_MS = 5000;
const REPAIR_MS = 60_000;

export interface WorkerOptions {
  settings: Pick<ServerSettings, 'stepMemory' | 'coach'>;
  database: Database;
  storage: Storage;
  events: Events;
  /** Jobs at once. */
  concurrency: number;
  /** Told what went wrong in the background, in a sentence without private data. */
  onProblem?: (message: string) => void;
}

export interface RunningWorker {
  id: string;
  /** Jobs in hand. */
  busy(): number;
  /** Takes no more jobs, waits a few seconds for those in hand, and hands back the rest. */
  stop(): Promise<void>;
}

/** Takes jobs from the queue and does them, each in a child process, until it is stopped. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { settings, database, storage, events, concurrency, onProblem = () => {} } = options;
  const id = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const boss = await startBoss(database, { supervise: true, onProblem });
  const temporary = await temporaryFolder();
  const recordings = localRecordings(storage, onProblem);
  const parts = {
    settings,
    database,
    storage,
    events,
    boss,
    recordings,
    watch: createMemoryWatch(),
    id,
    folder: temporary.path,
    onProblem,
  };

  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const busy = () => inHand.size;
  const leave = await announceWorker(database, { id, version: packageJson.version, concurrency, busy, onProblem });

  const repair = () =>
    repairRuns(database, parts).catch((error: unknown) => {
      // The message of a query holds its values.
      onProblem(`Runs could not be looked after (${error instanceof Error ? error.name : typeof error}).`);
    });
  await repair();
  let repairing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    repairing = repair();
  }, REPAIR_MS).unref();

  const takeJobs = async () => {
    let taker: string | null = null;
    taker = await boss.work(
      QUEUE,
      {
        includeMetadata: true,
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 1,
        heartbeatRefreshSeconds: 2,
      },
      async ([job]: JobWithMetadata<JobPayload>[]) => {
        if (!job) return;
        const work = workJob(parts, job, stopping.signal);
        inHand.add(work);
        await work.finally(() => inHand.delete(work));
        // There may be more to do: without this, a short job would be followed by the rest of the polling interval.
        if (taker !== null) boss.notifyWorker(taker);
      },
    );
  };
  // Each on its own, as only the first of several that are registered together could be told.
  for (let i = 0; i < concurrency; i++) await takeJobs();

  let stopped: Promise<void> | null = null;
  const stop = async () => {
    clearInterval(timer);
    const idle = boss.offWork(QUEUE, { wait: true });
    const patience = setTimeout(() => stopping.abort(), GRACE_MS);
    await idle;
    clearTimeout(patience);
    await repairing;
    await boss.stop({ graceful: false });
    await recordings.close();
    await temporary[Symbol.asyncDispose]();
    await leave();
  };
  return {
    id,
    busy,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
