import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImpactError } from '@impact/report/error';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { ServerSettings } from '../settings.ts';
import type { Database } from './database.ts';
import { hangUp } from './embedded/ask.ts';
import { awaitPostgres } from './embedded/attach.ts';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded/supervisor.ts';
import { migrateDatabase } from './migrate.ts';
import * as schema from './schema.ts';

const DATABASE_NAME = 'impact';
/** A database that is still starting is waited for, seconds. */
const PATIENCE = 30;

export interface OpenOptions {
  /** Whether the embedded Postgres is started, kept running and stopped, as a server does; else it is waited for. */
  owner?: boolean;
  /** Connections at once. */
  connections?: number;
  /** Told what went wrong beside a query, in a sentence without private data. */
  onProblem?: (message: string) => void;
}

/**
 * Connects to the database of an installation, `DATABASE_URL` or the embedded one in the data folder, and brings its schema up to date.
 * Throws `DATABASE_UNAVAILABLE` when it cannot be reached within half a minute.
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<ServerSettings, 'databaseUrl' | 'dataFolder'>,
  { owner = true, connections = 10, onProblem = () => {} }: OpenOptions = {},
): Promise<Database> {
  const folder = path.join(dataFolder, 'postgres');
  let embedded: EmbeddedPostgres | null = null;
  if (databaseUrl === null) {
    embedded = owner ? await openEmbeddedPostgres(folder, onProblem) : await awaitPostgres(folder, PATIENCE);
  }
  const url = databaseUrl ?? embedded?.url(DATABASE_NAME) ?? '';
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    // A query that waits for ever would hold its request for ever.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  let closing = false;
  pool.on('error', (error) => {
    // The goodbyes of a pool that ends may cross with those of a Postgres that stops.
    if (!closing) onProblem(`The database closed a connection: ${error.message}`);
  });
  // One that breaks between two queries of whoever holds it fails the next of them; unheard, it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await reach(async () => {
      if (embedded) await createDatabase(embedded.url());
      await pool.query('select 1');
    });
    await migrateDatabase(pool);
  } catch (error) {
    await pool.end();
    await embedded?.close();
    throw error;
  }
  return {
    queries: drizzle(pool, { schema }),
    pool,
    url,
    async close() {
      closing = true;
      await pool.end();
      await embedded?.close();
    },
  };
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
  } catch (error) {
    // 42P04, 23505: another process made it in the same moment.
    if (!['42P04', '23505'].includes(String((error as { code?: unknown }).code))) throw error;
  } finally {
    await hangUp(client);
  }
}

async function reach(ask: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + PATIENCE * 1000;
  for (;;) {
    try {
      await ask();
      return;
    } catch (cause) {
      const { code, message } = cause as { code?: unknown; message?: unknown };
      // 28…: name or password are wrong, 3D000: no such database; waiting mends neither.
      const hopeless = /^(28|3D)/.test(String(code));
      if (hopeless || Date.now() > until) {
        throw new ImpactError(
          'DATABASE_UNAVAILABLE',
          `The database cannot be reached (${message}): check DATABASE_URL.`,
          { cause },
        );
      }
      await sleep(250);
    }
  }
}
