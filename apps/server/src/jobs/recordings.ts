import { ImpactError } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';
import type { Storage } from '../storage/storage.ts';

/** A copy that nobody uses is kept a while for the next job on the same recording, milliseconds. */
const LINGER_MS = 30_000;

interface Copy {
  users: number;
  ready: Promise<{ file: string; release(): Promise<void> }>;
  /** Breaks off what `ready` waits for. */
  fetching: AbortController;
  timer: NodeJS.Timeout | null;
}

/** Recordings on this machine, each fetched once for all jobs that work on it at the same time or soon after. */
export interface LocalRecordings {
  /**
   * Calls `use` with the recording's file. A fetch for which nobody waits any more is broken off. Throws `STORAGE_FAILED` when storage does
   * not have the recording, ABORTED.
   */
  with<T>(key: string, signal: AbortSignal, use: (file: string) => Promise<T>): Promise<T>;
  /** Removes all copies; nobody may be using one. */
  close(): Promise<void>;
}

export function localRecordings(storage: Storage, onProblem: (message: string) => void): LocalRecordings {
  const copies = new Map<string, Copy>();

  const fetchCopy = (key: string): Copy => {
    const fetching = new AbortController();
    const ready = storage.local(key, fetching.signal).then((local) => {
      if (local) return local;
      throw new ImpactError('STORAGE_FAILED', 'The recording is missing from storage. Upload it again.');
    });
    return { users: 0, ready, fetching, timer: null };
  };
  const forget = (key: string, copy: Copy) => {
    if (copies.get(key) === copy) copies.delete(key);
  };
  const drop = async (key: string, copy: Copy): Promise<void> => {
    forget(key, copy);
    // A copy that is there already is not touched by it.
    copy.fetching.abort();
    // Where it could not be fetched, who asked for it was told.
    const local = await copy.ready.catch(() => null);
    await local?.release().catch(() => onProblem('The copy of a recording could not be removed.'));
  };

  return {
    async with(key, signal, use) {
      const copy = copies.get(key) ?? fetchCopy(key);
      copies.set(key, copy);
      if (copy.timer) clearTimeout(copy.timer);
      copy.users++;
      try {
        const { file } = await unlessAborted(copy.ready, signal);
        return await use(file);
      } catch (error) {
        // The next one tries again, with a fresh copy; others that wait for this one go on.
        if (!signal.aborted || copy.users === 1) forget(key, copy);
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

/** What is waited for, or ABORTED as soon as nobody wants it any more. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(aborted(signal));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
