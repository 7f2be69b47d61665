import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { event } from '../database/schema.ts';

/** Removes the suggestions that were told while the report of a run was written: the report has its own, or there is none. */
export async function forgetCoach(
  tx: Queries,
  { id, interviewId }: { id: string; interviewId: string },
): Promise<void> {
  const ofRun = sql`${event.data}->>'runId' = ${id}`;
  await tx.delete(event).where(and(eq(event.interviewId, interviewId), eq(event.type, 'coach'), ofRun));
}

/** Removes what was told so of all runs of an organisation. */
export async function forgetAllCoach(tx: Queries, organizationId: string): Promise<void> {
  await tx.delete(event).where(and(eq(event.organizationId, organizationId), eq(event.type, 'coach')));
}
