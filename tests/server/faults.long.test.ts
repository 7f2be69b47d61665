import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '@impact/server/database/embedded/supervisor';
import { readStream } from '@impact/server/events/read-stream.fixture';
import { makeHum } from '@impact/server/jobs/jobs.fixture';
import { processes } from '@impact/server/jobs/processes.fixture';
import { type ServerSettings, settingsFromEnv } from '@impact/server/settings';
import { type RunningServer, startServer } from '@impact/server/start';
import { runChild } from '@impact/subprocess/child';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localClient } from './local-client.fixture.ts';

const root = path.resolve(import.meta.dirname, '../..');
const MINUTES = { timeout: 300_000, interval: 300 };

let folder: string;
let postgres: EmbeddedPostgres;
const openPostgres = () => openEmbeddedPostgres(path.join(folder, 'postgres'), () => {});
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-faults-'));
  chmodSync(folder, 0o755);
  postgres = await openPostgres();
});
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

let databases = 0;
/** A new, empty database in the Postgres of these tests. */
async function newDatabase(): Promise<string> {
  const name = `fault_${++databases}`;
  await rows(postgres.url(), `create database ${name}`);
  return postgres.url(name);
}

async function rows<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serve(databaseUrl: string, settings: Partial<ServerSettings> = {}): Promise<RunningServer> {
  const dataFolder = path.join(folder, 'data');
  const server = await startServer({
    ...settingsFromEnv({}),
    port: 0,
    workers: 1,
    databaseUrl,
    dataFolder,
    ...settings,
  });
  servers.push(server);
  return server;
}

const hum = (): Buffer => readFileSync(makeHum(folder, 3));
const reportsOf = (url: string, interviewId: string) =>
  rows(url, `select id from event where interview_id = '${interviewId}' and type = 'report'`);

describe('a database', () => {
  it('that hangs takes no server with it', { timeout: 600_000 }, async () => {
    const url = await newDatabase();
    const client = localClient((await serve(url)).url);
    const id = await client.interview(await client.upload(hum(), 'hum.wav'));
    const main = Number.parseInt(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10);
    const all = processes().filter(({ pid, parent }) => pid === main || parent === main);
    expect(all.length).toBeGreaterThan(3);
    for (const { pid } of all) process.kill(pid, 'SIGSTOP');
    const asked = client.get('/api/v1/interviews');
    try {
      const until = Date.now() + 8000;
      while (Date.now() < until) {
        expect((await client.get('/healthz')).status).toBe(200);
        expect((await client.get('/readyz')).status).toBe(503);
        await sleep(500);
      }
    } finally {
      for (const { pid } of all) process.kill(pid, 'SIGCONT');
    }
    expect([200, 503]).toContain((await asked).status);
    await expect.poll(async () => (await client.get('/readyz')).status, MINUTES).toBe(200);
    await expect.poll(() => client.status(id), MINUTES).toBe('done');
    expect(await reportsOf(url, id)).toHaveLength(1);
  });
});

describe('two servers on one database', () => {
  it('set it up once, share the work, and both tell all of it', { timeout: 600_000 }, async () => {
    const url = await newDatabase();
    const [one, two] = await Promise.all([serve(url), serve(url)]);
    const migrations = readdirSync(path.join(root, 'apps/server/src/database/migrations')).filter((name) =>
      name.endsWith('.sql'),
    );
    expect(await rows(url, 'select id from drizzle.__drizzle_migrations')).toHaveLength(migrations.length);

    const streams = await Promise.all([one, two].map((server) => readStream(`${server.url}/api/v1/events`)));
    const clients = [localClient(one.url), localClient(two.url)] as const;
    const ids: string[] = [];
    for (let each = 0; each < 4; each++) {
      const client = clients[each % 2 === 0 ? 0 : 1];
      ids.push(await client.interview(await client.upload(hum(), 'hum.wav')));
    }
    for (const id of ids) await expect.poll(() => clients[0].status(id), MINUTES).toBe('done');

    const jobs = await rows<{ job: string; attempt: number; worker: string }>(
      url,
      'select job, attempt, worker from step',
    );
    expect(jobs.filter(({ attempt }) => attempt > 0)).toEqual([]);
    expect(new Set(jobs.flatMap(({ worker }) => worker ?? [])).size).toBe(2);
    const told = await rows<{ id: string; type: string; interview_id: string }>(
      url,
      'select id, type, interview_id from event order by id',
    );
    const finals = told.filter(({ type }) => type === 'report').map((event) => event.interview_id);
    expect(finals.sort()).toEqual([...ids].sort());
    for (const stream of streams) {
      await expect.poll(() => stream.events.length, MINUTES).toBe(told.length);
      expect(stream.events.map(({ id }) => id)).toEqual(told.map(({ id }) => Number(id)));
      stream.close();
      await stream.ended;
    }
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!mayMount)('a disk that is full while an interview is analysed', () => {
  it('makes the analysis wait, and says why; with room again it goes on by itself', { timeout: 600_000 }, async () => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const mount = async (...options: string[]) => {
      const { code, stderr } = await runChild({ command: 'mount', args: [...options, disk], timeLimit: 20 });
      if (code !== 0) throw new Error(stderr);
    };
    await mount('-t', 'tmpfs', '-o', 'size=1g', 'tmpfs');
    try {
      const url = await newDatabase();
      const idle = await serve(url, { dataFolder: disk, workers: 0 });
      const client = localClient(idle.url);
      const id = await client.interview(await client.upload(hum(), 'hum.wav'));
      await mount('-o', 'remount,size=1m');
      fill(path.join(disk, 'other-things'));
      const working = await serve(url, { dataFolder: disk, workers: 2 });
      await expect.poll(() => rows(url, "select from step where code = 'STORAGE_FULL'"), MINUTES).not.toHaveLength(0);
      expect(await client.status(id)).toBe('running');
      // What needs no room goes on.
      expect((await localClient(working.url).get('/api/v1/interviews')).status).toBe(200);
      expect((await client.get(`/api/v1/interviews/${id}/media`)).status).toBe(200);
      await expect(client.upload(hum(), 'hum.wav')).rejects.toThrow('507');

      await mount('-o', 'remount,size=1g');
      rmSync(path.join(disk, 'other-things'));
      await expect.poll(() => client.status(id), MINUTES).toBe('done');
      expect(await rows(url, 'select from step where attempt > 0')).toEqual([]);
      expect(await reportsOf(url, id)).toHaveLength(1);
      for (const server of servers.splice(0)) await server.close();
    } finally {
      await runChild({ command: 'umount', args: ['--lazy', disk], timeLimit: 20 });
    }
  });
});

/** Writes until nothing more goes in. */
function fill(file: string): void {
  for (const size of [64 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
