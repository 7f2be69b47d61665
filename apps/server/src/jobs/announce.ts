import { hostname } from 'node:os';
import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { worker } from '../database/schema.ts';

/** How often a worker says that it is there, milliseconds. */
const EVERY_MS = 5000;

export interface Announcement {
  id: string;
  version: string;
  concurrency: number;
  busy(): number;
  onProblem(message: string): void;
}

/** Enters a worker in the table of workers and keeps its entry fresh; the function returned takes it out again. */
export async function announceWorker(
  { queries }: Database,
  { id, version, concurrency, busy, onProblem }: Announcement,
): Promise<() => Promise<void>> {
  const entry = { id, host: hostname(), pid: process.pid, version, concurrency };
  const say = async () => {
    const now = { busy: busy(), seenAt: new Date() };
    await queries
      .insert(worker)
      .values({ ...entry, ...now })
      .onConflictDoUpdate({ target: worker.id, set: now });
  };
  // Those that went without a word.
  await queries.delete(worker).where(lt(worker.seenAt, sql`now() - interval '1 hour'`));
  await say();
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = say().catch(() => onProblem('The worker could not announce itself to the database.'));
  }, EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await last;
    // An entry that nobody keeps fresh is known as one that is over.
    await queries
      .delete(worker)
      .where(eq(worker.id, id))
      .catch(() => onProblem('The worker could not sign off, as the database does not answer.'));
  };
}
