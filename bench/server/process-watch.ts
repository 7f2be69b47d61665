import { readFileSync } from 'node:fs';

/** Resident memory of one process, bytes. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Seconds of processor time of a process and of all its children that have ended (Linux, 100 ticks a second). */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The command, in parentheses, may hold anything; the fields behind it are numbers: utime, stime, cutime, cstime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

/** Whether a process has a child now (Linux). */
export const hasChild = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim() !== '';

/** Looks again and again; `stop` returns what was seen. */
export function sample<T>(look: () => T, milliseconds: number): { seen: readonly T[]; stop(): readonly T[] } {
  const seen: T[] = [look()];
  const timer = setInterval(() => seen.push(look()), milliseconds);
  return {
    seen,
    stop() {
      clearInterval(timer);
      return seen;
    },
  };
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
