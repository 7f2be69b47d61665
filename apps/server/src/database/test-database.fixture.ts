import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Database } from './database.ts';
import { openEmbeddedPostgres } from './embedded/supervisor.ts';
import { openDatabase } from './open.ts';

/** A real Postgres for the tests of one file: `database()` makes a new, empty database of this version's schema in it. */
export interface TestPostgres {
  database(): Promise<Database>;
  close(): Promise<void>;
}

/** The database of this version's schema that others are copied from, and the lock under which it is made. */
const TEMPLATE = 'impact_template';
const MAKING = 0x7e57;

/**
 * Attaches to the Postgres that the test files of one run share (see `vitest.config.ts`), which starts with the first and stops with the
 * last; outside of such a run, starts one for this file.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const shared = process.env.IMPACT_TEST_POSTGRES;
  const dataFolder = shared ?? mkdtempSync(path.join(tmpdir(), 'impact-database-test-'));
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o755);
  const server = await openEmbeddedPostgres(path.join(dataFolder, 'postgres'), () => {});
  const open: Database[] = [];
  const openNamed = (name: string) => openDatabase({ databaseUrl: server.url(name), dataFolder });

  async function copyOfTemplate(): Promise<string> {
    const name = `test_${randomBytes(6).toString('hex')}`;
    const client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    try {
      // One at a time: a database that somebody is connected to cannot be copied.
      await client.query('select pg_advisory_lock($1)', [MAKING]);
      const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
        TEMPLATE,
      ]);
      if (rowCount === 0) {
        await client.query(`drop database if exists ${TEMPLATE}`);
        await client.query(`create database ${TEMPLATE}`);
        await (await openNamed(TEMPLATE)).close();
        await client.query(`alter database ${TEMPLATE} is_template true`);
      }
      await client.query(`create database ${name} template ${TEMPLATE}`);
    } finally {
      await client.end();
    }
    return name;
  }

  return {
    async database() {
      const database = await openNamed(await copyOfTemplate());
      open.push(database);
      return database;
    },
    async close() {
      for (const database of open) if (!database.pool.ended) await database.close();
      await server.close();
      if (shared === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
