import { ImpactError } from '@impact/report/error';
import { createAuth } from './accounts/auth.ts';
import { ensureLocalOwner, modeOf } from './accounts/mode.ts';
import { issueSetupToken } from './accounts/set-up.ts';
import { createApp } from './api/app.ts';
import type { LogTarget } from './api/logging.ts';
import { API_PARTS } from './api/parts.ts';
import type { Api } from './api/route.ts';
import { signEarlierHeads } from './audit/head.ts';
import { createAuditLog } from './audit/log.ts';
import { createClosers } from './closers.ts';
import { openDatabase } from './database/open.ts';
import { createEvents } from './events/create.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createAnalysisQueue } from './jobs/create-queue.ts';
import { startWorker } from './jobs/worker.ts';
import { ownAddress } from './own-address.ts';
import { serverKeyOf } from './server-key.ts';
import type { Services } from './services.ts';
import type { ServerSettings } from './settings.ts';
import { openStorage } from './storage/open.ts';

export interface StartOptions {
  /** Aborting it closes the server. */
  signal?: AbortSignal;
  /** Where log lines (JSON) go; nowhere when null. */
  log?: LogTarget | null;
}

export interface RunningServer {
  /** Where it answers. */
  url: string;
  /** The link by which the first account is made; null where none is needed. Whoever has it becomes the owner. */
  setupLink: string | null;
  /** Takes no more requests, finishes those in hand, and leaves everything as it should be found. */
  close(): Promise<void>;
}

/** Requests that are still in hand this long after the end was asked for are cut off. */
const GRACE_MS = 10_000;

/** To the database, for requests, the queue and the worker together. */
const CONNECTIONS = 14;

/** Starts a whole server: what it works with, the API, and workers in its own process as the settings say. */
export async function startServer(
  settings: ServerSettings,
  { signal, log = null }: StartOptions = {},
): Promise<RunningServer> {
  const onProblem = (message: string) =>
    log?.write(`${JSON.stringify({ level: 40, time: Date.now(), msg: message })}\n`);
  const { closedBy, close } = createClosers();
  try {
    const database = closedBy(await openDatabase(settings, { connections: CONNECTIONS, onProblem }), (part) =>
      part.close(),
    );
    const { queries } = database;
    const storage = await openStorage(settings);
    const events = closedBy(createEvents(database, { onProblem }), (part) => part.close());
    const queue = closedBy(await createAnalysisQueue({ database, events, onProblem }), (part) => part.close());
    const serverKey = await serverKeyOf(queries);
    await signEarlierHeads(queries, serverKey);
    const audit = createAuditLog(queries, serverKey);
    const auth = createAuth(queries, settings, serverKey);
    const mode = modeOf(queries, settings);
    const services: Services = { settings, database, storage, queue, events, audit, auth, mode, serverKey };
    await ensureLocalOwner(queries);

    closedBy(startHousekeeping(services, onProblem), (stop) => stop());
    const { workers } = settings;
    if (workers > 0) {
      const worker = await startWorker({ settings, database, storage, events, concurrency: workers, onProblem });
      closedBy(worker, (part) => part.stop());
    }
    const app = closedBy(createApp(services, { plugins: API_PARTS, log }), closeApp);
    const url = await listen(app, settings);
    const token = await issueSetupToken(services);

    signal?.addEventListener('abort', () => void close().catch(() => onProblem('The server did not close cleanly.')));
    if (signal?.aborted) await close();
    return { url, setupLink: token === null ? null : `${url}/setup#${token}`, close };
  } catch (error) {
    // What made the start fail is what is told.
    await close().catch(() => {});
    throw error;
  }
}

async function listen(app: Api, { host, port, publicUrl }: ServerSettings): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const sentence =
      code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program: choose another by --port or PORT.`
        : code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `The server cannot listen on ${host}, port ${port}: choose others by HOST and PORT.`
          : null;
    throw sentence === null ? cause : new ImpactError('USAGE', sentence, { cause });
  }
  const address = app.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return ownAddress({ host, port: bound, publicUrl });
}

async function closeApp(app: Api): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}
