import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { worker } from '../database/schema.ts';
import { createEvents } from '../events/create.ts';
import { openStorage } from '../storage/open.ts';
import { startWorker } from './worker.ts';

const IMPACT = path.resolve(import.meta.dirname, '../../../cli/src/main.ts');

let dataFolder: string;
/** As a server has it, which owns the Postgres in the data folder. */
let database: Database;
beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-worker-test-'));
  chmodSync(dataFolder, 0o755);
  database = await openDatabase({ databaseUrl: null, dataFolder });
});
afterAll(async () => {
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  out(): string;
  ended: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Started {
  let out = '';
  const child = spawn(process.execPath, [IMPACT, 'worker', '--concurrency', '1', '--data', dataFolder], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += chunk));
  return { child, out: () => out, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

const working = ({ out }: Started) => expect.poll(out, { timeout: 60_000 }).toContain('Analysing');
const postmaster = () =>
  Number.parseInt(readFileSync(path.join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8'), 10);
const isThere = () =>
  database.queries.execute(sql`select 1`).then(
    () => true,
    () => false,
  );

describe('impact worker', { timeout: 120_000 }, () => {
  it('works in the database of a server, and leaves it to that', async () => {
    const pid = postmaster();
    const one = start();
    await working(one);
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(postmaster()).toBe(pid);
    expect(await isThere()).toBe(true);
  });

  it('ends when it cannot start, and says what is missing', async () => {
    const missing = path.join(dataFolder, 'nowhere');
    const one = start({ TMPDIR: missing });
    expect(await one.ended).toBe(1);
    expect(one.out()).toContain(`in ${missing} (ENOENT)`);
  });

  it('stops in order while its database is killed', async () => {
    for (const pause of [0, 30, 100]) {
      const one = start();
      await working(one);
      one.child.kill('SIGTERM');
      await sleep(pause);
      process.kill(postmaster(), 'SIGKILL');
      expect({ code: await one.ended, out: one.out() }).toMatchObject({ code: 0 });
      await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
    }
  });
});

describe('a worker whose start fails half-way', { timeout: 60_000 }, () => {
  it('leaves nothing at work', async () => {
    const { queries, pool } = database;
    const events = createEvents(database);
    const storage = await openStorage({ storageUrl: null, dataFolder });
    const settings = { stepMemory: 2 ** 30, coach: { languageModel: null } };
    await queries.delete(worker);
    await queries.execute(sql`alter table worker rename to elsewhere`);
    await expect(startWorker({ settings, database, storage, events, concurrency: 1 })).rejects.toThrow();
    await queries.execute(sql`alter table elsewhere rename to worker`);
    // Neither who listens for jobs nor who asks for them.
    const listening = async () =>
      (await pool.query("select from pg_stat_activity where query ilike 'listen %'")).rowCount;
    await expect.poll(listening, { timeout: 20_000 }).toBe(0);
    expect(await queries.select().from(worker)).toEqual([]);
    await events.close();
  });
});
