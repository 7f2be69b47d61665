import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';

/** Days for which deliveries can be looked up; one that has waited as long is worth nothing any more. */
const DELIVERY_DAYS = 30;
const BATCH = 10_000;

/** Removes the deliveries of more than 30 days ago, whatever came of them; returns how many. */
export async function pruneDeliveries(queries: Queries): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await queries.execute(sql`
      delete from webhook_delivery where id in (
        select id from webhook_delivery where created_at < now() - make_interval(days => ${DELIVERY_DAYS})
        limit ${BATCH})`);
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}
