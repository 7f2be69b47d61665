import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeHum } from '@impact/server/jobs/jobs.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, makeInstallation } from './installation.fixture.ts';
import { localClient } from './local-client.fixture.ts';
import { expectEndedOnce } from './once.fixture.ts';

const PATIENCE = { timeout: 300_000, interval: 300 };
const TUS = { 'tus-resumable': '1.0.0' };

let folder: string;
let installation: Installation;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-two-'));
  installation = await makeInstallation();
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a piece of an upload; how far it is then. */
async function send(url: URL, bytes: Buffer, offset: number, end: number): Promise<number> {
  const answer = await fetch(url, {
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes.subarray(offset, end)),
  });
  expect(answer.status).toBe(204);
  return Number(answer.headers.get('upload-offset'));
}

describe('two servers that are started at once in one data folder', () => {
  it('set it up once, and when one is killed the other finishes what it had in hand', {
    timeout: 600_000,
  }, async () => {
    await Promise.all([installation.start('serve'), installation.start('second')]);
    const { url, secondUrl, query } = installation;
    const [one, other] = [localClient(url), localClient(secondUrl)];
    const hum = () => readFileSync(makeHum(folder, 3));

    const ids = [];
    for (let i = 0; i < 3; i++) ids.push(await one.interview(await one.upload(hum(), 'hum.wav')));
    // Both work on them.
    const working = `select from step where state = 'running' and worker in (select id from worker) group by worker`;
    await expect.poll(() => query(working), PATIENCE).toHaveLength(2);

    const bytes = hum();
    const start = { method: 'POST', headers: { ...TUS, 'upload-length': String(bytes.length) } };
    const location = (await fetch(new URL('/api/v1/uploads', url), start)).headers.get('location') ?? '';
    const half = await send(new URL(location, url), bytes, 0, Math.floor(bytes.length / 2));
    await installation.kill('serve');
    expect(await send(new URL(location, secondUrl), bytes, half, bytes.length)).toBe(bytes.length);
    ids.push(await other.interview(location.split('/').at(-1) ?? ''));
    const kept = await query<{ sha256: string }>(`select sha256 from interview where id = '${ids.at(-1)}'`);
    expect(kept).toEqual([{ sha256: createHash('sha256').update(bytes).digest('hex') }]);
    for (const id of ids) await expect.poll(() => other.status(id), PATIENCE).toBe('done');
    await expectEndedOnce(installation, ids);

    await installation.start('serve');
    const list = async (client: typeof one) => (await client.get('/api/v1/interviews')).json();
    expect(await list(one)).toEqual(await list(other));
    // Whoever goes leaves the database to the other.
    expect(await installation.stop('second')).toBe(0);
    expect((await one.get('/readyz')).status).toBe(200);
    expect(await installation.stop('serve')).toBe(0);
    await expect.poll(installation.processes, PATIENCE).toEqual([]);
  });
});
