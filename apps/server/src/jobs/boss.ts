import { sql } from 'drizzle-orm';
import { type Db, fromDrizzle, PgBoss } from 'pg-boss';
import type { Database, Queries } from '../database/database.ts';
import { bossDatabase } from './boss-database.ts';

/** One queue for all jobs: a worker takes what is next in turn, whatever it is. */
export const QUEUE = 'analysis';

/** Seconds without a sign of life after which a job is given to somebody else; the least that pg-boss allows. */
const HEARTBEAT = 10;
/** Jobs that are over are of no use; their tries and reasons stand in our own tables. */
const KEEP_SECONDS = 3600;
/**
 * How often a job is given out again, with growing pauses (seven minutes together), as its worker vanished or what it works with is away;
 * failures of the job itself are counted apart (see `tries.ts`).
 */
export const RETRIES = 12;

export interface BossOptions {
  /** Takes part in looking after jobs of workers that are gone. */
  supervise: boolean;
  /** Told what went wrong in the background, in a sentence without private data. */
  onProblem(message: string): void;
}

/** Starts to work with the queue in the database, which is made where it is missing. */
export async function startBoss(
  database: Pick<Database, 'pool' | 'url'>,
  { supervise, onProblem }: BossOptions,
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: bossDatabase(database, onProblem),
    supervise,
    schedule: false,
    useListenNotify: supervise,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 60,
    queueCacheIntervalSeconds: 2,
    flowIntervalSeconds: 1,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => onProblem(`The queue met an error: ${error.message}`));
  try {
    await boss.start();
    await boss.createQueue(QUEUE, {
      notify: true,
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: HEARTBEAT,
      deleteAfterSeconds: KEEP_SECONDS,
    });
    return boss;
  } catch (error) {
    // What was begun goes on otherwise, and the process with it. Why it failed is what is told.
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

/** Runs `work` in one transaction of the database, in which the queue takes part through `db`. */
export const inTransaction = <T>(queries: Queries, work: (tx: Queries, db: Db) => Promise<T>): Promise<T> =>
  queries.transaction((tx) => work(tx, fromDrizzle(tx, sql)));
