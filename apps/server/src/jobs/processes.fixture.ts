import { readdirSync, readFileSync } from 'node:fs';

/** A process as /proc shows it. */
export interface SeenProcess {
  pid: number;
  parent: number;
  group: number;
  command: string;
}

/** Every process of this machine that lives (zombies do not). */
export function processes(): SeenProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        if (/^State:\s+Z/m.test(status)) return [];
        const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), parent: number('PPid'), group: number('NSpgid'), command }];
      } catch {
        // It ended between the listing and the look.
        return [];
      }
    });
}

/** The children in which a worker does its jobs. */
export const jobProcesses = (workerPid: number): SeenProcess[] =>
  processes().filter(({ parent, command }) => parent === workerPid && command.includes('jobs/child.ts'));

/** A process and all that it started, directly or not. */
export function familyOf(pid: number): SeenProcess[] {
  const all = processes();
  const family = all.filter((one) => one.pid === pid);
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid));
  return family;
}
