import { ImpactError, isUnavailable, toUnavailable, type Unavailable } from '@impact/report/error';
import type { Engine } from '@impact/report/report';
import type { Progress } from './progress.ts';
import type { Recording, Results, Settings, Step, StepContext, StepName } from './step.ts';
import { resultKey, type StepCache } from './store/cache.ts';
import type { WorkerPool } from './workers/pool.ts';

/** What it took to get a step's result; seconds. `cpu` covers the step's own threads, null where Node does not tell. */
export interface StepTiming {
  step: StepName;
  wall: number;
  cpu: number | null;
  cached: boolean;
}

export interface RunOptions {
  plan: readonly Step[];
  recording: Recording;
  settings: Settings;
  cache: StepCache;
  pool: WorkerPool;
  temporaryFolder: string;
  signal: AbortSignal;
  progress: Progress;
}

export interface PlanOutcome {
  results: Results;
  engines: Engine[];
  timings: StepTiming[];
}

/**
 * The local runner: every step starts as soon as the steps it needs have ended. A step that fails leaves an `Unavailable` in the
 * place of its result, and so do those that need it; only an abort stops the whole.
 */
export async function runPlan(options: RunOptions): Promise<PlanOutcome> {
  const { plan, settings, signal, progress } = options;
  const results: Results = {};
  const keys = new Map<StepName, string>();
  const outcomes = new Map<StepName, Promise<void>>();
  const engines: Engine[] = [];
  const timings: StepTiming[] = [];

  const runStep = async (step: Step, priority: number): Promise<void> => {
    const before = [...step.needs, ...(step.uses ?? [])];
    await Promise.all(before.map((name) => outcomes.get(name)));
    signal.throwIfAborted();
    const missing = obstacleOf(step, options, results);
    if (missing) {
      results[step.name] = missing;
      progress.unavailable(step.name, missing);
      return;
    }
    const made = step.engines(settings).map((engine) => ({ step: step.name, ...engine }));
    const key = resultKey(step.name, [
      step.version,
      step.options(settings),
      made,
      before.map((name) => keys.get(name) ?? null),
    ]);
    const started = performance.now();
    try {
      const { result, cpu, cached } = await resultOf(step, key, priority, options, results);
      Object.assign(results, { [step.name]: result });
      keys.set(step.name, key);
      engines.push(...made);
      timings.push({ step: step.name, wall: (performance.now() - started) / 1000, cpu, cached });
      progress.done(step.name, { cached });
    } catch (error) {
      if (signal.aborted) throw new ImpactError('ABORTED', 'The analysis was stopped.', { cause: error });
      const failure = toUnavailable(error);
      results[step.name] = failure;
      progress.unavailable(step.name, failure);
    }
  };

  plan.forEach((step, priority) => {
    outcomes.set(step.name, runStep(step, priority));
  });
  // All are awaited before the first abort is passed on: nothing of this run may still write when its folders go.
  const ends = await Promise.allSettled(outcomes.values());
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  // In the plan's order, whichever step was quicker this time.
  const order = new Map(plan.map(({ name }, index) => [name as string, index]));
  const byPlan = (a: { step: string }, b: { step: string }) => (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0);
  return { results, engines: engines.sort(byPlan), timings: timings.sort(byPlan) };
}

/** Why a step cannot run: its own obstacle, or the reason that a step it needs has no result. */
function obstacleOf(step: Step, { settings, recording }: RunOptions, results: Results): Unavailable | null {
  const own = step.obstacle(settings, recording);
  if (own) return { unavailable: true, ...own };
  for (const name of step.needs) {
    const result = results[name];
    if (isUnavailable(result)) return result;
  }
  return null;
}

async function resultOf(step: Step, key: string, priority: number, options: RunOptions, results: Results) {
  const { recording, settings, cache, pool, temporaryFolder, signal, progress } = options;
  const { sha256 } = recording;
  if (!step.storedInParts) {
    const stored = await cache.read(sha256, key, step.schema);
    if (stored) return { result: stored, cpu: 0, cached: true };
  }
  let cpu: number | null = 0;
  let fresh = 0;
  const context: StepContext = {
    recording,
    settings,
    signal,
    temporaryFolder,
    progress: (done, total) => progress.running(step.name, done, total),
    inWorker(task, input, onProgress) {
      fresh++;
      return pool.run(task, input, { priority, onProgress }).then((outcome) => {
        cpu = cpu === null || outcome.cpu === null ? null : cpu + outcome.cpu;
        return outcome.result;
      });
    },
    async part(name, schema, run) {
      const partKey = `${key}-${name}`;
      const stored = await cache.read(sha256, partKey, schema);
      if (stored) return stored;
      const result = await run();
      await cache.write(sha256, partKey, result);
      return result;
    },
  };
  const result = await step.run(context, results);
  if (!step.storedInParts) await cache.write(sha256, key, result);
  return { result, cpu, cached: fresh === 0 };
}
