import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderCache } from '@impact/pipeline/store/cache';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderStorage } from '../storage/folder.ts';
import { localRecordings } from './recordings.ts';
import { resultStore } from './result-store.ts';

const { signal } = new AbortController();
const SHA256 = 'cd'.repeat(32);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-result-store-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('resultStore', () => {
  it('brings the result of one process to another, as it was', async () => {
    const storage = await folderStorage(path.join(folder, 'files'));
    const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')];
    const value = { loudness: new Float32Array([1, -0.5]), spans: [{ start: 0, end: 1 }] };
    await folderCache(here).write(SHA256, 'prosody-1', value);
    await resultStore(storage, 'one', SHA256).keep('prosody-1', here, signal);
    await resultStore(storage, 'one', SHA256).fetch((name) => name.startsWith('prosody-'), there, signal);
    const found = await folderCache(there).read(SHA256, 'prosody-1', z.custom<typeof value>());
    expect(found).toEqual(value);
  });

  it('keeps the results of each organisation to itself', async () => {
    const storage = await folderStorage(path.join(folder, 'files'));
    const here = path.join(folder, 'here');
    await folderCache(here).write(SHA256, 'voice-1', { spans: [] });
    await resultStore(storage, 'one', SHA256).keep('voice-1', here, signal);
    expect(await resultStore(storage, 'one', SHA256).names()).toEqual(['voice-1.bin', 'voice-1.json']);
    expect(await resultStore(storage, 'two', SHA256).names()).toEqual([]);
  });
});

/** Of a job that nobody stops. */
const going = new AbortController().signal;

describe('localRecordings', () => {
  it('fetches a recording once for all that use it, and gives it back at the end', async () => {
    let fetched = 0;
    let released = 0;
    const storage = {
      ...(await folderStorage(path.join(folder, 'files'))),
      // What a bucket does: each time another copy.
      local: async () => {
        fetched++;
        return { file: `copy-${fetched}`, release: async () => void released++ };
      },
    };
    const recordings = localRecordings(storage, () => {});
    const used = await Promise.all([1, 2, 3].map(() => recordings.with('a', going, async (file) => file)));
    expect(await recordings.with('a', going, async (file) => file)).toBe('copy-1');
    expect(used).toEqual(['copy-1', 'copy-1', 'copy-1']);
    expect(released).toBe(0);
    await recordings.close();
    expect([fetched, released]).toEqual([1, 1]);
  });

  it('tells that a recording is missing, and looks again the next time', async () => {
    const storage = await folderStorage(path.join(folder, 'files'));
    const recordings = localRecordings(storage, () => {});
    await expect(recordings.with('gone', going, async () => 1)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    await expect(recordings.with('gone', going, async () => 1)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    await recordings.close();
  });

  it('goes on fetching while somebody waits, and breaks it off when the last one is stopped', async () => {
    const fetches: AbortSignal[] = [];
    const storage = {
      ...(await folderStorage(path.join(folder, 'files'))),
      local: (_key: string, signal?: AbortSignal) =>
        new Promise<never>((_resolve, reject) => {
          if (!signal) throw new Error('It cannot be broken off.');
          fetches.push(signal);
          signal.addEventListener('abort', () => reject(new Error('broken off')));
        }),
    };
    const recordings = localRecordings(storage, () => {});
    const [one, other] = [new AbortController(), new AbortController()];
    const jobs = [one, other].map(({ signal }) => recordings.with('a', signal, async () => 1));
    const ends = jobs.map((job) => expect(job).rejects.toMatchObject({ code: 'ABORTED' }));
    one.abort();
    await ends[0];
    expect(fetches.map(({ aborted }) => aborted)).toEqual([false]);
    other.abort();
    await ends[1];
    expect(fetches.map(({ aborted }) => aborted)).toEqual([true]);
    // The next job begins anew.
    const next = new AbortController();
    const job = recordings.with('a', next.signal, async () => 1);
    expect(fetches.map(({ aborted }) => aborted)).toEqual([true, false]);
    next.abort();
    await expect(job).rejects.toMatchObject({ code: 'ABORTED' });
    await recordings.close();
  });
});
