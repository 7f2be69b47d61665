import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { aliveWorkers, type Workers } from '../jobs/alive.ts';

/** Figures of the whole installation, which all of its processes share. */
export interface Installation {
  /** Runs that wait or go on, and those that ended within the last hour, by state. */
  openRuns: { state: string; count: number }[];
  endedRuns: { state: string; count: number }[];
  /** Jobs that ended within the last hour: how many, and how long half of them, and 95 % of them, took at most, seconds. */
  steps: { step: string; state: string; count: number; median: number; slow: number }[];
  workers: Workers;
  /** Bytes of recordings that are kept, and of uploads that no interview has taken up yet. */
  bytes: { recordings: number; uploads: number };
}

/** Asks the database. No person, organisation or interview is named. */
export async function readInstallation(queries: Queries): Promise<Installation> {
  const states = async (condition: ReturnType<typeof sql>) =>
    (
      await queries.execute<{ state: string; count: number }>(
        sql`select state, count(*)::int as count from run where ${condition} group by state`,
      )
    ).rows;
  const steps = await queries.execute<Installation['steps'][number]>(sql`
    select step, state, count(*)::int as count,
      percentile_cont(0.5) within group (order by seconds)::float8 as median,
      percentile_cont(0.95) within group (order by seconds)::float8 as slow
    from (
      select step, state, extract(epoch from ended_at - started_at) as seconds from step
      where ended_at > now() - interval '1 hour' and started_at is not null and not cached
    ) as ended
    group by step, state`);
  const bytes = await queries.execute<Installation['bytes']>(sql`
    select
      (select coalesce(sum(size), 0)::float8 from interview where recording_key is not null) as recordings,
      (select coalesce(sum(size), 0)::float8 from upload where state in ('receiving', 'stored')) as uploads`);
  return {
    openRuns: await states(sql`state in ('queued', 'running')`),
    endedRuns: await states(sql`ended_at > now() - interval '1 hour'`),
    steps: steps.rows,
    workers: await aliveWorkers(queries),
    bytes: bytes.rows[0] ?? { recordings: 0, uploads: 0 },
  };
}
