import { parentPort } from 'node:worker_threads';
import { ImpactError } from '@impact/report/error';
import type { TaskContext, TaskName } from '../tasks/task.ts';

/** From the pool: a task to run, or the word to stop the one that runs. */
export type ToWorker = { kind: 'run'; task: TaskName; input: unknown } | { kind: 'abort' };

/** To the pool: how far the task is, what the user should know, and how it ended. `cpu` is this thread's CPU seconds, null where Node does not tell. */
export type FromWorker =
  | { kind: 'progress'; done: number }
  | { kind: 'warning'; message: string }
  | { kind: 'result'; result: unknown; cpu: number | null }
  | { kind: 'error'; code: ImpactError['code']; message: string; stack: string | undefined };

const port = parentPort;
if (!port) throw new Error('this file runs in a worker thread');

let abort = new AbortController();
let working = false;

port.on('message', (message: ToWorker) => {
  if (message.kind === 'run') void work(message.task, message.input);
  else if (working) abort.abort();
  else process.exit(); // ends this thread only
});

/** CPU time of this thread in microseconds; Node tells it from 23.9 on. */
function threadCpu(): number | null {
  const usage = 'threadCpuUsage' in process ? process.threadCpuUsage() : null;
  return usage && usage.user + usage.system;
}

async function work(task: TaskName, input: unknown): Promise<void> {
  abort = new AbortController();
  working = true;
  const before = threadCpu();
  let reply: FromWorker;
  try {
    const { run } = (await import(`../tasks/${task}.ts`)) as {
      run: (input: unknown, context: TaskContext) => Promise<unknown>;
    };
    const result = await run(input, {
      signal: abort.signal,
      progress: (done) => send({ kind: 'progress', done }),
      warn: (message) => send({ kind: 'warning', message }),
    });
    const after = threadCpu();
    reply = { kind: 'result', result, cpu: before === null || after === null ? null : (after - before) / 1e6 };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const code = failure instanceof ImpactError ? failure.code : 'INTERNAL';
    const message = code === 'INTERNAL' ? `The ${task} analysis failed: ${failure.message}` : failure.message;
    reply = { kind: 'error', code, message, stack: failure.stack };
  }
  working = false;
  send(reply);
}

function send(message: FromWorker): void {
  port?.postMessage(message);
}
