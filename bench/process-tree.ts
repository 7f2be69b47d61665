import { readdirSync, readFileSync } from 'node:fs';

/** Memory and CPU of a process and all its descendants. `rss` counts pages that processes share once for each of them; bytes, seconds. */
export interface TreeUsage {
  rss: number;
  cpu: number;
}

/** Looks through /proc (Linux). CPU is the sum over processes that are still there; those that ended are kept by `watchTree`. */
function treeUsage(root: number): { rss: number; cpuByPid: Map<number, number> } {
  const processes = new Map<number, { parent: number; rss: number; cpu: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The command, in parentheses, may hold anything; the fields behind it are numbers.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, utime, stime, pages] = [fields[1], fields[11], fields[12], fields[21]].map(Number);
      processes.set(Number(name), {
        parent: parent ?? 0,
        rss: (pages ?? 0) * 4096,
        cpu: ((utime ?? 0) + (stime ?? 0)) / 100,
      });
    } catch {
      // It ended while we looked.
    }
  }
  const cpuByPid = new Map<number, number>();
  let rss = 0;
  for (const [pid, info] of processes) {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== root) ancestor = processes.get(ancestor)?.parent;
    if (ancestor === root) {
      rss += info.rss;
      cpuByPid.set(pid, info.cpu);
    }
  }
  return { rss, cpuByPid };
}

/** Watches a process tree until `stop`, which returns the peak of its summed memory and its CPU seconds. */
export function watchTree(root: number, interval = 100): { stop(): TreeUsage } {
  let peak = 0;
  const cpu = new Map<number, number>();
  const look = () => {
    const { rss, cpuByPid } = treeUsage(root);
    peak = Math.max(peak, rss);
    for (const [pid, seconds] of cpuByPid) cpu.set(pid, seconds);
  };
  look();
  const timer = setInterval(look, interval);
  return {
    stop() {
      clearInterval(timer);
      return { rss: peak, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) };
    },
  };
}
