import { ImpactError } from '@impact/report/error';
import type { Storage } from '../storage/storage.ts';

/** A copy that nobody uses is kept a while for the next job on the same recording, milliseconds. */
const LINGER_MS = 30_000;

interface Copy {
  users: number;
  ready: Promise<{ file: string; release(): Promise<void> }>;
  timer: NodeJS.Timeout | null;
}

/** Recordings on this machine, each fetched once for all jobs that work on it at the same time or soon after. */
export interface LocalRecordings {
  /** Calls `use` with the recording's file. Throws `STORAGE_FAILED` when storage does not have it. */
  with<T>(key: string, use: (file: string) => Promise<T>): Promise<T>;
  /** Removes all copies; nobody may be using one. */
  close(): Promise<void>;
}

export function localRecordings(storage: Storage, onProblem: (message: string) => void): LocalRecordings {
  const copies = new Map<string, Copy>();

  const fetchCopy = async (key: string): Promise<{ file: string; release(): Promise<void> }> => {
    const local = await storage.local(key);
    if (local) return local;
    throw new ImpactError('STORAGE_FAILED', 'The recording is missing from storage. Upload it again.');
  };
  const drop = async (key: string, copy: Copy): Promise<void> => {
    if (copies.get(key) === copy) copies.delete(key);
    // Where it could not be fetched, who asked for it was told.
    const local = await copy.ready.catch(() => null);
    await local?.release().catch(() => onProblem('The copy of a recording could not be removed.'));
  };

  return {
    async with(key, use) {
      const copy = copies.get(key) ?? { users: 0, ready: fetchCopy(key), timer: null };
      copies.set(key, copy);
      if (copy.timer) clearTimeout(copy.timer);
      copy.users++;
      try {
        const { file } = await copy.ready;
        return await use(file);
      } catch (error) {
        // The next one tries again, with a fresh copy.
        if (copies.get(key) === copy) copies.delete(key);
        throw error;
      } finally {
        copy.users--;
        if (copy.users === 0) {
          if (copies.get(key) !== copy) await drop(key, copy);
          else copy.timer = setTimeout(() => void drop(key, copy), LINGER_MS).unref();
        }
      }
    },
    async close() {
      for (const [key, copy] of copies) {
        if (copy.timer) clearTimeout(copy.timer);
        await drop(key, copy);
      }
    },
  };
}
