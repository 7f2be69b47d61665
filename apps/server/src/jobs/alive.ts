import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';

/** A worker that has not been heard of for this long is not counted, seconds. */
const SILENCE = 30;

/** The workers that are there, how many jobs they can do at once, and how many they do. */
export interface Workers {
  count: number;
  concurrency: number;
  busy: number;
}

/** The workers of the installation that were heard of lately. */
export async function aliveWorkers(queries: Queries): Promise<Workers> {
  const { rows } = await queries.execute<{ [K in keyof Workers]: number }>(sql`
    select count(*)::int as count, coalesce(sum(concurrency), 0)::int as concurrency, coalesce(sum(busy), 0)::int as busy
    from worker where seen_at > now() - make_interval(secs => ${SILENCE})`);
  return rows[0] ?? { count: 0, concurrency: 0, busy: 0 };
}
