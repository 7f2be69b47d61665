import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runChild } from '@impact/subprocess/child';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, makeOrganisation } from '../accounts/people.fixture.ts';
import type { Database } from '../database/database.ts';
import { upload } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { openStorage } from '../storage/open.ts';
import { sha256, type TusClient, tusClient } from './tus-client.fixture.ts';

/** All of them among the long tests, as they take half a minute. */
const ROUNDS = process.env.IMPACT_LONG_TESTS ? 10 : 3;
const MEGABYTE = 2 ** 20;
const recording = (size: number): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), randomBytes(size)]).subarray(0, size);

let postgres: TestPostgres;
let database: Database;
let key: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  key = await makeKey(database, await makeOrganisation(database), ['write']);
});
afterAll(() => postgres.close());

const servers: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await kill(server);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-uploads-kill-'));
  folders.push(folder);
  return folder;
}

/** A server in a process of its own. */
async function serve(dataFolder: string): Promise<{ server: ChildProcess; client: TusClient }> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('./uploads-server.fixture.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SETTINGS: JSON.stringify({ databaseUrl: database.url, dataFolder }) },
  });
  servers.push(server);
  const ended = once(server, 'exit').then(() => {
    throw new Error('The server ended before it listened.');
  });
  const [line] = await Promise.race([once(server.stdout ?? server, 'data'), ended]);
  ended.catch(() => {});
  return { server, client: tusClient(String(line).trim(), key) };
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}

const rowOf = async (location: string) => {
  const [row] = await database.queries
    .select()
    .from(upload)
    .where(eq(upload.id, location.split('/').at(-1) ?? ''));
  return row;
};
const receivedBy = (folder: string, location: string): string =>
  path.join(folder, 'uploads', location.split('/').at(-1) ?? '');

describe('a server that is killed', () => {
  it(`loses no byte of any upload, ${ROUNDS} times at any moment`, async () => {
    const dataFolder = newFolder();
    let serving = await serve(dataFolder);
    let over = false;
    let resumed = 0;
    let answered = 0;
    const whole = new Map<string, string>();

    /** Uploads one recording after the other, a few kilobytes to all of the rest at a time; whatever breaks, it asks and goes on. */
    async function uploader(): Promise<void> {
      while (!over) {
        const bytes = recording(randomInt(1, 2 * MEGABYTE) + 64);
        let location: string | null = null;
        let offset = 0;
        let lost = false;
        while (offset < bytes.length) {
          try {
            if (location === null) {
              const response = await serving.client.start(bytes.length, { filename: 'a.mp4' });
              expect(response.status).toBe(201);
              location = response.headers.get('location');
            } else if (lost) {
              const there = await serving.client.offset(location);
              // Another request of ours may still hang on the server.
              if (typeof there !== 'number') {
                expect(there.status).toBe(423);
                await sleep(50);
                continue;
              }
              if (there > 0 && there < bytes.length) resumed++;
              offset = there;
              lost = false;
            } else {
              const end = Math.min(bytes.length, offset + randomInt(1, MEGABYTE / 2));
              const response = await serving.client.patch(location, offset, bytes.subarray(offset, end));
              expect(response.status).toBe(204);
              offset = Number(response.headers.get('upload-offset'));
              answered++;
              await sleep(randomInt(20));
            }
          } catch (error) {
            // A connection that broke; anything else is a fault.
            if (!(error instanceof TypeError)) throw error;
            lost = true;
            await sleep(20);
          }
        }
        if (location) whole.set(location, sha256(bytes));
      }
    }

    const uploading = Promise.all([uploader(), uploader(), uploader()]);
    uploading.catch(() => {});
    for (let round = 0; round < ROUNDS; round++) {
      const before = answered;
      const some = randomInt(1, 20);
      while (answered < before + some) await Promise.race([uploading, sleep(5)]);
      await sleep(randomInt(40));
      await kill(serving.server);
      serving = await serve(dataFolder);
    }
    over = true;
    await uploading;
    expect(whole.size).toBeGreaterThan(3);
    expect(resumed).toBeGreaterThan(0);

    const storage = await openStorage({ storageUrl: null, dataFolder });
    for (const [location, hash] of whole) {
      const row = await rowOf(location);
      expect(row).toMatchObject({ state: 'stored', sha256: hash });
      const { file = '' } = (await storage.local(row?.storageKey ?? '')) ?? {};
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
    }
    let stored = 0;
    for await (const _ of storage.list('organization/')) stored++;
    const rows = await database.queries.select().from(upload);
    expect(rows.filter(({ state }) => state === 'stored')).toHaveLength(stored);
    // What is left are uploads whose start was never answered: nothing of them has come.
    for (const name of readdirSync(path.join(dataFolder, 'uploads'))) {
      expect(statSync(path.join(dataFolder, 'uploads', name)).size).toBe(0);
    }
    expect(readdirSync(path.join(dataFolder, 'files', '.aside'))).toEqual([]);
  }, 400_000);

  it('leaves its locks to the other server on the same folder', async () => {
    const dataFolder = newFolder();
    const [one, other] = [await serve(dataFolder), await serve(dataFolder)];
    const bytes = recording(MEGABYTE);
    const location = (await one.client.start(bytes.length)).headers.get('location') ?? '';
    const hanging = one.client.begin(location, 0, bytes.length, bytes.subarray(0, 1000));
    while (statSync(receivedBy(dataFolder, location)).size < 1000) await sleep(20);
    expect(await other.client.offset(location)).toEqual({ status: 423 });
    expect((await other.client.patch(location, 1000, bytes.subarray(1000))).status).toBe(423);
    await kill(one.server);
    hanging.cut();
    let offset = await other.client.offset(location);
    while (typeof offset !== 'number') {
      await sleep(50);
      offset = await other.client.offset(location);
    }
    expect(offset).toBe(1000);
    expect((await other.client.patch(location, 1000, bytes.subarray(1000))).status).toBe(204);
    expect(await rowOf(location)).toMatchObject({ state: 'stored', sha256: sha256(bytes) });
  });

  it('leaves nothing of a form that it was receiving', async () => {
    const dataFolder = newFolder();
    const { server, client } = await serve(dataFolder);
    const body = new ReadableStream({
      start(controller) {
        const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n';
        controller.enqueue(new TextEncoder().encode(head));
        controller.enqueue(new Uint8Array(recording(MEGABYTE)));
      },
    });
    const sending = client.stream(body, 'multipart/form-data; boundary=x').catch(() => 'broken');
    const received = () => {
      const folder = path.join(dataFolder, 'uploads');
      const [name] = readdirSync(dataFolder).includes('uploads') ? readdirSync(folder) : [];
      return name === undefined ? 0 : statSync(path.join(folder, name)).size;
    };
    while (received() < MEGABYTE / 2) await sleep(20);
    // Another server that starts meanwhile does not take it for abandoned.
    await kill((await serve(dataFolder)).server);
    expect(received()).toBeGreaterThan(0);
    await kill(server);
    expect(await sending).toBe('broken');
    const before = await database.queries.select().from(upload).where(eq(upload.state, 'receiving'));
    await serve(dataFolder);
    expect(readdirSync(path.join(dataFolder, 'uploads'))).toEqual([]);
    const after = await database.queries.select().from(upload).where(eq(upload.state, 'receiving'));
    expect(before.length - after.length).toBe(1);
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!mayMount)('a disk that fills up while an upload comes', () => {
  it('keeps what has come, and takes the rest when there is room', async () => {
    const disk = path.join(newFolder(), 'disk');
    mkdirSync(disk);
    const mount = async (...options: string[]) => {
      const { code, stderr } = await runChild({ command: 'mount', args: options, timeLimit: 20 });
      if (code !== 0) throw new Error(stderr);
    };
    await mount('-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', disk);
    try {
      const { client, server } = await serve(disk);
      const bytes = recording(20 * MEGABYTE);
      const location = (await client.start(bytes.length)).headers.get('location') ?? '';
      await mount('-o', 'remount,size=8m', disk);
      const full = await client.patch(location, 0, bytes);
      expect(full.status).toBe(507);
      expect(await full.json()).toMatchObject({ code: 'STORAGE_FULL' });
      const offset = await client.offset(location);
      expect(offset).toBe(statSync(receivedBy(disk, location)).size);
      expect(offset).toBeGreaterThan(0);
      expect((await client.start(1000)).status).toBe(507);
      await mount('-o', 'remount,size=1g', disk);
      expect((await client.patch(location, Number(offset), bytes.subarray(Number(offset)))).status).toBe(204);
      expect(await rowOf(location)).toMatchObject({ state: 'stored', sha256: sha256(bytes) });
      await kill(server);
    } finally {
      await runChild({ command: 'umount', args: [disk], timeLimit: 20 });
    }
  });
});
