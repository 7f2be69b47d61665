import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImpactError } from '@impact/report/error';
import pg from 'pg';
import { postgresAccount, postgresBinaries } from './binaries.ts';
import { type Cluster, isRunning, openCluster } from './cluster.ts';

/** A running Postgres of our own. */
export interface EmbeddedPostgres {
  /** Address of a database in it, with the password. */
  url(database?: string): string;
  /** Whether this process looks after it, or another one on this machine does. */
  supervised(): boolean;
  /** Stops looking after it, and stops Postgres itself where nobody else uses it; open connections are closed by it. */
  close(): Promise<void>;
}

/** A start that meets the remains of the last one is tried again for this long, seconds. */
const START_SECONDS = 30;
const RETRY_MS = 150;
/** How often a Postgres is looked at that is not a child of this process. */
const WATCH_MS = 1000;
const STOP_SECONDS = 15;
const LARGEST_LOG = 10 * 2 ** 20;

/**
 * Attaches to the Postgres of this folder if one lives (it survives a killed parent), else starts it, and keeps it running until
 * `close`: whoever kills it finds it started again on the same port. Several processes may open the same folder at once; one of them
 * supervises, and the next takes over when that one dies.
 * Throws `DATABASE_UNAVAILABLE` or `TOOL_MISSING`.
 */
export async function openEmbeddedPostgres(
  folder: string,
  onProblem: (message: string) => void,
): Promise<EmbeddedPostgres> {
  const binaries = await postgresBinaries();
  const runAs = postgresAccount();
  const cluster = await openCluster(folder, binaries, runAs);
  const supervisorFile = path.join(folder, 'supervisor.pid');
  let child: ChildProcess | null = null;
  let supervised = false;
  let closing = false;
  let timer: NodeJS.Timeout | undefined;

  function startProcess(): void {
    const log = openLog(path.join(folder, 'postgres.log'));
    // In a group of its own: a Ctrl-C in the terminal must reach us first, as we have things to finish.
    const started = spawn(binaries.postgres, ['-D', cluster.data, ...FLAGS, '-p', String(cluster.access.port)], {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_MESSAGES: 'C' },
      ...(runAs ?? {}),
    });
    closeSync(log);
    started.unref();
    started.on('error', (error) => onProblem(`Postgres could not be started: ${error.message}`));
    started.on('exit', () => {
      if (child === started) child = null;
      if (!closing) watchSoon(0);
    });
    child = started;
  }

  /** Runs until Postgres answers; whoever starts it supervises it. */
  async function ensureRunning(): Promise<void> {
    const until = Date.now() + START_SECONDS * 1000;
    for (;;) {
      if (closing) return;
      if (await answers(cluster)) {
        if (child || !isRunning(supervisorOf(supervisorFile))) takeOver();
        return;
      }
      // It may have been closed while we asked.
      if (closing) return;
      if (!child) startProcess();
      if (Date.now() > until) {
        throw new ImpactError(
          'DATABASE_UNAVAILABLE',
          `The built-in Postgres does not start; its own words are in ${path.join(folder, 'postgres.log')}.`,
        );
      }
      await sleep(RETRY_MS);
    }
  }

  function takeOver(): void {
    supervised = true;
    if (supervisorOf(supervisorFile) === process.pid) return;
    const aside = `${supervisorFile}.${process.pid}`;
    writeFileSync(aside, String(process.pid), { mode: 0o600 });
    renameSync(aside, supervisorFile);
  }

  function watchSoon(delay = WATCH_MS): void {
    clearTimeout(timer);
    if (closing) return;
    timer = setTimeout(async () => {
      try {
        await ensureRunning();
      } catch (error) {
        onProblem(error instanceof Error ? error.message : String(error));
      }
      watchSoon();
    }, delay);
    timer.unref();
  }

  await ensureRunning();
  watchSoon();
  return {
    url: (database = 'postgres') =>
      `postgres://impact:${encodeURIComponent(cluster.access.password)}@127.0.0.1:${cluster.access.port}/${encodeURIComponent(database)}`,
    supervised: () => supervised,
    async close() {
      closing = true;
      clearTimeout(timer);
      // One that we have just started is ours before it answers.
      if (child?.pid !== undefined) await stop(child.pid);
      else if (supervisorOf(supervisorFile) !== process.pid) return;
      // Only a Postgres that answers is surely ours: the number in a lock file left over may by now belong to another program.
      else if (await answers(cluster)) await stop(postmasterOf(cluster.data));
      if (supervisorOf(supervisorFile) === process.pid) rmSync(supervisorFile, { force: true });
    },
  };
}

const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=64MB',
  // Statements and what Postgres says of them may hold names and words of interviews: none of that is ever logged. Whoever asked is told.
  'log_min_messages=log',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'logging_collector=off',
].flatMap((setting) => ['-c', setting]);

/** Whether our Postgres, and not somebody else's on the same port, takes connections. */
async function answers({ access, data }: Cluster): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: access.port,
    user: 'impact',
    password: access.password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  // A connection that breaks later must not end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === data;
  } catch {
    // Not there (yet): what keeps it away stands in its log.
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const supervisorOf = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

/** Fast shutdown (SIGINT): sessions are ended, data are flushed. */
async function stop(pid: number): Promise<void> {
  if (!isRunning(pid)) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + STOP_SECONDS * 1000;
  while (isRunning(pid)) {
    if (Date.now() > until) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await sleep(20);
  }
}

/** Number of the Postgres that holds this folder, from the lock file that it keeps itself; 0 where there is none. */
function postmasterOf(data: string): number {
  try {
    return Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}

/** The log, begun anew once it has grown large. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}
