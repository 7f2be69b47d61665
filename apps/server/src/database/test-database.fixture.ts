import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
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

/** The Postgres that all test files of a run share, see `tests/postgres`; each has databases of its own in it. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const url = process.env.IMPACT_TEST_POSTGRES;
  const template = process.env.IMPACT_TEST_TEMPLATE;
  if (!url || !template)
    throw new Error('The Postgres of the tests is not running: see `globalSetup` in vitest.config.ts.');
  const { database, dropAll } = databasesOf((name) => withDatabase(url, name), `template ${template}`);
  return { database, close: dropAll };
}

/** One that the tests of this file may stop, kill and hold up. */
export async function startOwnPostgres(): Promise<TestPostgres> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-database-test-'));
  chmodSync(dataFolder, 0o755);
  const server = await openEmbeddedPostgres(path.join(dataFolder, 'postgres'), () => {});
  const { database, closeAll } = databasesOf(server.url, '');
  return {
    database,
    async close() {
      await closeAll();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function databasesOf(urlOf: (name?: string) => string, how: string) {
  const open = new Map<string, Database>();

  async function administer(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: urlOf() });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async function closeAll(): Promise<void> {
    for (const database of open.values()) if (!database.pool.ended) await database.close();
  }

  return {
    async database(): Promise<Database> {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await administer(`create database ${name} ${how}`);
      const database = await openDatabase({ databaseUrl: urlOf(name), dataFolder: tmpdir() });
      open.set(name, database);
      return database;
    },
    closeAll,
    async dropAll(): Promise<void> {
      await closeAll();
      await administer(...[...open.keys()].map((name) => `drop database ${name} with (force)`));
    },
  };
}

function withDatabase(url: string, name = 'postgres'): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
