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

export async function startTestPostgres(): Promise<TestPostgres> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-database-test-'));
  chmodSync(dataFolder, 0o755);
  const server = await openEmbeddedPostgres(path.join(dataFolder, 'postgres'), () => {});
  const open: Database[] = [];
  return {
    async database() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      const client = new pg.Client({ connectionString: server.url() });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const database = await openDatabase({ databaseUrl: server.url(name), dataFolder });
      open.push(database);
      return database;
    },
    async close() {
      for (const database of open) if (!database.pool.ended) await database.close();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
