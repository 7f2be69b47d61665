import { PLAN } from '@impact/pipeline/plan';
import { asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { run, step } from '../database/schema.ts';
import { RECORDING, REPORT } from '../jobs/payload.ts';
import { progressOf, type RunProgress } from './run-progress.ts';
import { RunView, Stage } from './view.ts';

type StepRow = typeof step.$inferSelect;
type RunRow = typeof run.$inferSelect;

/** Analyses of one interview that are told at once. */
export const MOST_RUNS = 50;

const Reason = z.object({ code: z.string(), message: z.string() });

/** The latest analyses of an interview, newest first, each with how far its steps are. */
export async function runsOf(queries: Queries, interviewId: string, limit = MOST_RUNS): Promise<RunView[]> {
  const runs = await queries
    .select()
    .from(run)
    .where(eq(run.interviewId, interviewId))
    .orderBy(desc(run.createdAt), desc(run.id))
    .limit(limit);
  if (runs.length === 0) return [];
  const steps = await queries
    .select()
    .from(step)
    .where(
      inArray(
        step.runId,
        runs.map(({ id }) => id),
      ),
    )
    .orderBy(asc(step.job));
  const progress = await progressOf(queries, runs);
  return runs.map((one) =>
    shown(one, stagesOf(steps.filter(({ runId }) => runId === one.id)), progress.get(one.id) ?? null),
  );
}

const shown = (row: RunRow, stages: Stage[], progress: RunProgress | null): RunView => ({
  id: row.id,
  state: RunView.shape.state.parse(row.state),
  reason: Reason.nullable().catch(null).parse(row.reason),
  hasReport: row.reportKey !== null,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  progress,
  stages,
});

const ORDER: readonly string[] = [RECORDING, ...PLAN.map(({ name }) => name), REPORT];

/** The jobs of a run by step, in the plan's order: a step that is done in parts is as far as all of its parts together. */
export function stagesOf(rows: readonly StepRow[]): Stage[] {
  const names = [...new Set(rows.map((row) => row.step))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return names.map((name) => {
    const own = rows.filter((row) => row.step === name);
    const failed = own.find(({ code }) => code !== null);
    const shares = own.map(({ state, done, total }) => (state === 'done' ? 1 : Math.min(1, done / Math.max(1, total))));
    return {
      step: name,
      state: stateOf(own),
      share: shares.reduce((sum, share) => sum + share, 0) / own.length,
      cached: own.every(({ cached }) => cached),
      code: failed?.code ?? null,
      message: failed?.message ?? null,
    };
  });
}

function stateOf(rows: readonly StepRow[]): Stage['state'] {
  const states = rows.map(({ state }) => Stage.shape.state.parse(state));
  if (states.includes('unavailable')) return 'unavailable';
  if (states.includes('cancelled')) return 'cancelled';
  if (states.includes('running')) return 'running';
  if (states.every((state) => state === 'done')) return 'done';
  return states.includes('done') ? 'running' : 'queued';
}
