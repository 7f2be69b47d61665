import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { QUEUE } from './boss.ts';

/** Ids of the jobs of a run that are waiting or running. */
export async function liveJobs(queries: Queries, runId: string): Promise<string[]> {
  const { rows } = await queries.execute<{ id: string }>(sql`
    select id from pgboss.job where name = ${QUEUE} and singleton_key = ${runId} and state < 'completed'`);
  return rows.map(({ id }) => id);
}

/** How many runs have their turn before each of these, in the whole installation. */
export async function runsAhead(queries: Queries, runIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await queries.execute<{ run: string; ahead: number }>(sql`
    with turns as (
      select singleton_key as run, max(priority) as turn from pgboss.job
      where name = ${QUEUE} and state < 'completed' group by singleton_key
    )
    select run, (select count(*)::int from turns other where other.turn > turns.turn) as ahead
    from turns where run in ${runIds}`);
  return new Map(rows.map(({ run, ahead }) => [run, ahead]));
}

/** Whether the queue has given up a job of the run, so that those behind it would wait for ever. */
export async function hasGivenUp(queries: Queries, runId: string): Promise<boolean> {
  const { rows } = await queries.execute(sql`
    select from pgboss.job where name = ${QUEUE} and singleton_key = ${runId} and state = 'failed' limit 1`);
  return rows.length > 0;
}

/** Open runs that nobody works on: without a live job, or stuck behind one that was given up. */
export async function strandedRuns(queries: Queries): Promise<string[]> {
  const { rows } = await queries.execute<{ id: string }>(sql`
    select run.id from run
    where run.state in ('queued', 'running')
      and (not exists (select from pgboss.job where name = ${QUEUE} and singleton_key = run.id::text and state < 'completed')
        or exists (select from pgboss.job where name = ${QUEUE} and singleton_key = run.id::text and state = 'failed'))
    order by run.created_at`);
  return rows.map(({ id }) => id);
}

/** Removes all that the queue holds of an interview. */
export async function removeJobs(queries: Queries, interviewId: string): Promise<void> {
  await queries.execute(sql`
    with gone as (
      delete from pgboss.job where name = ${QUEUE} and data ->> 'interviewId' = ${interviewId} returning id
    )
    delete from pgboss.job_dependency where child_id in (select id from gone) or parent_id in (select id from gone)`);
}

/** How many jobs there are, by what the queue makes of them. */
export async function countJobs(queries: Queries): Promise<{ queued: number; active: number; failed: number }> {
  const { rows } = await queries.execute<{ queued: string; active: string; failed: string }>(sql`
    select count(*) filter (where state < 'active') as queued, count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed
    from pgboss.job where name = ${QUEUE}`);
  const [row] = rows;
  return { queued: Number(row?.queued ?? 0), active: Number(row?.active ?? 0), failed: Number(row?.failed ?? 0) };
}
