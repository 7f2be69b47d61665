import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '../apps/server/src/database/embedded/supervisor.ts';
import { openDatabase } from '../apps/server/src/database/open.ts';

/** A database of this version's schema, which those of the tests are copied from. */
const TEMPLATE = 'impact_template';

/**
 * Before all test files of a run: starts the Postgres that they share (`startTestPostgres`), as to make one for each would take minutes.
 * Returns what stops it after the last.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-test-postgres-'));
  chmodSync(folder, 0o755);
  const postgres = await openEmbeddedPostgres(path.join(folder, 'postgres'), () => {});
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  // What is lost with the machine is no loss here.
  await client.query('alter system set fsync = off');
  await client.query('alter system set synchronous_commit = off');
  await client.query('select pg_reload_conf()');
  await client.query(`create database ${TEMPLATE}`);
  await (await openDatabase({ databaseUrl: postgres.url(TEMPLATE), dataFolder: folder })).close();
  await client.end();
  process.env.IMPACT_TEST_POSTGRES = postgres.url();
  process.env.IMPACT_TEST_TEMPLATE = TEMPLATE;
  return async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
