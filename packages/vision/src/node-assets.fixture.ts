import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Reads a file of an installed package in tests. */
export function readInstalled(path: string): Promise<Uint8Array> {
  const folders = createRequire(import.meta.url).resolve.paths(path) ?? [];
  const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
  return found ? readFile(found) : Promise.reject(new Error(`${path} is not installed`));
}
