import type { LogTarget } from '../api/logging.ts';
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
  // Progress and results are written by many jobs at once, but each only now and then.
  const database = await openDatabase(settings, { connections: Math.min(10, 2 + concurrency), onProblem });
  try {
    const storage = await openStorage(settings);
    const events = createEvents(database, { onProblem });
    const worker = await startWorker({ settings, database, storage, events, concurrency, onProblem });
    return {
      async close() {
        await worker.stop();
        await events.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
