import { EXIT, errorText, exitCodeOf } from './exit-codes.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A second signal within this time is the same Ctrl-C, which reached us both from the terminal and through whoever started us. */
const SAME_INTERRUPT_MS = 500;
/** pino's numbers: what a person who looks at the terminal wants to know. */
const WARNING = 40;

/** What runs until somebody ends it. */
interface Running {
  close(): Promise<void>;
}

/** Starts something, waits until this process is asked to end, and closes it; what goes wrong is printed and becomes the exit code. */
export async function runUntilAsked(start: () => Promise<Running>): Promise<void> {
  const abort = new AbortController();
  const stopped = new Promise((resolve) => abort.signal.addEventListener('abort', resolve, { once: true }));
  let asked = 0;
  const stop = () => {
    // Asked again, leave at once: the next start puts everything right.
    if (abort.signal.aborted && performance.now() - asked > SAME_INTERRUPT_MS) process.exit(EXIT.interrupted);
    if (!abort.signal.aborted) asked = performance.now();
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  let running: Running | undefined;
  try {
    running = await start();
    await stopped;
    process.stdout.write('Stopping …\n');
    await running.close();
  } catch (error) {
    await running?.close().catch(() => {});
    process.stderr.write(`${errorText(error)}\n`);
    // Now, whatever else is still open: a process that goes on without doing anything is started again by nobody.
    process.exit(exitCodeOf(error));
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** A line of the log (JSON): every line for a program that collects logs; warnings and errors for a person. */
export function logLine(line: string): void {
  if (!process.stderr.isTTY) {
    process.stderr.write(line);
    return;
  }
  const { level, msg, code } = JSON.parse(line) as { level: number; msg: string; code?: string };
  if (level >= WARNING) process.stderr.write(`Warning: ${msg}${code ? ` [${code}]` : ''}\n`);
}
