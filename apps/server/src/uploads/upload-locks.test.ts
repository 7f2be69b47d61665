import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { uploadLocks } from './upload-locks.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
});
afterAll(() => postgres.close());

const newPool = () => {
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  return pool;
};

/** The owners of Postgres hold a lock of their own, in a database of its own. */
const OWN_LOCKS = `select from pg_locks where locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`;

describe('the lock of an upload', () => {
  it('is held by one at a time; others ask for it and wait', async () => {
    const pool = newPool();
    const locks = uploadLocks(pool);
    const onWanted = vi.fn();
    const release = await locks.hold('a', { patience: 0, onWanted });
    expect(release).not.toBeNull();
    expect(await locks.hold('a', { patience: 0 })).toBeNull();
    expect(onWanted).not.toHaveBeenCalled();
    const next = locks.hold('a', { patience: 60_000 });
    const other = await locks.hold('b', { patience: 0 });
    expect(onWanted).toHaveBeenCalledOnce();
    await release?.();
    await (await next)?.();
    await other?.();
    // No connection is kept: the pool ends at once.
    await pool.end();
  });

  it('is one for all processes', async () => {
    const [one, other] = [newPool(), newPool()];
    const release = await uploadLocks(one).hold('a', { patience: 0 });
    expect(await uploadLocks(other).hold('a', { patience: 10 })).toBeNull();
    await release?.();
    const taken = await uploadLocks(other).hold('a', { patience: 10 });
    expect(taken).not.toBeNull();
    await taken?.();
    await Promise.all([one.end(), other.end()]);
  });

  it('waits no longer than it may, and not at all for a request that is gone', async () => {
    const pool = newPool();
    const locks = uploadLocks(pool);
    const release = await locks.hold('a', { patience: 0 });
    expect(await Promise.race([locks.hold('a', { patience: 20 })])).toBeNull();
    await expect(locks.hold('a', { patience: 60_000, signal: AbortSignal.abort() })).rejects.toThrow();
    await release?.();
    await pool.end();
  });

  it('takes as many as there are on one connection', async () => {
    const pool = newPool();
    const locks = uploadLocks(pool);
    const releases = await Promise.all(
      Array.from({ length: 100 }, (_, index) => locks.hold(`many ${index}`, { patience: 0 })),
    );
    expect(releases).not.toContain(null);
    expect(pool.totalCount).toBe(1);
    await Promise.all(releases.map((release) => release?.()));
    expect(await pool.query(OWN_LOCKS)).toMatchObject({ rowCount: 0 });
    await pool.end();
  });

  it('is lost with its connection: its holder is told, and others can have it', async () => {
    const [pool, elsewhere] = [newPool(), newPool()];
    const locks = uploadLocks(pool);
    const told = new Promise<void>((resolve) => {
      void locks.hold('a', { patience: 0, onWanted: resolve }).then(async (release) => {
        await database.pool.query(
          `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        );
        held = release;
      });
    });
    let held: (() => Promise<void>) | null = null;
    await told;
    const taken = await uploadLocks(elsewhere).hold('a', { patience: 0 });
    expect(taken).not.toBeNull();
    await vi.waitUntil(() => held !== null);
    await (held as (() => Promise<void>) | null)?.();
    expect(await locks.hold('a', { patience: 0 })).toBeNull();
    await taken?.();
    const again = await locks.hold('a', { patience: 0 });
    expect(again).not.toBeNull();
    await again?.();
    await Promise.all([pool.end(), elsewhere.end()]);
  });

  it('cannot be had without a database, and says so', async () => {
    const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:9/none' });
    const locks = uploadLocks(pool);
    await expect(locks.hold('a', { patience: 0 })).rejects.toThrow('ECONNREFUSED');
    await expect(locks.hold('a', { patience: 0 })).rejects.toThrow('ECONNREFUSED');
    await pool.end();
  });
});
