import { toUnavailable, type Unavailable } from '@impact/report/error';
import type { Engine } from '@impact/report/report';
import { aborted } from '@impact/subprocess/child';
import type { Progress } from './progress.ts';
import type { Recording, Results, Settings, Step, StepName } from './step.ts';
import { enginesOf, stepKey } from './step-key.ts';
import { obstacleOf, runStep, stepsBefore } from './step-run.ts';
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
  /** Steps that are known to have no result: they are not run (again). */
  failures?: ReadonlyMap<StepName, Unavailable>;
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

  const run = async (step: Step, priority: number): Promise<void> => {
    await Promise.all(stepsBefore(step).map((name) => outcomes.get(name)));
    if (signal.aborted) throw aborted(signal);
    const missing = options.failures?.get(step.name) ?? obstacleOf(step, options, results);
    if (missing) {
      results[step.name] = missing;
      progress.unavailable(step.name, missing);
      return;
    }
    const key = stepKey(step, options, { keys });
    const started = performance.now();
    progress.running(step.name, 0, 1);
    try {
      const {
        result,
        warnings: told,
        cpu,
        cached,
      } = await runStep(step, key, results, {
        ...options,
        priority,
        progress: (done, total) => progress.running(step.name, done, total),
      });
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
    outcomes.set(step.name, run(step, priority));
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
