import type { LogTarget } from '../api/logging.ts';
import { createClosers } from '../closers.ts';
import { openDatabase } from '../database/open.ts';
import { createEvents } from '../events/create.ts';
import type { ServerSettings } from '../settings.ts';
import { openStorage } from '../storage/open.ts';
import { startWorker } from './worker.ts';

/** pino's number for a warning. */
const WARNING = 40;

/** A process that does nothing but work for the queue: what it needs is opened, and closed again in turn. */
export async function startWorkerProcess(
  settings: ServerSettings,
  { concurrency, log }: { concurrency: number; log: LogTarget },
): Promise<{ close(): Promise<void> }> {
  const onProblem = (message: string) =>
    log.write(`${JSON.stringify({ level: WARNING, time: Date.now(), msg: message })}\n`);
  const { closedBy, close } = createClosers();
  try {
    const database = closedBy(
      // A server owns the built-in Postgres. Progress and results are written by many jobs at once, but each only now and then.
      await openDatabase(settings, { owner: false, connections: Math.min(12, 4 + concurrency), onProblem }),
      (part) => part.close(),
    );
    const storage = await openStorage(settings);
    const events = closedBy(createEvents(database, { onProblem }), (part) => part.close());
    const worker = await startWorker({ settings, database, storage, events, concurrency, onProblem });
    closedBy(worker, (part) => part.stop());
    return { close };
  } catch (error) {
    // What made the start fail is what is told.
    await close().catch(() => {});
    throw error;
  }
}
