import { randomUUID } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { type TemporaryFolder, temporaryFolder } from '@impact/pipeline/store/temporary';
import { ImpactError } from '@impact/report/error';
import type { JobWithMetadata } from 'pg-boss';
import packageJson from '../../package.json' with { type: 'json' };
import { type Closers, createClosers } from '../closers.ts';
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
  const closers = createClosers();
  try {
    return await work(options, closers);
  } catch (error) {
    // What was opened keeps the process alive, and it would do nothing. Why the start failed is what is told.
    await closers.close().catch(() => {});
    throw error;
  }
}

async function work(
  { settings, database, storage, events, concurrency, onProblem = () => {} }: WorkerOptions,
  { closedBy, close }: Closers,
): Promise<RunningWorker> {
  const id = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const temporary = closedBy(await workFolder(), (folder) => folder[Symbol.asyncDispose]());
  const recordings = closedBy(localRecordings(storage, onProblem), (part) => part.close());
  const boss = closedBy(await startBoss(database, { supervise: true, onProblem }), (part) =>
    part.stop({ graceful: false }),
  );
  const parts = {
    settings,
    database,
    storage,
    events,
    boss,
    recordings,
    watch: createMemoryWatch(onProblem),
    id,
    folder: temporary.path,
    onProblem,
  };

  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const busy = () => inHand.size;
  closedBy(
    await announceWorker(database, { id, version: packageJson.version, concurrency, busy, onProblem }),
    (leave) => leave(),
  );

  const repair = () =>
    repairRuns(database, parts).catch((error: unknown) => {
      // The message of a query holds its values.
      onProblem(`Runs could not be looked after (${error instanceof Error ? error.name : typeof error}).`);
    });
  let repairing: Promise<unknown> = repair();
  await repairing;
  const timer = setInterval(() => {
    repairing = repair();
  }, REPAIR_MS).unref();
  closedBy(timer, async () => {
    clearInterval(timer);
    await repairing;
  });

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
  closedBy(boss, async () => {
    const idle = boss.offWork(QUEUE, { wait: true });
    const patience = setTimeout(() => stopping.abort(), GRACE_MS);
    await idle.finally(() => clearTimeout(patience));
  });
  // Each on its own, as only the first of several that are registered together could be told.
  for (let i = 0; i < concurrency; i++) await takeJobs();

  return { id, busy, stop: close };
}

async function workFolder(): Promise<TemporaryFolder> {
  try {
    return await temporaryFolder();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ImpactError(
      'STORAGE_FAILED',
      `Analyses cannot keep their files in ${tmpdir()} (${code}): name a folder that is there and has room by TMPDIR.`,
      { cause },
    );
  }
}
