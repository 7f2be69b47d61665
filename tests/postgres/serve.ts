// The Postgres that the test files of a run share, until our input ends. Tells by one line of JSON which variables lead to it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedPostgres } from '@impact/server/database/embedded/supervisor';
import { openDatabase } from '@impact/server/database/open';
import pg from 'pg';

/** A database of this version's schema, which those of the tests are copied from. */
const TEMPLATE = 'impact_template';

const folder = mkdtempSync(path.join(tmpdir(), 'impact-test-postgres-'));
chmodSync(folder, 0o755);
const postgres = await openEmbeddedPostgres(path.join(folder, 'postgres'), () => {});
const client = new pg.Client({ connectionString: postgres.url() });
await client.connect();
// What would be lost with the machine is no loss here.
await client.query('alter system set fsync = off');
await client.query('alter system set synchronous_commit = off');
await client.query('select pg_reload_conf()');
await client.query(`create database ${TEMPLATE}`);
await (await openDatabase({ databaseUrl: postgres.url(TEMPLATE), dataFolder: folder })).close();
await client.end();

process.stdin.resume().on('end', async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});
process.stdout.write(`${JSON.stringify({ IMPACT_TEST_POSTGRES: postgres.url(), IMPACT_TEST_TEMPLATE: TEMPLATE })}\n`);
