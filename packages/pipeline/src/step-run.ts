import { isUnavailable, type Unavailable } from '@impact/report/error';
import { z } from 'zod';
import type { Recording, Results, Settings, Step, StepContext, StepName } from './step.ts';
import type { StepCache } from './store/cache.ts';
import type { WorkerPool } from './workers/pool.ts';

/** What a step or a part of it runs in, whichever runner. */
export interface StepSurroundings {
  recording: Recording;
  settings: Settings;
  cache: StepCache;
  pool: WorkerPool;
  temporaryFolder: string;
  signal: AbortSignal;
  /** Tasks of the step with the lowest number get a worker first. */
  priority: number;
  /** Told how far the step is, in units of its own. */
  progress(done: number, total: number): void;
}

/** What came of running a step; `cached` where nothing had to be computed, `cpu` in seconds, null where Node does not tell. */
export interface StepOutcome<R> {
  result: R;
  warnings: string[];
  cpu: number | null;
  cached: boolean;
}

/** The steps that one step waits for. */
export const stepsBefore = (step: Step): readonly StepName[] => [...step.needs, ...(step.uses ?? [])];

/** Why a step cannot run: its own obstacle, or the reason that a step it needs has no result. */
export function obstacleOf(
  step: Step,
  { settings, recording }: Pick<StepSurroundings, 'recording' | 'settings'>,
  results: { readonly [N in StepName]?: unknown },
): Unavailable | null {
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

/** The step's result under `key`: from the cache, else run and stored. Throws what the step throws. */
export async function runStep<N extends StepName>(
  step: Step<N>,
  key: string,
  results: Results,
  surroundings: StepSurroundings,
): Promise<StepOutcome<unknown>> {
  const { cache, recording } = surroundings;
  if (!step.storedInParts) {
    const stored = await cache.read(recording.sha256, key, kept(step.schema));
    if (stored) return { ...stored, cpu: 0, cached: true };
  }
  return watched(surroundings, key, async (context, warnings) => {
    const result = await step.run(context, results);
    if (!step.storedInParts) await cache.write(recording.sha256, key, { result, warnings: [...warnings] });
    return result;
  });
}

/** Runs one of the step's own `parts` (see there) and stores it, unless it is stored already. */
export function runPart(
  parts: NonNullable<Step['parts']>,
  name: string,
  key: string,
  surroundings: StepSurroundings,
): Promise<StepOutcome<unknown>> {
  return watched(surroundings, key, (context) => parts.run(context, name));
}

/** Gives `run` its context, and keeps account of what it computes, what it warns of and what it takes. */
async function watched(
  { recording, settings, cache, pool, temporaryFolder, signal, priority, progress }: StepSurroundings,
  key: string,
  run: (context: StepContext, warnings: ReadonlySet<string>) => Promise<unknown>,
): Promise<StepOutcome<unknown>> {
  const { sha256 } = recording;
  let cpu: number | null = 0;
  let fresh = 0;
  const warnings = new Set<string>();
  const context: StepContext = {
    recording,
    settings,
    signal,
    temporaryFolder,
    progress,
    inWorker(task, input, onProgress) {
      fresh++;
      const onWarning = (message: string) => warnings.add(message);
      return pool.run(task, input, { priority, onProgress, onWarning }).then((outcome) => {
        cpu = cpu === null || outcome.cpu === null ? null : cpu + outcome.cpu;
        return outcome.result;
      });
    },
    async part(name, schema, make) {
      const partKey = partKeyOf(key, name);
      const stored = await cache.read(sha256, partKey, kept(schema));
      if (stored) {
        for (const warning of stored.warnings) warnings.add(warning);
        return stored.result;
      }
      const result = await make();
      await cache.write(sha256, partKey, { result, warnings: [...warnings] });
      return result;
    },
  };
  const result = await run(context, warnings);
  return { result, warnings: [...warnings], cpu, cached: fresh === 0 };
}

/** The name under which a part of a step's result is kept. */
export const partKeyOf = (key: string, part: string): string => `${key}-${part}`;
