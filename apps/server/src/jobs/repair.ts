import { eq } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { interview } from '../database/schema.ts';
import type { Events } from '../events/events.ts';
import { inTransaction } from './boss.ts';
import { hasGivenUp, liveJobs, strandedRuns } from './queue-table.ts';
import { endRun, lockOpenRun } from './runs.ts';
import { sendFirst } from './send.ts';
import { lengthOf, nextTurn } from './turn.ts';

const GIVEN_UP = {
  code: 'ENGINE_FAILED',
  message:
    'Workers vanished again and again while they analysed this recording. Look at their logs, then start it again.',
} as const;

/**
 * Takes up runs that nobody works on any more (the queue's tables were restored from an older backup, or emptied), and parks those with a
 * job that the queue has given up. Any number of processes may do this at the same time.
 */
export async function repairRuns(
  { queries }: Database,
  { boss, events }: { boss: PgBoss; events: Events },
): Promise<number> {
  let repaired = 0;
  for (const runId of await strandedRuns(queries)) {
    repaired += await inTransaction(queries, async (tx, db) => {
      const open = await lockOpenRun(tx, runId);
      // Somebody was quicker, or it came to an end.
      if (!open) return 0;
      if (await hasGivenUp(tx, runId)) {
        await endRun({ tx, db, boss, events }, open, 'parked', GIVEN_UP);
        return 1;
      }
      if ((await liveJobs(tx, runId)).length > 0) return 0;
      const [found] = await tx.select().from(interview).where(eq(interview.id, open.interviewId));
      if (!found) return 0;
      const turn = await nextTurn(tx, open.organizationId, lengthOf(found));
      const { organizationId, interviewId } = open;
      await sendFirst(boss, db, { organizationId, interviewId, runId }, { turn, size: found.size });
      return 1;
    });
  }
  return repaired;
}
