import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { QUEUE } from './boss.ts';

/** Turns are counted in seconds from here, so that they fit the 32 bits of a priority until 2094. */
const START = Date.UTC(2026, 0, 1) / 1000;
/** Bytes of an ordinary recording per second, for those whose length is not known yet. */
const BYTES_PER_SECOND = 125_000;

/** The length of a recording in seconds, as far as it can be told. */
export const lengthOf = ({ duration, size }: { duration: number | null; size: number }): number =>
  duration === null ? size / BYTES_PER_SECOND : duration / 1000;

/**
 * The turn of a new run: the moment at which it would be done if each organisation had its recordings played one after the other, all
 * organisations side by side (fair queueing by virtual finish time: A. Demers, S. Keshav, S. Shenker, "Analysis and simulation of a
 * fair queueing algorithm", SIGCOMM 1989). So shorter recordings go first, a longer one is overtaken for no longer than it lasts, who
 * hands in a hundred at once delays nobody else's, and no worker idles for the sake of fairness.
 */
export async function nextTurn(tx: Queries, organizationId: string, seconds: number): Promise<number> {
  // Two submissions of one organisation take their turns one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('impact turn'), hashtext(${organizationId}))`);
  const { rows } = await tx.execute<{ last: number | null }>(sql`
    select min(priority) as last from pgboss.job
    where name = ${QUEUE} and group_id = ${organizationId} and state < 'completed'`);
  const last = -Number(rows[0]?.last ?? 0);
  return Math.ceil(Math.max(Date.now() / 1000 - START, last) + seconds);
}

/** The priority of a job in its run's turn. The plan's order is worth a second a step: it decides within a run, and hardly between runs. */
export const priorityOf = (turn: number, rank: number): number => -(turn + rank);
