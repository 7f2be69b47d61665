import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
// In a container every process may have the same number as the one before it.
const TOKEN = randomBytes(8).toString('hex');
const MARK = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{16}$/;

/** Stands in the names of files that are there only while this process works, so that what is left of one that was killed can be told. */
export const PROCESS_MARK = `${HOST}-${process.pid}-${TOKEN}`;

/** What a mark in a name looks like. */
export const MARK_PATTERN = '[0-9a-f]{12}-\\d{1,10}-[0-9a-f]{16}';

/** Whether the process of a mark has surely ended. Of one on another machine, or in another container, nobody here can tell. */
export function hasEnded(mark: string): boolean {
  const [, host, pid] = MARK.exec(mark) ?? [];
  if (host !== HOST || mark === PROCESS_MARK) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
