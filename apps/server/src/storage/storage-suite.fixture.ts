import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import type { Storage, StoredObject } from './storage.ts';

const TYPE = 'application/octet-stream';
const BIG = 20 * 2 ** 20 + 123;

/** What may not be a key, whoever asks. */
export const HOSTILE_KEYS = [
  '',
  '/',
  '/etc/passwd',
  'a//b',
  'a/',
  '.',
  '..',
  '../a',
  'a/../../b',
  'a..b',
  '.hidden',
  'a/.aside/b',
  'a.',
  'a./b',
  'A',
  'a b',
  'a\\b',
  'a\0b',
  'a\nb',
  'a%2fb',
  'ä',
  'a?b',
  'a'.repeat(201),
  'a/'.repeat(300),
  `a${'/a'.repeat(256)}`,
];

/** The one suite of behaviour that every storage passes. `open` gives one that is empty. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  const local = mkdtempSync(path.join(tmpdir(), 'impact-storage-test-'));
  afterAll(() => rmSync(local, { recursive: true, force: true }));

  const put = (storage: Storage, key: string, body: string | Buffer, size: number | null = Buffer.byteLength(body)) =>
    storage.put(key, Readable.from(pieces(Buffer.from(body))), { size, type: TYPE });
  const read = async (storage: Storage, key: string, range?: { start: number; end: number }) => {
    const body = await storage.get(key, range);
    return body && (await buffer(body));
  };
  const listed = async (storage: Storage, prefix: string) => {
    const all: StoredObject[] = [];
    for await (const object of storage.list(prefix)) all.push(object);
    return all;
  };

  describe(name, () => {
    it('gives back what was put, and nothing where nothing is', async () => {
      const storage = await open();
      await put(storage, 'organization/a/report.json', 'hello');
      expect(String(await read(storage, 'organization/a/report.json'))).toBe('hello');
      const known = await storage.stat('organization/a/report.json');
      expect(known).toMatchObject({ key: 'organization/a/report.json', size: 5 });
      expect(Math.abs(Date.now() - Number(known?.modified))).toBeLessThan(60_000);
      expect(await storage.get('organization/a/other.json')).toBeNull();
      expect(await storage.stat('organization/a')).toBeNull();
      expect(await storage.get('organization/a')).toBeNull();
      expect(await storage.stat('organization/a/report.json/deeper')).toBeNull();
      expect(await storage.local('organization/a/other.json')).toBeNull();
    });

    it('replaces an object as a whole', async () => {
      const storage = await open();
      await put(storage, 'a/b', 'the first and longer text');
      await put(storage, 'a/b', 'second', null);
      expect(String(await read(storage, 'a/b'))).toBe('second');
    });

    it('keeps an empty object', async () => {
      const storage = await open();
      await put(storage, 'empty', '');
      expect(await storage.stat('empty')).toMatchObject({ size: 0 });
      expect(await read(storage, 'empty')).toHaveLength(0);
      await expect(storage.get('empty', { start: 0, end: 0 })).rejects.toThrow(RangeError);
    });

    it('keeps every byte of an object of many parts, by range and by file, too', async () => {
      const storage = await open();
      const bytes = randomBytes(BIG);
      await put(storage, 'a/big.mp4', bytes);
      const whole = await read(storage, 'a/big.mp4');
      expect(sha256(whole)).toBe(sha256(bytes));
      const [start, end] = [8 * 2 ** 20 - 5, 16 * 2 ** 20 + 5];
      expect(sha256(await read(storage, 'a/big.mp4', { start, end }))).toBe(sha256(bytes.subarray(start, end + 1)));
      expect(await read(storage, 'a/big.mp4', { start: BIG - 3, end: BIG + 1000 })).toEqual(bytes.subarray(BIG - 3));
      const copy = await storage.local('a/big.mp4');
      expect(sha256(readFileSync(copy?.file ?? ''))).toBe(sha256(bytes));
      await copy?.release();
      expect(await storage.stat('a/big.mp4')).toMatchObject({ size: BIG });
    });

    it.each([
      { start: 5, end: 5 },
      { start: 100, end: 200 },
      { start: -1, end: 3 },
      { start: 3, end: 2 },
      { start: 0.5, end: 2 },
      { start: 0, end: Number.NaN },
    ])('has no bytes $start to $end of five', async (range) => {
      const storage = await open();
      await put(storage, 'five', '01234');
      await expect(storage.get('five', range)).rejects.toThrow(RangeError);
      expect(String(await read(storage, 'five', { start: 1, end: 3 }))).toBe('123');
      expect(await storage.get('none', { start: 0, end: 1 })).toBeNull();
    });

    it('lists by prefix, in order of keys, also beyond a page', async () => {
      const storage = await open();
      const keys = ['a/b', 'a/c/d', 'a/c0', 'ab', 'b/a'];
      for (const key of keys) await put(storage, key, key);
      expect((await listed(storage, '')).map(({ key }) => key)).toEqual(keys);
      expect((await listed(storage, 'a/')).map(({ key }) => key)).toEqual(['a/b', 'a/c/d', 'a/c0']);
      expect((await listed(storage, 'a/c')).map(({ key, size }) => [key, size])).toEqual([
        ['a/c/d', 5],
        ['a/c0', 4],
      ]);
      expect(await listed(storage, 'none/')).toEqual([]);
      const many = Array.from({ length: 1005 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
      for (let at = 0; at < many.length; at += 20) {
        await Promise.all(many.slice(at, at + 20).map((key) => put(storage, key, 'x')));
      }
      expect((await listed(storage, 'many/')).map(({ key }) => key)).toEqual(many);
    });

    it('deletes, and says whether there was something', async () => {
      const storage = await open();
      await put(storage, 'a/b/c', 'x');
      await put(storage, 'a/d', 'y');
      expect(await storage.delete('a/b/c')).toBe(true);
      expect(await storage.delete('a/b/c')).toBe(false);
      expect(await storage.delete('a')).toBe(false);
      expect((await listed(storage, '')).map(({ key }) => key)).toEqual(['a/d']);
    });

    it('adopts a file and leaves none behind', async () => {
      const storage = await open();
      for (const size of [0, 5, 9 * 2 ** 20]) {
        const bytes = randomBytes(size);
        const file = path.join(local, `adopted-${size}`);
        writeFileSync(file, bytes);
        await storage.adopt(`a/${size}.mp4`, file, { type: TYPE });
        expect(existsSync(file)).toBe(false);
        expect(sha256(await read(storage, `a/${size}.mp4`))).toBe(sha256(bytes));
      }
      await expect(storage.adopt('a/none', path.join(local, 'none'), { type: TYPE })).rejects.toMatchObject({
        code: 'STORAGE_FAILED',
      });
    });

    it('hands out a file on this machine until it is released', async () => {
      const storage = await open();
      await put(storage, 'a/b', 'local');
      const before = readdirSync(local);
      const copy = await storage.local('a/b');
      expect(readFileSync(copy?.file ?? '', 'utf8')).toBe('local');
      await copy?.release();
      await copy?.release();
      expect(String(await read(storage, 'a/b'))).toBe('local');
      expect(readdirSync(local)).toEqual(before);
    });

    it.each([100, 8 * 2 ** 20 + 1, BIG])('keeps the old object when a stream breaks after %i bytes', async (size) => {
      const storage = await open();
      await put(storage, 'a/b', 'old');
      const broken = Readable.from(
        (async function* () {
          yield* pieces(randomBytes(size));
          throw new Error('the sender went away');
        })(),
      );
      await expect(storage.put('a/b', broken, { size: null, type: TYPE })).rejects.toThrow('the sender went away');
      expect(String(await read(storage, 'a/b'))).toBe('old');
      expect((await listed(storage, '')).map(({ key }) => key)).toEqual(['a/b']);
    });

    it.each([
      [10, 9],
      [10, 11],
      [BIG, BIG - 1],
      [BIG, BIG + 1],
    ])('refuses a stream of %i bytes that was said to have %i', async (size, said) => {
      const storage = await open();
      await put(storage, 'a/b', 'old');
      await expect(put(storage, 'a/b', Buffer.alloc(size), said)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
      expect(String(await read(storage, 'a/b'))).toBe('old');
    });

    it.each([0, 100, BIG])(
      'stops a put after %i bytes when asked to, also while the stream stands still',
      async (size) => {
        const storage = await open();
        await put(storage, 'a/b', 'old');
        const stop = new AbortController();
        const body = new Readable({ read() {} });
        for (const piece of pieces(randomBytes(size))) body.push(piece);
        setTimeout(() => stop.abort(), 50);
        await expect(storage.put('a/b', body, { size: null, type: TYPE, signal: stop.signal })).rejects.toMatchObject({
          code: 'ABORTED',
        });
        expect(body.destroyed).toBe(true);
        expect(String(await read(storage, 'a/b'))).toBe('old');
        await expect(
          storage.put('a/b', Readable.from([]), { size: 0, type: TYPE, signal: stop.signal }),
        ).rejects.toMatchObject({ code: 'ABORTED' });
        expect(String(await read(storage, 'a/b'))).toBe('old');
      },
    );

    it('takes many puts at once', async () => {
      const storage = await open();
      const bodies = Array.from({ length: 12 }, (_, index) => Buffer.alloc(100_000, index + 1));
      await Promise.all(bodies.map((body, index) => put(storage, `shared/${index}`, body)));
      for (const [index, body] of bodies.entries()) expect(await read(storage, `shared/${index}`)).toEqual(body);
    });

    it('keeps folders that come and go apart from puts into them', async () => {
      const storage = await open();
      await Promise.all(
        Array.from({ length: 40 }, async (_, index) => {
          await put(storage, `come/and/go/${index % 8}-${index}`, 'x');
          expect(await storage.delete(`come/and/go/${index % 8}-${index}`)).toBe(true);
        }),
      );
      expect(await listed(storage, '')).toEqual([]);
    });

    it.each(HOSTILE_KEYS)('refuses %j as a key', async (key) => {
      const storage = await open();
      const internal = { code: 'INTERNAL' };
      await expect(put(storage, key, 'x')).rejects.toMatchObject(internal);
      await expect(storage.get(key)).rejects.toMatchObject(internal);
      await expect(storage.stat(key)).rejects.toMatchObject(internal);
      await expect(storage.local(key)).rejects.toMatchObject(internal);
      await expect(storage.delete(key)).rejects.toMatchObject(internal);
      await expect(storage.presignedUrl(key, 60, 'a.mp4')).rejects.toMatchObject(internal);
      const file = path.join(local, 'kept');
      writeFileSync(file, 'kept');
      await expect(storage.adopt(key, file, { type: TYPE })).rejects.toMatchObject(internal);
      expect(readFileSync(file, 'utf8')).toBe('kept');
      if (key !== '' && key !== 'a/') await expect(listed(storage, key)).rejects.toMatchObject(internal);
      expect(await listed(storage, '')).toEqual([]);
    });

    it('is ready', async () => {
      await (await open()).check();
    });
  });
}

const sha256 = (bytes: Buffer | null): string =>
  createHash('sha256')
    .update(bytes ?? 'nothing')
    .digest('hex');

/** Bytes as a stream brings them. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}
