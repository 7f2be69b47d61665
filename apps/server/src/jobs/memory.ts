import { readdir, readFile } from 'node:fs/promises';

/** How often is looked. An engine fills a gigabyte in about this time. */
const EVERY_MS = 1000;

export interface MemoryWatch {
  /** Calls `onExcess` once when the processes of a group hold more than `limit` bytes together; the function returned ends the watch. */
  add(group: number | undefined, limit: number, onExcess: () => void): () => void;
}

interface Watched {
  group: number;
  limit: number;
  onExcess: () => void;
}

/** Looks after all groups at once, for as long as there are any. Where there is no /proc (not on Linux) it sees nothing. */
export function createMemoryWatch(
  onProblem: (message: string) => void,
  memory: () => Promise<Map<number, number>> = memoryOfGroups,
): MemoryWatch {
  const watched = new Set<Watched>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  async function look(): Promise<void> {
    // On a machine that is short of everything one look may take longer than the pause between two.
    if (looking) return;
    looking = true;
    try {
      const held = await memory();
      for (const one of watched) {
        if ((held.get(one.group) ?? 0) <= one.limit) continue;
        watched.delete(one);
        one.onExcess();
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : 'unknown fault';
      onProblem(`How much memory steps hold could not be seen (${code}); it is looked at again.`);
    } finally {
      looking = false;
    }
  }

  return {
    add(group, limit, onExcess) {
      if (group === undefined || process.platform !== 'linux') return () => {};
      const one = { group, limit, onExcess };
      if (watched.size === 0) timer = setInterval(() => void look(), EVERY_MS).unref();
      watched.add(one);
      return () => {
        watched.delete(one);
        if (watched.size === 0) clearInterval(timer);
      };
    },
  };
}

/** Resident bytes of all processes, summed by their group (proc(5), `status`). */
export async function memoryOfGroups(): Promise<Map<number, number>> {
  const held = new Map<number, number>();
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  await Promise.all(
    processes.map(async (pid) => {
      // A process that ended since holds nothing.
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const group = Number(/^NSpgid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
      if (group && kilobytes) held.set(group, (held.get(group) ?? 0) + kilobytes * 1024);
    }),
  );
  return held;
}
