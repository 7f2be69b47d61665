import { ImpactError } from '@impact/report/error';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { run } from '../database/schema.ts';
import type { KnownSoFar } from './child-protocol.ts';
import type { RunOfJob } from './job-run.ts';
import { type JobPayload, PARTIAL } from './payload.ts';
import { lockOpenRun } from './runs.ts';
import { publishPartial, type Settling } from './settle.ts';
import { type ChildParts, withChild } from './with-child.ts';

/** Seconds that telling what is known may take: it only reads results. */
const TIME_LIMIT = 60;

/**
 * Works out what is known once a step has its result, keeps it with the run and tells that it is there. A courtesy: where it fails, the run
 * goes on, and the step is told alone.
 */
export async function tellPartial(
  parts: ChildParts & Settling,
  { step: own, ...ids }: JobPayload,
  found: RunOfJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, events, onProblem } = parts;
  const payload: JobPayload = { ...ids, job: PARTIAL, step: null, timeLimit: TIME_LIMIT };
  const problem = (error: unknown) => {
    if (signal.aborted) return;
    onProblem(`What is known of a run could not be told (${error instanceof Error ? error.name : typeof error}).`);
  };
  const known = await withChild(parts, payload, found, { signal, onProgress: () => {} }, async (result) => {
    if (result.kind === 'partial') return result.known;
    throw new ImpactError('INTERNAL', 'What is known of a run was not worked out.');
  }).catch((error: unknown) => {
    problem(error);
    return null;
  });
  await database.queries
    .transaction(async (tx) => {
      if (!(await lockOpenRun(tx, ids.runId))) return;
      if (known) await keep(tx, ids.runId, known);
      await publishPartial(tx, events, payload, own?.name ?? '');
    })
    .catch(problem);
}

/** Two steps may end at the same time: what was worked out of more of them stays. */
async function keep(tx: Queries, runId: string, known: KnownSoFar): Promise<void> {
  const before = sql`coalesce(jsonb_array_length(${run.partial}->'steps'), 0)`;
  await tx
    .update(run)
    .set({ partial: known })
    .where(and(eq(run.id, runId), sql`${before} <= ${known.steps.length}`));
}
