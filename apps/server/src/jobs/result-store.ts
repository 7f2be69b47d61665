import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { organizationPrefix } from '../storage/key.ts';
import type { Storage } from '../storage/storage.ts';

/** Where the results of steps on one recording are kept: with the organisation, so that nobody profits from another's recording. */
export const resultPrefix = (organizationId: string, sha256: string): string =>
  `${organizationPrefix(organizationId)}cache/${sha256}/`;

/** Brings results between storage and the folder that a child works in, where they lie as in the cache of the local runner. */
export interface ResultStore {
  /** The names of all files that are kept. */
  names(): Promise<string[]>;
  /** Copies those that are wanted into the folder. */
  fetch(wanted: (name: string) => boolean, folder: string, signal: AbortSignal): Promise<void>;
  /** Keeps the result that lies in the folder under a key. */
  keep(key: string, folder: string, signal: AbortSignal): Promise<void>;
}

export function resultStore(storage: Storage, organizationId: string, sha256: string): ResultStore {
  const prefix = resultPrefix(organizationId, sha256);
  const names = async () => {
    const found: string[] = [];
    for await (const { key } of storage.list(prefix)) found.push(key.slice(prefix.length));
    return found;
  };
  return {
    names,
    async fetch(wanted, folder, signal) {
      const into = path.join(folder, sha256);
      await mkdir(into, { recursive: true, mode: 0o700 });
      for (const name of (await names()).filter(wanted)) {
        const body = await storage.get(prefix + name);
        // Erased in the meantime: then the step computes what it needs, or is stopped with its run.
        if (body) await pipeline(body, createWriteStream(path.join(into, name), { mode: 0o600 }), { signal });
      }
    },
    async keep(key, folder, signal) {
      // Who finds the text finds the arrays too.
      for (const [name, type] of [
        [`${key}.bin`, 'application/octet-stream'],
        [`${key}.json`, 'application/json'],
      ] as const) {
        const file = path.join(folder, sha256, name);
        const { size } = await stat(file);
        await storage.put(prefix + name, createReadStream(file), { size, type, signal });
      }
    },
  };
}
