import { existsSync, writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** A third of the share of others: they are served soon, and the work still gets on beside a busy browser (10 would leave it a tenth). */
const NICE = 5;

/**
 * Lets a process that leads a session of its own, with all that it starts, give way to those that answer people: a server on the same
 * machine, and its database. One that gives way further already stays where it is: only root may take that back.
 */
export function giveWay(pid: number): void {
  const nice = Math.max(NICE, getPriority(pid));
  setPriority(pid, nice);
  // Linux shares processors among sessions first, and heeds the priority of a process only within its own (sched(7), autogroup).
  const session = `/proc/${pid}/autogroup`;
  if (!existsSync(session)) return;
  try {
    writeFileSync(session, String(nice));
  } catch {
    // A courtesy that may be refused: the kernel takes it ten times a second at most, and a sandbox may let nobody write there.
  }
}
