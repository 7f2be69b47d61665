import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';

/** How long a reader that was away can resume, days. */
export const EVENT_DAYS = 7;
/** Rows that are removed at once, so that no statement takes long. */
const BATCH = 10_000;

/** Removes the events of more than `days` days ago; returns how many. */
export async function pruneEvents(queries: Queries, days = EVENT_DAYS): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await queries.execute(sql`
      delete from event where id in (
        select id from event where created_at < now() - make_interval(days => ${days}) limit ${BATCH}
      )`);
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}
