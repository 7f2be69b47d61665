import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImpactError } from '@impact/report/error';
import pg from 'pg';
import { postgresAccount, postgresBinaries } from './binaries.ts';
import { type Cluster, isRunning, openCluster } from './cluster.ts';

/** A running Postgres of our own. */
export interface EmbeddedPostgres {
  /** Address of a database in it, with the password. Connections made by it are known as this opener's. */
  url(database?: string): string;
  /** Whether this process looks after it, or another one on this machine does. */
  supervised(): boolean;
  /**
   * Stops looking after it. The last opener stops Postgres itself, whoever started it: one whose own connections are closed and who sees
   * no connection of another opener.
   */
  close(): Promise<void>;
}

/** A start that meets the remains of the last one is tried again for this long, seconds. */
const START_SECONDS = 30;
const RETRY_MS = 150;
/** How often a Postgres is looked at that is not a child of this process. */
const WATCH_MS = 1000;
const STOP_SECONDS = 15;
const LARGEST_LOG = 10 * 2 ** 20;
/** How the connections of an opener call themselves: with this, its process, and a few letters. */
const OPENER = 'impact-';

/**
 * Attaches to the Postgres of this folder if one lives (it survives a killed parent), else starts it, and keeps it running until
 * `close`: whoever kills it finds it started again on the same port. Several processes may open the same folder at once; one of them
 * supervises, and the next takes over when that one closes it or dies.
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
  const name = `${OPENER}${process.pid}-${randomBytes(4).toString('hex')}`;
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
      `postgres://impact:${encodeURIComponent(cluster.access.password)}@127.0.0.1:${cluster.access.port}/${encodeURIComponent(database)}?application_name=${name}`,
    supervised: () => supervised,
    async close() {
      closing = true;
      clearTimeout(timer);
      const others = await otherOpeners(cluster, name);
      // Only a Postgres that answers is surely ours: the number in a lock file left over may by now belong to another program. One that
      // does not answer yet and that we have started is ours, too.
      if (others === 0) await stop(postmasterOf(cluster.data));
      else if (others === null && child?.pid !== undefined) await stop(child.pid);
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
async function answers(cluster: Cluster): Promise<boolean> {
  const shown = await askOnce<{ data_directory: string }>(cluster, 'show data_directory');
  return shown?.data_directory === cluster.data;
}

/** Openers of this Postgres beside the named one that are connected to it; null where it does not answer. */
async function otherOpeners(cluster: Cluster, name: string): Promise<number | null> {
  if (!(await answers(cluster))) return null;
  const counted = await askOnce<{ count: number }>(
    cluster,
    `select count(distinct application_name)::int as count from pg_stat_activity
     where starts_with(application_name, '${OPENER}') and application_name <> '${name}'`,
  );
  return counted?.count ?? null;
}

/** First row of the answer to one question; undefined where Postgres is not there (yet): what keeps it away stands in its log. */
async function askOnce<Row extends pg.QueryResultRow>({ access }: Cluster, sql: string): Promise<Row | undefined> {
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
    return (await client.query<Row>(sql)).rows[0];
  } catch {
    return undefined;
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
