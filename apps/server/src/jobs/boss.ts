import { sql } from 'drizzle-orm';
import { type Db, fromDrizzle, PgBoss } from 'pg-boss';
import type { Database, Queries } from '../database/database.ts';

/** One queue for all jobs: a worker takes what is next in turn, whatever it is. */
export const QUEUE = 'analysis';

/** Seconds without a sign of life after which a job is given to somebody else; the least that pg-boss allows. */
const HEARTBEAT = 10;
/** Jobs that are over are of no use; their tries and reasons stand in our own tables. */
const KEEP_SECONDS = 3600;
/** Workers that may vanish with a job before it is given up; failures of the job itself are counted apart (see `tries.ts`). */
const DELIVERIES = 12;

export interface BossOptions {
  /** Takes part in looking after jobs of workers that are gone. */
  supervise: boolean;
  /** Told what went wrong in the background, in a sentence without private data. */
  onProblem(message: string): void;
}

/** Connects to the queue in the database, and makes it where it is missing. */
export async function startBoss(
  { url }: Pick<Database, 'url'>,
  { supervise, onProblem }: BossOptions,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: 'impact-queue',
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
  await boss.start();
  await boss.createQueue(QUEUE, {
    notify: true,
    retryLimit: DELIVERIES,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds: HEARTBEAT,
    deleteAfterSeconds: KEEP_SECONDS,
  });
  return boss;
}

/** Runs `work` in one transaction of the database, in which the queue takes part through `db`. */
export const inTransaction = <T>(queries: Queries, work: (tx: Queries, db: Db) => Promise<T>): Promise<T> =>
  queries.transaction((tx) => work(tx, fromDrizzle(tx, sql)));
