import { type ChildProcess, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { ImpactError } from '@impact/report/error';

export interface ChildOptions {
  command: string;
  args: readonly string[];
  cwd?: string;
  /** Added to (or, with undefined, taken from) the environment of this process. */
  env?: Record<string, string | undefined>;
  /** Aborting kills the child's whole process group at once. */
  signal?: AbortSignal;
  /** Seconds of wall time after which the group is killed; the exit then has `timedOut`. */
  timeLimit: number;
  /** The account to run as; only root may choose one. */
  runAs?: { uid: number; gid: number };
  /** Opens a pipe on the child's file descriptor 3 as well, for what must not mix with its output. */
  sideChannel?: boolean;
  /** The child is all there is to its group: whatever it started is killed when it ends, and joins its group where it is our code. */
  oneGroup?: boolean;
}

/** How a child ended. `stderr` holds its last 16 kB of complaints. */
export interface ChildExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
  timedOut: boolean;
}

export interface Child {
  /** The number of the process, and on POSIX of its group; undefined when it did not start. */
  pid: number | undefined;
  stdin: Writable;
  stdout: Readable;
  sideChannel: Readable | null;
  /** Resolves when the child has gone and its pipes are closed; rejects with TOOL_MISSING, ABORTED, or USAGE where `cwd` is no folder; never for an exit code. */
  exit: Promise<ChildExit>;
  /** Kills the whole group; harmless when it has gone. */
  kill(): void;
}

/**
 * Stands in the environment of a child that was started as `oneGroup`: the programs that it starts stay in its group, so that killing the
 * group leaves nothing behind, even where the child had no chance to tidy up.
 */
const ONE_GROUP = 'IMPACT_ONE_GROUP';
const leadsGroup = (): boolean => process.platform !== 'win32' && process.env[ONE_GROUP] === undefined;

const STDERR_KEPT = 16 * 1024;

/** What stopping an analysis looks like to whoever waits for it. */
export const aborted = (signal: AbortSignal): ImpactError =>
  new ImpactError('ABORTED', 'The analysis was stopped.', { cause: signal.reason });

/**
 * Kills a child's whole process group, or the child alone where it stays in ours. The group outlives its leader for as long as somebody is left in it, and its number
 * is given to nobody else until then. A group that has gone is what we want: ESRCH, or EPERM where only zombies are left
 * in it (macOS).
 */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (!leadsGroup()) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/** Why a program did not start. ENOENT and ENOTDIR are said of the program and of the folder it is to run in alike. */
function notStarted(command: string, cwd: string | undefined, cause: NodeJS.ErrnoException): Error {
  if (cwd !== undefined && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    const sentence = `The folder ${JSON.stringify(cwd)}, in which "${command}" was to run, is not there: make it and try again.`;
    return new ImpactError('USAGE', sentence, { cause });
  }
  if (cause.code !== 'ENOENT') return cause;
  return new ImpactError('TOOL_MISSING', `The program "${command}" is not installed.`, {
    cause,
  });
}

/** Starts a program in a process group of its own. Its output is read at the caller's pace (back-pressure). */
export function startChild(options: ChildOptions): Child {
  const { command, args, cwd, env, signal, timeLimit, runAs, sideChannel = false, oneGroup = false } = options;
  if (signal?.aborted) throw aborted(signal);
  let child: ChildProcess;
  try {
    child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, ...(oneGroup ? { [ONE_GROUP]: '1' } : {}) },
      detached: leadsGroup(),
      stdio: sideChannel ? ['pipe', 'pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...runAs,
    });
  } catch (error) {
    // Some failures Node throws at once; the others it tells later, by an event.
    throw notStarted(command, cwd, error as NodeJS.ErrnoException);
  }
  let closed = false;
  // Once its pipes are closed the child counts as gone, and its number may soon belong to somebody else.
  const kill = () => {
    if (!closed) killGroup(child);
  };
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, timeLimit * 1000);
  signal?.addEventListener('abort', kill, { once: true });

  // What is left in the group keeps its number from being given to somebody else; if nothing is left, nothing is killed.
  if (oneGroup) child.once('exit', () => killGroup(child));

  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-STDERR_KEPT);
  });
  // A child that stops reading early (it failed, or has had enough) closes its end; its exit tells the story.
  child.stdin?.on('error', () => {});

  const exit = new Promise<ChildExit>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => reject(notStarted(command, cwd, cause)));
    child.once('close', (code, exitSignal) => {
      closed = true;
      if (signal?.aborted) reject(aborted(signal));
      else resolve({ code, signal: exitSignal, stderr, timedOut });
    });
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  });
  // Whoever reads the output may only look at the exit later; until then a rejection is not unhandled.
  exit.catch(() => {});

  return {
    pid: child.pid,
    stdin: child.stdin as Writable,
    stdout: child.stdout as Readable,
    sideChannel: sideChannel ? (child.stdio[3] as Readable) : null,
    exit,
    kill,
  };
}

/** Runs a program to its end and returns its output as text, at most `maxOutput` bytes (then it is killed and `overflow` is set). */
export async function runChild(
  options: ChildOptions & { input?: string; maxOutput?: number },
): Promise<ChildExit & { stdout: string; overflow: boolean }> {
  const { input, maxOutput = 16 * 1024 * 1024, ...rest } = options;
  const child = startChild(rest);
  child.stdin.end(input ?? '');
  const chunks: Buffer[] = [];
  let size = 0;
  let overflow = false;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxOutput) chunks.push(chunk);
    else if (!overflow) {
      overflow = true;
      child.kill();
    }
  });
  const exit = await child.exit;
  return { ...exit, stdout: Buffer.concat(chunks).toString('utf8'), overflow };
}
