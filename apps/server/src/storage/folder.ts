import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type Aside, openAside } from './aside.ts';
import { fileFailure, onFiles, whereThere } from './failure.ts';
import { checkedKey, checkedPrefix } from './key.ts';
import { assertRange } from './range.ts';
import { assertWhole, receive } from './receive.ts';
import type { Storage, StoredObject } from './storage.ts';

/** A key never begins with a dot, so nothing stored can lie here. */
const ASIDE = '.aside';
/** A parent folder may be removed as empty between being made and being used, so often. */
const ATTEMPTS = 20;

/** Storage in a folder, private to this account (0700, files 0600). Objects are written aside, synced, and renamed into place. */
export async function folderStorage(folder: string): Promise<Storage> {
  await onFiles(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  const aside = await openAside(path.join(folder, ASIDE));
  const place = (key: string) => path.join(folder, ...checkedKey(key).split('/'));

  const storage: Storage = {
    async put(key, body, { size, signal }) {
      const target = place(key);
      await written(aside, body, { size, signal }, (file) => publish(file, target));
    },
    async adopt(key, file, { type, signal }) {
      const target = place(key);
      await onFiles(async () => {
        const handle = await open(file, 'r+');
        try {
          await handle.chmod(0o600);
          await handle.sync();
        } finally {
          await handle.close();
        }
      });
      if (await renamed(file, target)) return;
      const { size } = await onFiles(() => stat(file));
      await storage.put(key, createReadStream(file), { size, type, signal });
      await onFiles(() => unlink(file));
    },
    async get(key, range) {
      const file = place(key);
      if (range) assertRange(range);
      const handle = await whereThere(() => open(file, 'r'));
      if (!handle) return null;
      try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
          await handle.close();
          return null;
        }
        if (range && range.start >= stats.size) throw new RangeError(`The object has ${stats.size} bytes.`);
        // The stream closes the file.
        if (stats.size > 0) return handle.createReadStream(range ?? { start: 0, end: stats.size - 1 });
      } catch (error) {
        await handle.close();
        throw error instanceof RangeError ? error : fileFailure(error);
      }
      await handle.close();
      return Readable.from([]);
    },
    async stat(key) {
      const stats = await whereThere(() => stat(place(key)));
      return stats?.isFile() ? { key, size: stats.size, modified: stats.mtime } : null;
    },
    async local(key) {
      return (await storage.stat(key)) && { file: place(key), release: async () => {} };
    },
    async presignedUrl(key) {
      checkedKey(key);
      return null;
    },
    presignedOrigin: async () => null,
    async delete(key) {
      const file = place(key);
      if (!(await storage.stat(key))) return false;
      const removed = await whereThere(async () => {
        await unlink(file);
        return true;
      });
      await removeEmpty(path.dirname(file), folder);
      return removed ?? false;
    },
    list: (prefix) => walk(folder, checkedPrefix(prefix), ''),
    async check() {
      await written(aside, Readable.from([Buffer.from('check')]), { size: null }, (file) => rm(file));
    },
  };
  return storage;
}

/** Writes a stream aside and hands over the finished file; whatever fails, nothing of it stays. */
async function written(
  aside: Aside,
  body: Readable,
  { size, signal }: { size: number | null; signal?: AbortSignal },
  use: (file: string) => Promise<void>,
): Promise<void> {
  const file = aside.path();
  try {
    const handle = await onFiles(() => open(file, 'wx', 0o600));
    try {
      assertWhole(await receive(handle, body, { signal }), size);
    } finally {
      await handle.close();
    }
    await onFiles(() => use(file));
  } catch (error) {
    body.destroy();
    await rm(file, { force: true });
    throw error;
  }
}

/** Renames a file into place, making the folders on the way, so that it is there also after a power cut. */
async function publish(file: string, target: string): Promise<void> {
  const parent = path.dirname(target);
  for (let attempt = 1; ; attempt++) {
    const made = await mkdir(parent, { recursive: true, mode: 0o700 });
    try {
      await rename(file, target);
      await syncFolders(parent, made ? path.dirname(made) : parent);
      return;
    } catch (error) {
      const vanished = (error as NodeJS.ErrnoException).code === 'ENOENT' && (await whereThere(() => stat(file)));
      if (!vanished || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Publishes a file from elsewhere; false where it lies on another file system. */
async function renamed(file: string, target: string): Promise<boolean> {
  try {
    await publish(file, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw fileFailure(error);
  }
}

/** Syncs a folder and those above it up to `top`. Windows cannot, and need not. */
async function syncFolders(folder: string, top: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (let at = folder; ; at = path.dirname(at)) {
    // One that was empty may be gone again.
    const handle = await whereThere(() => open(at, 'r'));
    if (handle) await handle.sync().finally(() => handle.close());
    if (at === top || at === path.dirname(at)) return;
  }
}

/** Removes a folder and those above it that are empty, below `top`. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let at = folder; at !== top; at = path.dirname(at)) {
    try {
      await rmdir(at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') continue;
      if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
      throw fileFailure(error);
    }
  }
}

/** The files below a folder in order of their keys: a folder stands where its name with a slash does. */
async function* walk(folder: string, prefix: string, above: string): AsyncGenerator<StoredObject> {
  const entries = (await whereThere(() => readdir(folder, { withFileTypes: true }))) ?? [];
  const keys = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ entry, key: `${above}${entry.name}${entry.isDirectory() ? '/' : ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { entry, key } of keys) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(file, prefix, key);
    } else if (entry.isFile() && key.startsWith(prefix)) {
      const stats = await whereThere(() => stat(file));
      if (stats) yield { key, size: stats.size, modified: stats.mtime };
    }
  }
}
