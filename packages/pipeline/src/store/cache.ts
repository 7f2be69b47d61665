import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { decode, encode } from './codec.ts';
import { ensureFolder } from './folder.ts';

/** Results untouched for longer are removed at the next start. */
const KEEP_DAYS = 30;

/** Where results of steps are kept between runs. */
export interface StepCache {
  read<R>(sha256: string, key: string, schema: z.ZodType<R>): Promise<R | null>;
  write(sha256: string, key: string, value: unknown): Promise<void>;
}

/** `IMPACT_CACHE`, else the user's cache folder (`XDG_CACHE_HOME` or ~/.cache). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.IMPACT_CACHE) return path.resolve(env.IMPACT_CACHE);
  const xdg = env.XDG_CACHE_HOME;
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'impact');
}

/** A short name for everything a result depends on: step, version, options, the keys of its needs. */
export function resultKey(name: string, parts: unknown): string {
  return `${name}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}

/** Keeps nothing: for `--no-cache`. */
export const noCache: StepCache = {
  read: async () => null,
  write: async () => {},
};

/**
 * A cache in a folder readable by its owner only: one folder per recording, one JSON file (and one of binary arrays) per result.
 * Files are written aside and renamed, so a reader sees a whole result or none, however many runs share the folder. A folder that cannot be
 * written is told once to `onProblem`.
 */
export function folderCache(folder: string, onProblem: (message: string) => void = () => {}): StepCache {
  let full = false;
  const place = (sha256: string, key: string) => path.join(folder, sha256, key);
  return {
    async read(sha256, key, schema) {
      const base = place(sha256, key);
      try {
        const [json, bytes] = await Promise.all([readFile(`${base}.json`, 'utf8'), readFile(`${base}.bin`)]);
        const value = schema.parse(decode(json, bytes));
        const now = new Date();
        // Marks the recording as used; in a cache that may only be read, nothing is ever pruned either.
        await utimes(path.dirname(base), now, now).catch(() => {});
        return value;
      } catch {
        // Absent, or cut off by a crash, or of an older shape: all the same, the step runs again and overwrites it.
        return null;
      }
    },
    async write(sha256, key, value) {
      if (full) return;
      const base = place(sha256, key);
      const aside = `${base}.${randomUUID()}`;
      try {
        await ensureFolder(path.dirname(base), 0o700);
        const { json, bytes } = encode(value);
        await writeFile(`${aside}.bin`, bytes, { mode: 0o600 });
        await writeFile(`${aside}.json`, json, { mode: 0o600 });
        await rename(`${aside}.bin`, `${base}.bin`);
        await rename(`${aside}.json`, `${base}.json`);
      } catch (error) {
        // No room, or no right to write: the analysis goes on and keeps nothing more.
        full = true;
        onProblem(`Results cannot be kept in ${folder} (${error instanceof Error ? error.message : error}).`);
        await Promise.all([rm(`${aside}.bin`, { force: true }), rm(`${aside}.json`, { force: true })]).catch(() => {});
      }
    },
  };
}

/** Removes recordings whose results nobody has used for a month. */
export async function pruneCache(folder: string, now = Date.now()): Promise<void> {
  for (const { path: entry, modified } of await recordings(folder)) {
    // What may not be removed is not ours.
    if (now - modified > KEEP_DAYS * 86_400_000) await rm(entry, { recursive: true, force: true }).catch(() => {});
  }
}

/** How much the cache holds: recordings and bytes. */
export async function cacheSize(folder: string): Promise<{ recordings: number; bytes: number }> {
  const all = await recordings(folder);
  let bytes = 0;
  for (const { path: entry } of all) {
    for (const file of await readdir(entry)) bytes += (await stat(path.join(entry, file)).catch(() => null))?.size ?? 0;
  }
  return { recordings: all.length, bytes };
}

async function recordings(folder: string): Promise<{ path: string; modified: number }[]> {
  // No folder yet, or none that may be read: then there is nothing of ours to count or to remove.
  const names = await readdir(folder).catch(() => []);
  const found = [];
  for (const name of names.filter((entry) => /^[0-9a-f]{64}$/.test(entry))) {
    const entry = path.join(folder, name);
    // Another run may remove it between the listing and the look.
    const info = await stat(entry).catch(() => null);
    if (info) found.push({ path: entry, modified: info.mtimeMs });
  }
  return found;
}
