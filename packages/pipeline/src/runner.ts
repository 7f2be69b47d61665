import { isUnavailable, toUnavailable, type Unavailable } from '@impact/report/error';
import type { Engine } from '@impact/report/report';
import { aborted } from '@impact/subprocess/child';
import { z } from 'zod';
import type { Progress } from './progress.ts';
import type { Recording, Results, Settings, Step, StepContext, StepName } from './step.ts';
import { enginesOf, stepKey } from './step-key.ts';
import type { StepCache } from './store/cache.ts';
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
  /** Given what no step should throw, for a developer; the user reads of it in the report. */
  onInternalError(error: unknown): void;
}

export interface PlanOutcome {
  results: Results;
  engines: Engine[];
  timings: StepTiming[];
  /** What a user should know about the recording, each sentence once. */
  warnings: string[];
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
  const warnings = new Set<string>();

  const runStep = async (step: Step, priority: number): Promise<void> => {
    const before = [...step.needs, ...(step.uses ?? [])];
    await Promise.all(before.map((name) => outcomes.get(name)));
    if (signal.aborted) throw aborted(signal);
    const missing = obstacleOf(step, options, results);
    if (missing) {
      results[step.name] = missing;
      progress.unavailable(step.name, missing);
      return;
    }
    const key = stepKey(step, options, { keys });
    const started = performance.now();
    progress.running(step.name, 0, 1);
    try {
      const { result, warnings: told, cpu, cached } = await resultOf(step, key, priority, options, results);
      Object.assign(results, { [step.name]: result });
      keys.set(step.name, key);
      engines.push(...enginesOf(step, settings));
      for (const warning of told) warnings.add(warning);
      timings.push({ step: step.name, wall: (performance.now() - started) / 1000, cpu, cached });
      progress.done(step.name, { cached });
    } catch (error) {
      if (signal.aborted) throw aborted(signal);
      const failure = toUnavailable(error);
      if (failure.code === 'INTERNAL') options.onInternalError(error);
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
  return { results, engines: engines.sort(byPlan), timings: timings.sort(byPlan), warnings: [...warnings] };
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

/** What is kept of a step or a part of it: its result, and what a user should know about how it came about. */
const kept = <R>(schema: z.ZodType<R>) => z.object({ result: schema, warnings: z.array(z.string()) });

async function resultOf(step: Step, key: string, priority: number, options: RunOptions, results: Results) {
  const { recording, settings, cache, pool, temporaryFolder, signal, progress } = options;
  const { sha256 } = recording;
  if (!step.storedInParts) {
    const stored = await cache.read(sha256, key, kept(step.schema));
    if (stored) return { ...stored, cpu: 0, cached: true };
  }
  let cpu: number | null = 0;
  let fresh = 0;
  const warnings = new Set<string>();
  const context: StepContext = {
    recording,
    settings,
    signal,
    temporaryFolder,
    progress: (done, total) => progress.running(step.name, done, total),
    inWorker(task, input, onProgress) {
      fresh++;
      const onWarning = (message: string) => warnings.add(message);
      return pool.run(task, input, { priority, onProgress, onWarning }).then((outcome) => {
        cpu = cpu === null || outcome.cpu === null ? null : cpu + outcome.cpu;
        return outcome.result;
      });
    },
    async part(name, schema, run) {
      const partKey = `${key}-${name}`;
      const stored = await cache.read(sha256, partKey, kept(schema));
      if (stored) {
        for (const warning of stored.warnings) warnings.add(warning);
        return stored.result;
      }
      const result = await run();
      await cache.write(sha256, partKey, { result, warnings: [...warnings] });
      return result;
    },
  };
  const result = await step.run(context, results);
  if (!step.storedInParts) await cache.write(sha256, key, { result, warnings: [...warnings] });
  return { result, warnings: [...warnings], cpu, cached: fresh === 0 };
}
