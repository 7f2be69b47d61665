import { Worker } from 'node:worker_threads';
import { ImpactError } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';
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
  onWarning?: (message: string) => void;
  resolve(outcome: { result: unknown; cpu: number | null }): void;
  reject(error: unknown): void;
}

export interface WorkerPool extends AsyncDisposable {
  /** Runs a task when a slot is free, the lowest `priority` number first; rejects with what the task threw, or ABORTED. */
  run<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    options: { priority: number; onProgress?: (done: number) => void; onWarning?: (message: string) => void },
  ): Promise<{ result: TaskResult<T>; cpu: number | null }>;
}

/**
 * At most `slots` tasks at once, each in a worker thread of its own. A thread ends with its task, and with it the memory of its
 * engine, unless another task of the same kind takes its place at once. Aborting stops every thread within `GRACE_MS`.
 * Throws USAGE for less than one slot.
 */
export function createWorkerPool(slots: number, signal: AbortSignal): WorkerPool {
  if (!Number.isInteger(slots) || slots < 1)
    throw new ImpactError('USAGE', 'At least one task must be allowed at once.');
  const queue: Job[] = [];
  const running = new Map<Worker, Job>();
  const idle = new Map<Worker, TaskName>();
  const threads = new Set<Worker>();

  function startThread(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    threads.add(worker);
    worker.on('message', (message: FromWorker) => receive(worker, message));
    worker.on('error', (cause: unknown) => {
      const text = cause instanceof Error ? cause.message : String(cause);
      fail(worker, (task) => new ImpactError('ENGINE_FAILED', `The ${task} engine broke down: ${text}`, { cause }));
    });
    worker.on('exit', (code) => {
      threads.delete(worker);
      idle.delete(worker);
      fail(worker, (task) =>
        signal.aborted
          ? aborted(signal)
          : new ImpactError('ENGINE_FAILED', `The ${task} engine ended without a result (code ${code}).`),
      );
    });
    return worker;
  }

  function receive(worker: Worker, message: FromWorker): void {
    const job = running.get(worker);
    if (message.kind === 'progress') job?.onProgress?.(message.done);
    else if (message.kind === 'warning') job?.onWarning?.(message.message);
    else if (message.kind === 'error') {
      fail(worker, () => {
        const cause = new Error(message.message);
        if (message.stack !== undefined) cause.stack = message.stack;
        return new ImpactError(message.code, message.message, { cause });
      });
    } else if (job) {
      running.delete(worker);
      if (KEPT.has(job.task)) idle.set(worker, job.task);
      else void worker.terminate();
      job.resolve(message);
      // What waits for this result may queue the next task: let it, before the slot is given away.
      setImmediate(dispatch);
    }
  }

  /** Ends the thread and rejects the job that it had, if any. */
  function fail(worker: Worker, error: (task: TaskName) => ImpactError): void {
    const job = running.get(worker);
    void worker.terminate();
    if (!job) return;
    running.delete(worker);
    job.reject(error(job.task));
    setImmediate(dispatch);
  }

  /** Fills the free slots from the queue; threads that are not needed at once end, for their memory. */
  function dispatch(): void {
    queue.sort((a, b) => a.priority - b.priority);
    while (running.size < slots) {
      const job = queue.shift();
      if (!job) break;
      start(job);
    }
    for (const worker of idle.keys()) void worker.terminate();
    idle.clear();
  }

  function start(job: Job): void {
    const kept = [...idle].find(([, task]) => task === job.task)?.[0];
    if (kept) idle.delete(kept);
    const worker = kept ?? startThread();
    running.set(worker, job);
    try {
      worker.postMessage({ kind: 'run', task: job.task, input: job.input } satisfies ToWorker);
    } catch (cause) {
      fail(worker, (task) => new ImpactError('INTERNAL', `The ${task} task could not be handed over.`, { cause }));
    }
  }

  async function stop(): Promise<void> {
    for (const job of queue.splice(0)) job.reject(aborted(signal));
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

  const onAbort = () => void stop();
  signal.addEventListener('abort', onAbort, { once: true });

  return {
    run(task, input, { priority, onProgress, onWarning }) {
      if (signal.aborted) return Promise.reject(aborted(signal));
      return new Promise((resolve, reject) => {
        queue.push({
          task,
          input,
          priority,
          onProgress,
          onWarning,
          resolve: (outcome) => resolve(outcome as never),
          reject,
        });
        if (running.size < slots) dispatch();
      });
    },
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', onAbort);
      await stop();
    },
  };
}
