import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage } from './open.ts';
import { startTestS3, type TestS3 } from './s3-server.fixture.ts';
import { describeStorage } from './storage-suite.fixture.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-s3-data-'));
let server: TestS3;
beforeAll(async () => {
  server = await startTestS3();
});
afterAll(async () => {
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

let cases = 0;
const fresh = () => openStorage({ storageUrl: server.url(`prefix/case-${cases++}`), dataFolder });
const options = { size: null, type: 'video/mp4' };
const megabytes = (count: number) => Readable.from(Array(count).fill(Buffer.alloc(2 ** 20, 7)));

describeStorage('storage in a bucket', fresh);

describe('a bucket', () => {
  it('keeps nothing of uploads in parts that failed', async () => {
    const storage = await fresh();
    const broken = Readable.from(
      (async function* () {
        yield* megabytes(30);
        throw new Error('gone');
      })(),
    );
    await expect(storage.put('a', broken, options)).rejects.toThrow('gone');
    expect(server.unfinished()).toEqual([]);
    expect(await storage.stat('a')).toBeNull();
  });

  it('holds a few parts in memory, however long the object is', async () => {
    const storage = await fresh();
    let most = 0;
    const body = Readable.from(
      (function* () {
        for (let at = 0; at < 300; at++) {
          most = Math.max(most, process.memoryUsage().arrayBuffers);
          yield Buffer.alloc(2 ** 20, at);
        }
      })(),
    );
    const before = process.memoryUsage().arrayBuffers;
    await storage.put('a', body, options);
    expect(await storage.stat('a')).toMatchObject({ size: 300 * 2 ** 20 });
    expect((most - before) / 2 ** 20).toBeLessThan(150);
    await storage.delete('a');
  });

  it('gives an address from which a browser can fetch the object for a while, under the name it was given', async () => {
    const storage = await fresh();
    await storage.put('a/b', Readable.from([Buffer.from('the recording')]), options);
    const name = 'Zoë "x"; evil=1\r\nset-cookie: a=b .mp4';
    const url = await storage.presignedUrl('a/b', 60, name);
    const response = await fetch(url ?? '', { headers: { range: 'bytes=4-6' } });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe('rec');
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(new URL(url ?? '').searchParams.get('X-Amz-Expires')).toBe('60');
  });

  it.each([
    ['s3://key:secret@my-bucket?region=eu-central-1', 'https://my-bucket.s3.eu-central-1.amazonaws.com'],
    ['s3://key:secret@my.bucket?region=cn-north-1', 'https://s3.cn-north-1.amazonaws.com.cn'],
    ['s3+http://key:secret@minio:9000/bucket/prefix', 'http://minio:9000'],
    ['s3+https://key:secret@files.example:443/bucket', 'https://files.example'],
  ])('names the host to which its addresses lead (%s)', async (storageUrl, origin) => {
    const storage = await openStorage({ storageUrl, dataFolder });
    expect(await storage.presignedOrigin()).toBe(origin);
    expect(new URL((await storage.presignedUrl('a', 60, 'a')) ?? '').origin).toBe(origin);
  });

  it('has two prefixes apart', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await one.put('a', Readable.from([Buffer.from('one')]), options);
    expect(await other.stat('a')).toBeNull();
    expect(await other.delete('a')).toBe(false);
    expect(await one.stat('a')).not.toBeNull();
  });

  it('hands out a private copy and removes it on release, or when its process was killed', async () => {
    const storage = await fresh();
    await storage.put('a', megabytes(1), options);
    const copy = await storage.local('a');
    expect(copy?.file.startsWith(path.join(dataFolder, 'copies'))).toBe(true);
    expect(statSync(copy?.file ?? '').mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataFolder, 'copies')).mode & 0o777).toBe(0o700);
    await copy?.release();
    expect(existsSync(copy?.file ?? '')).toBe(false);

    const script = `
      import { openStorage } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
      const storage = await openStorage(JSON.parse(process.env.SETTINGS));
      await storage.local('a');
      console.log('copied');
      setInterval(() => {}, 1000);`;
    const settings = { storageUrl: server.url(`prefix/case-${cases - 1}`), dataFolder };
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SETTINGS: JSON.stringify(settings) },
    });
    await once(child.stdout, 'data');
    expect(readdirSync(path.join(dataFolder, 'copies'))).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await openStorage(settings);
    expect(readdirSync(path.join(dataFolder, 'copies'))).toEqual([]);
  });

  it('stops to copy when asked to, and leaves nothing', async () => {
    const storage = await fresh();
    await storage.put('a', megabytes(1), options);
    await expect(storage.local('a', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' });
    expect(readdirSync(path.join(dataFolder, 'copies'))).toEqual([]);
  });
});

describe('a bucket that does not do what it should', () => {
  const secret = 'very+secret/key';
  const account = `AKIDEXAMPLE:${encodeURIComponent(secret)}`;
  async function failure(work: Promise<unknown>): Promise<{ code: unknown; text: string }> {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return { code: (error as { code?: unknown } | null)?.code, text: inspect(error, { depth: 10, showHidden: true }) };
  }
  async function answering(listener: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
    const http = createServer(listener).listen(0, '127.0.0.1');
    await once(http, 'listening');
    await use(`s3+http://${account}@127.0.0.1:${(http.address() as AddressInfo).port}/bucket`);
    http.closeAllConnections();
    http.close();
  }
  const open = (storageUrl: string) => openStorage({ storageUrl, dataFolder });
  const expectNoSecret = (text: string) => {
    for (const word of [secret, encodeURIComponent(secret), 'AKIDEXAMPLE', 'Signature='])
      expect(text).not.toContain(word);
  };

  it('is not reached, and says so without a secret', async () => {
    const storage = await open(`s3+http://${account}@127.0.0.1:9/bucket`);
    for (const work of [
      () => storage.check(),
      () => storage.get('a'),
      () => storage.stat('a'),
      () => storage.delete('a'),
      () => storage.local('a'),
      () => storage.put('a', megabytes(20), options),
    ]) {
      const { code, text } = await failure(work());
      expect(code).toBe('STORAGE_FAILED');
      expect(text).toContain('ECONNREFUSED');
      expectNoSecret(text);
    }
  });

  it('refuses, and says so without a secret', async () => {
    const storage = await open(server.url().replace('S3RVER:S3RVER', account));
    const { code, text } = await failure(storage.check());
    expect(code).toBe('STORAGE_FAILED');
    expect(text).toContain('refused');
    expectNoSecret(text);
  });

  it('is full', async () => {
    const full: RequestListener = (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(507, { 'content-type': 'application/xml' });
        response.end('<Error><Code>XMinioStorageFull</Code><Message>no</Message></Error>');
      });
    };
    await answering(full, async (url) => {
      const { code, text } = await failure((await open(url)).put('a', Readable.from([Buffer.from('x')]), options));
      expect(code).toBe('STORAGE_FULL');
      expectNoSecret(text);
    });
  });

  it('cuts an object short: no copy is handed out', async () => {
    const cut: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('only this');
      setTimeout(() => response.destroy(), 50);
    };
    await answering(cut, async (url) => {
      const { code } = await failure((await open(url)).local('a'));
      expect(code).toBe('STORAGE_FAILED');
      expect(readdirSync(path.join(dataFolder, 'copies'))).toEqual([]);
    });
  });
});
