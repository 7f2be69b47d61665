import type { StepJob } from '@impact/pipeline/jobs/jobs';
import { PLAN } from '@impact/pipeline/plan';
import type { Db, FlowJob, PgBoss } from 'pg-boss';
import { QUEUE } from './boss.ts';
import { type JobPayload, RECORDING, REPORT } from './payload.ts';
import { priorityOf } from './turn.ts';

/** pg-boss lets a job run for less than a day. */
const LONGEST = 23 * 3600;
/** Time for the worker's own part of a job, seconds: fetching a large recording from storage takes most of it. */
const AROUND = 600;

/** The limit of a job that covers so many seconds of a recording. */
export const timeLimitOf = (seconds: number): number => Math.min(LONGEST - AROUND, Math.ceil(60 + 6 * seconds));

type RunIds = Pick<JobPayload, 'organizationId' | 'interviewId' | 'runId'>;

const optionsOf = ({ organizationId, runId, timeLimit }: JobPayload, turn: number, rank: number) => ({
  priority: priorityOf(turn, rank),
  group: { id: organizationId },
  singletonKey: runId,
  expireInSeconds: timeLimit + AROUND,
});

/** Queues the first job of a run. `seconds` is what its recording is guessed to last, `size` its bytes. */
export async function sendFirst(
  boss: PgBoss,
  db: Db,
  ids: RunIds,
  { turn, size }: { turn: number; size: number },
): Promise<void> {
  // Hashed at 10 MB a second even where everything is slow.
  const payload: JobPayload = { ...ids, job: RECORDING, timeLimit: Math.ceil(60 + size / 10e6), step: null };
  await boss.send(QUEUE, payload, { ...optionsOf(payload, turn, 0), db });
}

/** Queues the jobs of the plan that are to be run, each behind those it needs, and the report behind them all. */
export async function sendRest(
  boss: PgBoss,
  db: Db,
  ids: RunIds,
  { jobs, turn, duration }: { jobs: readonly StepJob[]; turn: number; duration: number },
): Promise<void> {
  const sent = new Set(jobs.map(({ id }) => id));
  const flow = jobs.map(({ id, step, part, reads, after, seconds }): FlowJob => {
    const payload: JobPayload = { ...ids, job: id, timeLimit: timeLimitOf(seconds), step: { name: step, part, reads } };
    const rank = 1 + PLAN.findIndex(({ name }) => name === step);
    return {
      ref: id,
      name: QUEUE,
      data: payload,
      options: optionsOf(payload, turn, rank),
      dependsOn: after.filter((other) => sent.has(other)),
    };
  });
  const payload: JobPayload = { ...ids, job: REPORT, timeLimit: timeLimitOf(duration), step: null };
  flow.push({ ref: REPORT, name: QUEUE, data: payload, options: optionsOf(payload, turn, 0), dependsOn: [...sent] });
  await boss.flow(flow, { db });
}
