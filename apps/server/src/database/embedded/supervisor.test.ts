import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processes } from '../../jobs/processes.fixture.ts';
import { attachToPostgres, awaitPostgres } from './attach.ts';
import { openEmbeddedPostgres } from './supervisor.ts';

let folder: string;
const problems: string[] = [];

beforeEach(() => {
  const parent = mkdtempSync(path.join(tmpdir(), 'impact-postgres-test-'));
  // Postgres may run as an account of its own, which must reach its folder.
  chmodSync(parent, 0o755);
  folder = path.join(parent, 'postgres');
  problems.length = 0;
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const open = () => openEmbeddedPostgres(folder, (message) => problems.push(message));
const postmaster = () => Number.parseInt(readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);

async function ask<T>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Another process that owns the same Postgres and says so. */
async function owner(): Promise<ChildProcess> {
  const module = path.join(import.meta.dirname, 'supervisor.ts');
  const script = `const { openEmbeddedPostgres } = await import(${JSON.stringify(module)});
    await openEmbeddedPostgres(${JSON.stringify(folder)}, () => {}); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('exit', () => reject(new Error('it ended before it had opened the database')));
  });
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const isThere = (pid: number) => processes().some((one) => one.pid === pid);
const answers = (url: string) => ask(url, 'select 1 as one').catch(() => null);

describe('openEmbeddedPostgres', () => {
  it('makes a database that only its owner and this machine reach, and stops it cleanly', {
    timeout: 60_000,
  }, async () => {
    const database = await open();
    expect(await ask(database.url(), 'select 1 as one')).toEqual({ one: 1 });
    expect(await ask(database.url(), 'show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
    expect(statSync(path.join(folder, 'access.json')).mode & 0o077).toBe(0);
    const wrong = new URL(database.url());
    wrong.password = 'password';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password/);
    const pid = postmaster();
    await database.close();
    expect(() => process.kill(pid, 0)).toThrow();
    const again = await open();
    await again.close();
    expect(problems).toEqual([]);
  });

  it('is there again, on the same port and with all that was told, after Postgres was killed', {
    timeout: 60_000,
  }, async () => {
    const database = await open();
    await ask(database.url(), 'create table kept as select 7 as number');
    for (let round = 0; round < 3; round++) {
      process.kill(postmaster(), 'SIGKILL');
      await expect
        .poll(() => ask(database.url(), 'select number from kept').catch(() => null), { timeout: 20_000 })
        .toEqual({ number: 7 });
    }
    await database.close();
  });

  it('attaches to the survivor of a process that was killed, and looks after it from then on', {
    timeout: 60_000,
  }, async () => {
    const first = await owner();
    const pid = postmaster();
    await killed(first);
    const database = await open();
    expect(postmaster()).toBe(pid);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => answers(database.url()), { timeout: 20_000 }).toEqual({ one: 1 });
    await database.close();
    expect(processes().filter(({ command }) => command.includes(folder))).toEqual([]);
  });

  it('goes on when one of its owners is killed, and is started again by the others', { timeout: 60_000 }, async () => {
    const [first, database] = await Promise.all([owner(), open()]);
    await killed(first);
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => answers(database.url()), { timeout: 20_000 }).toEqual({ one: 1 });
    await database.close();
  });

  it('goes on while another owner has it, whoever started it, and ends with the last one', {
    timeout: 60_000,
  }, async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    const pid = postmaster();
    const user = new pg.Client({ connectionString: second.url() });
    await user.connect();
    await first.close();
    expect((await user.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await user.end();
    await Promise.all([second.close(), third.close()]);
    expect(isThere(pid)).toBe(false);
  });

  it('ends with its last owner whoever else is connected', { timeout: 60_000 }, async () => {
    const database = await open();
    const pid = postmaster();
    const user = new pg.Client({ connectionString: database.url(), application_name: 'impact-queue' });
    user.on('error', () => {});
    await user.connect();
    await database.close();
    expect(isThere(pid)).toBe(false);
  });

  it('is there for an owner that comes while the last one closes', { timeout: 60_000 }, async () => {
    for (const pause of [0, 5, 10, 20, 40]) {
      const first = await open();
      const closing = first.close();
      await sleep(pause);
      const second = await open();
      await closing;
      await expect.poll(() => answers(second.url()), { timeout: 20_000 }).toEqual({ one: 1 });
      await second.close();
      expect(processes().filter(({ command }) => command.includes(folder))).toEqual([]);
    }
  });

  it('is neither started nor stopped by who only attaches to it', { timeout: 60_000 }, async () => {
    expect(await attachToPostgres(folder)).toBeNull();
    await expect(awaitPostgres(folder, 0)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining(path.dirname(folder)),
    });
    expect(existsSync(folder)).toBe(false);
    const [waiting, database] = await Promise.all([awaitPostgres(folder, 60), open()]);
    expect(await answers(waiting.url())).toEqual({ one: 1 });
    await waiting.close();
    expect(await answers(database.url())).toEqual({ one: 1 });
    await database.close();
    expect(await attachToPostgres(folder)).toBeNull();
    expect(processes().filter(({ command }) => command.includes(folder))).toEqual([]);
  });

  it('leaves no Postgres behind when it is closed while one is started again', { timeout: 60_000 }, async () => {
    for (const pause of [0, 20, 50, 100, 200]) {
      const database = await open();
      process.kill(postmaster(), 'SIGKILL');
      await sleep(pause);
      await database.close();
      // Whatever had been begun at that moment has begun by now.
      await sleep(500);
      expect(processes().filter(({ command }) => command.includes(folder))).toEqual([]);
    }
  });

  it('does not take a half-made database for a whole one', { timeout: 60_000 }, async () => {
    const left = `${folder}.new-999999999-0a1b2c3d`;
    mkdirSync(path.join(left, 'data'), { recursive: true });
    const database = await open();
    expect(existsSync(left)).toBe(false);
    await database.close();
  });

  it('says which file is missing', { timeout: 60_000 }, async () => {
    mkdirSync(folder);
    await expect(open()).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('access.json'),
    });
  });
});
