import { PLAN } from '@impact/pipeline/plan';
import { timeLeft } from '@impact/pipeline/progress';
import { stepsBefore } from '@impact/pipeline/step-run';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { aliveWorkers, type Workers } from '../jobs/alive.ts';
import { runsAhead } from '../jobs/queue-table.ts';

/** How far an analysis is that waits or goes on. */
export const RunProgress = z
  .object({
    share: z.number().min(0).max(1).describe('How much of the work is done'),
    secondsLeft: z
      .number()
      .nonnegative()
      .nullable()
      .describe('About how long the rest takes; null while it waits for its turn, or for a worker'),
    ahead: z.int().nonnegative().describe('Analyses whose turn is before this one’s'),
    workers: z.int().nonnegative().describe('Workers that are there; without one, everything waits'),
  })
  .meta({ id: 'RunProgress' });
export type RunProgress = z.infer<typeof RunProgress>;

/** What a step of a run costs, CPU seconds: all of it, what is still to do, and the longest of its jobs that are still to do. */
export type StepWork = { step: string; work: number; left: number; longest: number };

interface OpenRun {
  id: string;
  state: string;
  startedAt: Date | null;
}

/** How far each of these runs is; nothing for those that are over. */
export async function progressOf(queries: Queries, runs: readonly OpenRun[]): Promise<Map<string, RunProgress>> {
  const open = runs.filter(({ state }) => state === 'queued' || state === 'running');
  if (open.length === 0) return new Map();
  const ids = open.map(({ id }) => id);
  const workers = await aliveWorkers(queries);
  const ahead = await runsAhead(queries, ids);
  // What was found in the cache, or cannot be had, is no work.
  const { rows } = await queries.execute<StepWork & { run: string }>(sql`
    select run_id as run, step, sum(work)::float8 as work, sum("left")::float8 as "left", max("left")::float8 as longest
    from (
      select run_id, step, case when cached or state in ('unavailable', 'cancelled') then 0 else cost end as work,
        case when state in ('queued', 'running') then cost * (1 - least(1, done::float8 / greatest(1, total))) else 0 end as "left"
      from step where run_id in ${ids}
    ) as job
    group by run_id, step`);
  return new Map(
    open.map((run) => {
      const steps = rows.filter((row) => row.run === run.id);
      return [run.id, { ...howFar(run, steps, workers), ahead: ahead.get(run.id) ?? 0, workers: workers.count }];
    }),
  );
}

/** How much of a run is done, and how long the rest takes, judged by what is expected and by how fast it has been. */
export function howFar(
  { startedAt }: Pick<OpenRun, 'startedAt'>,
  steps: readonly StepWork[],
  { concurrency }: Pick<Workers, 'concurrency'>,
  now = Date.now(),
): Pick<RunProgress, 'share' | 'secondsLeft'> {
  const total = steps.reduce((sum, { work }) => sum + work, 0);
  // The recording was not looked at yet: nobody knows what there is to do.
  if (total === 0) return { share: 0, secondsLeft: null };
  const left = steps.reduce((sum, step) => sum + step.left, 0);
  const share = Math.max(0, Math.min(1, 1 - left / total));
  if (startedAt === null || concurrency === 0) return { share, secondsLeft: null };
  const expected = Math.max(left / concurrency, longestChain(steps));
  const elapsed = Math.max(0, (now - startedAt.getTime()) / 1000);
  return { share, secondsLeft: timeLeft({ share, elapsed, expected }) };
}

/** Seconds that pass however many workers there are, as steps wait for those before them. */
function longestChain(steps: readonly StepWork[]): number {
  const ends = new Map<string, number>();
  for (const step of PLAN) {
    const start = Math.max(0, ...stepsBefore(step).map((name) => ends.get(name) ?? 0));
    ends.set(step.name, start + (steps.find(({ step: name }) => name === step.name)?.longest ?? 0));
  }
  const after = steps.filter(({ step }) => !ends.has(step)).reduce((sum, { longest }) => sum + longest, 0);
  return Math.max(0, ...ends.values()) + after;
}
