// A program that runs for us: what interrupts us interrupts it, and we end only after it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

export const say = (line) => process.stderr.write(`${line}\n`);

/** What a shell reports for a program that a signal has ended. */
export const exitCodeOf = (signal) => 128 + constants.signals[signal];

/**
 * Runs a program to its end, with the options of `spawn`. Resolves to its exit code and to the signal that we were sent meanwhile, if any;
 * rejects when the program cannot be started.
 */
export function runChild(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    let interruptedBy = null;
    const interrupt = (signal) => {
      interruptedBy ??= signal;
      // Ctrl-C in a terminal reaches the child by itself, too, but `kill` and supervisors mean us alone. On Windows the console tells every
      // program in it, and to pass a signal on would be to end the child before it can clean up.
      if (process.platform !== 'win32') child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, interrupt);
    const parentWatch = watchParent(() => interrupt('SIGTERM'));
    const settled = () => {
      for (const signal of PASSED_ON) process.off(signal, interrupt);
      clearInterval(parentWatch);
    };
    child.once('error', (error) => {
      settled();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settled();
      resolve({ code: signal ? exitCodeOf(signal) : code, interruptedBy });
    });
  });
}

/**
 * Tells once when npm is gone: SIGTERM ends npm and the shell between us, but nobody tells us. Who starts us without npm may well leave
 * on purpose (`nohup node scripts/run.mjs … &`, then log out).
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 250);
  return watch.unref();
}

export class Interrupted extends Error {
  constructor(signal) {
    super(`interrupted by ${signal}`);
    this.exitCode = exitCodeOf(signal);
  }
}

/** Runs an installer to its end and returns its exit code. */
export async function install(command, args, options) {
  const { code, interruptedBy } = await runChild(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (interruptedBy) throw new Interrupted(interruptedBy);
  return code;
}
