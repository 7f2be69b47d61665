import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded/supervisor.ts';
import { migrateDatabase } from './migrate.ts';
import { openDatabase } from './open.ts';

let dataFolder: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-open-test-'));
  chmodSync(dataFolder, 0o755);
  server = await openEmbeddedPostgres(path.join(dataFolder, 'postgres'), () => {});
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('openDatabase', () => {
  it('brings a new database up to date, once, however many start at the same time', { timeout: 60_000 }, async () => {
    const databaseUrl = server.url();
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl, dataFolder })));
    const [first] = databases;
    const { rows } = (await first?.pool.query('select hash from drizzle.__drizzle_migrations')) ?? { rows: [] };
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
    expect(await first?.queries.query.interview.findMany()).toEqual([]);
    for (const database of databases) await database.close();
  });

  it('says that the address is wrong, without the password', { timeout: 60_000 }, async () => {
    const wrong = new URL(server.url());
    wrong.password = 'a-wrong-secret';
    const opening = openDatabase({ databaseUrl: wrong.href, dataFolder });
    await expect(opening).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('DATABASE_URL'),
    });
    await expect(opening).rejects.not.toThrow('a-wrong-secret');
  });

  it('fails a transaction whose connection breaks between two queries, and nothing else', {
    timeout: 60_000,
  }, async () => {
    const database = await openDatabase({ databaseUrl: server.url(), dataFolder });
    const { queries, pool } = database;
    const broken = queries.transaction(async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await expect
        .poll(async () => (await pool.query('select from pg_stat_activity where pid = $1', [rows[0]?.pid])).rowCount)
        .toBe(0);
      await tx.execute(sql`select 1`);
    });
    await expect(broken).rejects.toThrow();
    expect((await pool.query('select 1')).rowCount).toBe(1);
    await database.close();
  });

  it('waits for another process that changes the schema, and for its own change, however long that takes', {
    timeout: 60_000,
  }, async () => {
    const other = new pg.Client({ connectionString: server.url() });
    await other.connect();
    // The lock under which the schema is changed.
    await other.query('select pg_advisory_lock($1)', [0x494d5041]);
    const pool = new pg.Pool({ connectionString: server.url(), statement_timeout: 200 });
    const migrating = migrateDatabase(pool);
    await expect
      .poll(
        async () => (await other.query("select from pg_locks where locktype = 'advisory' and not granted")).rowCount,
      )
      .toBe(1);
    await sleep(500);
    await other.end();
    await migrating;
    await expect(pool.query('select pg_sleep(1)')).rejects.toThrow('statement timeout');
    await pool.end();
  });
});
