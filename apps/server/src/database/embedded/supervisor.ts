import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImpactError } from '@impact/report/error';
import type pg from 'pg';
import { addressOf, connectTo, hangUp } from './ask.ts';
import { postgresAccount, postgresBinaries } from './binaries.ts';
import { isRunning, openCluster } from './cluster.ts';

/** A running Postgres of our own. */
export interface EmbeddedPostgres {
  /** Address of a database in it, with the password. */
  url(database?: string): string;
  /** Lets go of it; the last owner stops it. Connections of one's own are best closed before. */
  close(): Promise<void>;
}

/** A start that meets the remains of the last one is tried again for this long, seconds. */
const START_SECONDS = 30;
const RETRY_MS = 150;
const STOP_SECONDS = 15;
const LARGEST_LOG = 10 * 2 ** 20;
/** The lock that owners share in the database `postgres`: "OWNR". */
const OWNERS = 0x4f574e52;

/**
 * Owns the Postgres of this folder: attaches to it if it lives (it survives a killed parent), else starts it, and keeps it running until
 * `close`: whoever kills it finds it started again on the same port. Several processes may own the same one. Each holds a lock with the
 * others on a connection of its own; the end of that connection tells it to look after Postgres, and who gets the lock alone when it closes
 * is the last owner, and stops it.
 * Throws `DATABASE_UNAVAILABLE` or `TOOL_MISSING`.
 */
export async function openEmbeddedPostgres(
  folder: string,
  onProblem: (message: string) => void,
): Promise<EmbeddedPostgres> {
  const binaries = await postgresBinaries();
  const runAs = postgresAccount();
  const cluster = await openCluster(folder, binaries, runAs);
  let child: ChildProcess | null = null;
  let held: pg.Client | null = null;
  let closing = false;

  function startProcess(): void {
    const log = openLog(path.join(folder, 'postgres.log'));
    try {
      // In a group of its own: a Ctrl-C in the terminal must reach us first, as we have things to finish.
      const started = spawn(binaries.postgres, ['-D', cluster.data, ...FLAGS, '-p', String(cluster.access.port)], {
        detached: true,
        stdio: ['ignore', log, log],
        env: { ...process.env, LC_MESSAGES: 'C' },
        ...(runAs ?? {}),
      });
      started.unref();
      const ended = () => {
        if (child === started) child = null;
      };
      started.on('error', (error) => {
        onProblem(`Postgres could not be started: ${error.message}`);
        ended();
      });
      started.on('exit', ended);
      child = started;
    } finally {
      closeSync(log);
    }
  }

  /** Takes part in the lock of the owners; null where Postgres does not answer. */
  async function hold(): Promise<pg.Client | null> {
    const client = await connectTo(cluster);
    try {
      // Waits while somebody is about to stop Postgres, and is cut off with it.
      await client?.query('select pg_advisory_lock_shared($1)', [OWNERS]);
      return client;
    } catch {
      // Cut off, or it hangs: the next look tells.
      if (client) await hangUp(client);
      return null;
    }
  }

  /** Runs until Postgres answers and is held. */
  async function own(): Promise<void> {
    const until = Date.now() + START_SECONDS * 1000;
    while (!closing) {
      held = await hold();
      if (held) {
        held.once('end', () => {
          held = null;
          if (!closing) owning = ownAgain();
        });
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

  async function ownAgain(): Promise<void> {
    while (!closing && !held) {
      try {
        await own();
      } catch (error) {
        onProblem(error instanceof Error ? error.message : String(error));
        await sleep(RETRY_MS);
      }
    }
  }

  async function close(): Promise<void> {
    closing = true;
    await owning.catch(() => {});
    // A process that we started and that does not answer yet is ours alone. Of one that answers, the number in the lock file is surely its
    // own; that in one left over may by now belong to another program.
    const last = held && (await isLast(held));
    if (last) await stop(postmasterOf(cluster.data));
    else if (last === null && child?.pid !== undefined) await stop(child.pid);
    if (held) await hangUp(held);
  }

  let owning: Promise<void> = own();
  try {
    await owning;
  } catch (error) {
    await close();
    throw error;
  }
  return { url: (database) => addressOf(cluster, database), close };
}

/** Whether the owner with this connection is the only one, as it then stays; null where Postgres does not answer any more. */
async function isLast(held: pg.Client): Promise<boolean | null> {
  try {
    await held.query('select pg_advisory_unlock_shared($1)', [OWNERS]);
    const { rows } = await held.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [OWNERS]);
    return rows[0]?.got ?? null;
  } catch {
    // It died in this moment, or hangs: the caller knows what is left to do.
    return null;
  }
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
