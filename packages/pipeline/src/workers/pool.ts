import { Worker } from 'node:worker_threads';
import { ImpactError } from '@impact/report/error';
import type { TaskInput, TaskName, TaskResult } from '../tasks/task.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** After an abort a thread has this long to kill its children and end by itself. */
const GRACE_MS = 1000;

/** Tasks whose thread is worth keeping for the next one of its kind: the vision engine takes a second to load. */
const KEPT: ReadonlySet<TaskName> = new Set<TaskName>(['vision']);

interface Job {
  task: TaskName;
  input: unknown;
  priority: number;
  onProgress?: (done: number) => void;
  resolve(outcome: { result: unknown; cpu: number | null }): void;
  reject(error: unknown): void;
}

export interface WorkerPool extends AsyncDisposable {
  /** Runs a task when a slot is free, the lowest `priority` number first; rejects with what the task threw, or ABORTED. */
  run<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    options: { priority: number; onProgress?: (done: number) => void },
  ): Promise<{ result: TaskResult<T>; cpu: number | null }>;
}

/**
 * At most `slots` tasks at once, each in a worker thread of its own. A thread ends with its task, and with it the memory of its
 * engine, unless another task of the same kind waits. Aborting stops every thread within `GRACE_MS`.
 */
export function createWorkerPool(slots: number, signal: AbortSignal): WorkerPool {
  const queue: Job[] = [];
  const threads = new Set<Worker>();
  let busy = 0;

  const aborted = () => new ImpactError('ABORTED', 'The analysis was stopped.', { cause: signal.reason });

  function next(kept: { worker: Worker; task: TaskName } | null): void {
    queue.sort((a, b) => a.priority - b.priority);
    const job = queue.shift();
    if (!job) {
      if (kept) void kept.worker.terminate();
      return;
    }
    busy++;
    let worker = kept?.worker;
    if (kept && kept.task !== job.task) {
      void kept.worker.terminate();
      worker = undefined;
    }
    worker ??= startThread();
    runOn(worker, job);
  }

  function startThread(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { stdout: false, stderr: false });
    threads.add(worker);
    worker.once('exit', () => threads.delete(worker));
    return worker;
  }

  function runOn(worker: Worker, job: Job): void {
    const done = (settle: () => void, keep: boolean) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      busy--;
      settle();
      if (!keep) void worker.terminate();
      // The settled promise may queue what comes next: let it, before the slot is given away.
      setImmediate(() => fill(keep ? { worker, task: job.task } : null));
    };
    const onMessage = (message: FromWorker) => {
      if (message.kind === 'progress') job.onProgress?.(message.done);
      else if (message.kind === 'result') done(() => job.resolve(message), KEPT.has(job.task) && !signal.aborted);
      else {
        const cause = new Error(message.message);
        if (message.stack !== undefined) cause.stack = message.stack;
        done(() => job.reject(new ImpactError(message.code, message.message, { cause })), false);
      }
    };
    const onError = (cause: unknown) => {
      const text = cause instanceof Error ? cause.message : String(cause);
      done(
        () => job.reject(new ImpactError('ENGINE_FAILED', `The ${job.task} engine broke down: ${text}`, { cause })),
        false,
      );
    };
    const onExit = (code: number) => {
      const failure = signal.aborted
        ? aborted()
        : new ImpactError('ENGINE_FAILED', `The ${job.task} engine ended without a result (code ${code}).`);
      done(() => job.reject(failure), false);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ kind: 'run', task: job.task, input: job.input } satisfies ToWorker);
  }

  function fill(kept: { worker: Worker; task: TaskName } | null): void {
    next(kept);
    while (busy < slots && queue.length > 0) next(null);
  }

  async function stop(): Promise<void> {
    for (const job of queue.splice(0)) job.reject(aborted());
    const ends = [...threads].map((worker) => {
      worker.postMessage({ kind: 'abort' } satisfies ToWorker);
      return new Promise((resolve) => worker.once('exit', resolve));
    });
    const timer = setTimeout(() => {
      for (const worker of threads) void worker.terminate();
    }, GRACE_MS);
    await Promise.all(ends);
    clearTimeout(timer);
  }

  signal.addEventListener('abort', () => void stop(), { once: true });

  return {
    run(task, input, { priority, onProgress }) {
      if (signal.aborted) return Promise.reject(aborted());
      return new Promise((resolve, reject) => {
        queue.push({ task, input, priority, onProgress, resolve: (outcome) => resolve(outcome as never), reject });
        if (busy < slots) next(null);
      });
    },
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
