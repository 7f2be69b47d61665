import path from 'node:path';
import { createInterface } from 'node:readline';
import type { CoachSettings } from '@impact/coach/settings';
import { ImpactError } from '@impact/report/error';
import { startChild } from '@impact/subprocess/child';
import { withheldEnvironment } from '../child-environment.ts';
import { ChildMessage, type ChildResult, type ChildTask, type CoachSoFar, LONGEST_LINE } from './child-protocol.ts';
import { giveWay } from './give-way.ts';
import type { MemoryWatch } from './memory.ts';

/** The child ended without an answer: it was killed, ran out of memory or out of time. */
export class ChildKilled extends Error {
  override readonly name = 'ChildKilled';
}

export interface ChildOptions {
  task: ChildTask;
  coach: CoachSettings;
  /** Seconds of wall time, and bytes that the child and all programs it starts may take together. */
  timeLimit: number;
  memory: number;
  watch: MemoryWatch;
  /** A folder in which children find our sources as an earlier one compiled them: two thirds of their start is saved. */
  compiled: string;
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
  onStored(key: string): void;
  /** Told the suggestions that a language model writes, as far as they have come; each time all of them. */
  onCoach(soFar: CoachSoFar): void;
  /** Told, for a developer, where the child met what it did not expect. */
  onProblem(message: string): void;
}

/** Runs one task in a child process, all of which is gone when this returns. Throws ABORTED, or `ChildKilled`. */
export async function runChildTask(options: ChildOptions): Promise<ChildResult> {
  const { task, coach, timeLimit, memory, watch, compiled, signal } = options;
  const child = startChild({
    command: process.execPath,
    args: [`--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`, path.join(import.meta.dirname, 'child.ts')],
    env: { ...withheldEnvironment(), TMPDIR: task.folder, NODE_COMPILE_CACHE: compiled },
    signal,
    timeLimit,
    sideChannel: true,
    oneGroup: true,
  });
  if (child.pid !== undefined) giveWay(child.pid);
  let why: string | null = null;
  const kill = (reason: string) => {
    why ??= reason;
    child.kill();
  };
  const limit = `${Math.round((memory / 2 ** 30) * 10) / 10} GB`;
  const forget = watch.add(child.pid, memory, () => kill(`It needed more than ${limit} of memory.`));
  // Engines write what they like to their output.
  child.stdout.resume();
  child.stdin.write(`${JSON.stringify({ task, coach })}\n`);

  let result: ChildResult | null = null;
  const listen = (line: string) => {
    const message = line.length > LONGEST_LINE ? null : parsed(line);
    if (message === null) kill('It sent what nobody understands.');
    else if (message.kind === 'progress') options.onProgress(message.done, message.total);
    else if (message.kind === 'stored') options.onStored(message.key);
    else if (message.kind === 'coach') options.onCoach(message.soFar);
    else result = message;
  };
  if (child.sideChannel) createInterface({ input: child.sideChannel }).on('line', listen);
  try {
    const exit = await child.exit;
    if (exit.stderr !== '') options.onProblem(`A child wrote: ${exit.stderr.slice(-2000)}`);
    if (result) return result;
    if (exit.timedOut) why = `It took longer than ${Math.round(timeLimit)} s.`;
    throw new ChildKilled(why ?? `It was killed (${exit.signal ?? `code ${exit.code}`}).`);
  } finally {
    forget();
  }
}

function parsed(line: string): ChildMessage | null {
  try {
    return ChildMessage.parse(JSON.parse(line));
  } catch {
    // Whatever it was, it was not one of ours: the caller ends the child.
    return null;
  }
}

/** What became of a child, as an error that a user may read. */
export const killedError = (cause: ChildKilled): ImpactError =>
  new ImpactError('ENGINE_FAILED', `The process that analysed this recording ended early. ${cause.message}`, { cause });
