import { ImpactError, isUnavailable, toUnavailable, type Unavailable } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';
import { PLAN } from '../plan.ts';
import { createProgress } from '../progress.ts';
import { runPlan } from '../runner.ts';
import type { Recording, Settings, Step, StepName } from '../step.ts';
import { stepKey } from '../step-key.ts';
import { runPart } from '../step-run.ts';
import type { StepCache } from '../store/cache.ts';
import { createWorkerPool } from '../workers/pool.ts';
import { closureOf, type StepJob } from './jobs.ts';

export interface JobOptions {
  recording: Recording;
  settings: Settings;
  /** Holds the results of the jobs before, and takes this one's, whole or not at all. */
  cache: StepCache;
  /** Steps that ended without a result. */
  failures: ReadonlyMap<StepName, Unavailable>;
  temporaryFolder: string;
  signal: AbortSignal;
  /** Told how far the job is, in units of its own. */
  onProgress(done: number, total: number): void;
  /** Given what no step should throw, for a developer. */
  onInternalError(error: unknown): void;
}

/** `failure` tells why there is no result; `cached` that it was there before. */
export interface JobOutcome {
  cached: boolean;
  failure: Unavailable | null;
}

/**
 * Does one job in this process. Doing it again is harmless: a result that is in the cache is not computed twice. A result of an earlier job
 * that got lost is computed on the way. Throws ABORTED.
 */
export async function runJob(
  job: Pick<StepJob, 'step' | 'part'>,
  options: JobOptions,
  plan: readonly Step[] = PLAN,
): Promise<JobOutcome> {
  const step = plan.find(({ name }) => name === job.step);
  if (!step) throw new ImpactError('INTERNAL', `The plan has no step ${job.step}.`);
  await using pool = createWorkerPool(1, options.signal);
  if (job.part !== null) {
    if (!step.parts) throw new ImpactError('INTERNAL', `The step ${step.name} has no parts.`);
    const key = stepKey(step, options, { keys: new Map() });
    try {
      const surroundings = { ...options, pool, priority: 0, progress: options.onProgress };
      const { cached } = await runPart(step.parts, job.part, key, surroundings);
      return { cached, failure: null };
    } catch (error) {
      if (options.signal.aborted) throw aborted(options.signal);
      const failure = toUnavailable(error);
      if (failure.code === 'INTERNAL') options.onInternalError(error);
      return { cached: false, failure };
    }
  }
  const progress = createProgress(new Map([[step.name, 1]]), {
    workers: 1,
    emit: ({ step: name, state, done, total }) => {
      if (name === step.name && state === 'running') options.onProgress(done, total);
    },
  });
  const { results, timings } = await runPlan({ ...options, plan: closureOf(step, plan), pool, progress });
  const result = results[step.name];
  return {
    cached: timings.find(({ step: name }) => name === step.name)?.cached ?? false,
    failure: isUnavailable(result) ? result : null,
  };
}
