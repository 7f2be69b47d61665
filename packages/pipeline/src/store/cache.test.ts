import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheSize, folderCache, pruneCache, resultKey } from './cache.ts';

const Shape = z.object({ pitch: z.instanceof(Float32Array), words: z.int() });
const sha = 'ab'.repeat(32);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-cache-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('folderCache', () => {
  it('returns what was written, and nothing for another key', async () => {
    const cache = folderCache(folder);
    const value = { pitch: new Float32Array([1, 2]), words: 3 };
    await cache.write(sha, 'a', value);
    expect(await cache.read(sha, 'a', Shape)).toEqual(value);
    expect(await cache.read(sha, 'b', Shape)).toBeNull();
  });

  it('runs a step again rather than trusting a damaged or outdated result', async () => {
    const cache = folderCache(folder);
    await cache.write(sha, 'a', { pitch: new Float32Array(2), words: 3 });
    await writeFile(path.join(folder, sha, 'a.bin'), 'x');
    expect(await cache.read(sha, 'a', Shape)).toBeNull();
    await cache.write(sha, 'a', { words: 'many' });
    expect(await cache.read(sha, 'a', Shape)).toBeNull();
  });

  it('survives two writers of the same result and leaves no half-written file', async () => {
    const cache = folderCache(folder);
    const value = { pitch: new Float32Array(50_000).fill(0.5), words: 1 };
    await Promise.all(Array.from({ length: 8 }, () => cache.write(sha, 'a', value)));
    expect(await cache.read(sha, 'a', Shape)).toEqual(value);
    expect((await readdir(path.join(folder, sha))).sort()).toEqual(['a.bin', 'a.json']);
  });

  it('tells once that nothing can be kept, and lets the analysis go on', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const problems: string[] = [];
    const cache = folderCache(path.join(folder, 'file', 'cache'), (message) => problems.push(message));
    await cache.write(sha, 'a', { words: 1 });
    await cache.write(sha, 'b', { words: 1 });
    expect(problems).toEqual([expect.stringContaining('cannot be kept')]);
    expect(await cache.read(sha, 'a', Shape)).toBeNull();
  });

  it('is readable by its owner only', async () => {
    await folderCache(folder).write(sha, 'a', { words: 1 });
    expect((await stat(path.join(folder, sha))).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, sha, 'a.json'))).mode & 0o077).toBe(0);
  });
});

describe('pruneCache', () => {
  it('removes recordings untouched for a month and leaves everything else', async () => {
    const cache = folderCache(folder);
    const old = 'cd'.repeat(32);
    await cache.write(sha, 'a', { words: 1 });
    await cache.write(old, 'a', { words: 1 });
    await writeFile(path.join(folder, 'notes.txt'), 'mine');
    const month = new Date(Date.now() - 31 * 86_400_000);
    await utimes(path.join(folder, old), month, month);
    await pruneCache(folder);
    expect((await readdir(folder)).sort()).toEqual([sha, 'notes.txt'].sort());
    expect((await cacheSize(folder)).recordings).toBe(1);
  });
});

describe('resultKey', () => {
  it('changes with everything that the result depends on', () => {
    const keys = [
      ['voice', [1, null]],
      ['voice', [2, null]],
      ['voice', [1, { a: 1 }]],
      ['prosody', [1, null]],
    ] as const;
    expect(new Set(keys.map(([name, parts]) => resultKey(name, parts))).size).toBe(keys.length);
  });
});
