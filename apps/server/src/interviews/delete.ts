import { ImpactError } from '@impact/report/error';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { mayAct } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import type { Queries } from '../database/database.ts';
import { interview, run } from '../database/schema.ts';
import { canComeBack, UNDO_MINUTES } from '../erasure/undo.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { type Insider, type InterviewRow, lockInterview } from './find.ts';
import { InterviewStatus } from './status.ts';

/** Runs of an interview that are not over. */
export async function openRuns(queries: Queries, interviewId: string): Promise<string[]> {
  const rows = await queries
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.interviewId, interviewId), inArray(run.state, ['queued', 'running'])));
  return rows.map(({ id }) => id);
}

/**
 * Hides an interview from everybody at once and stops its analysis; it is erased ten minutes later unless it is restored before. Returns
 * until when. Throws NOT_FOUND, ON_HOLD.
 */
export async function deleteInterview(services: Services, who: Insider, id: string): Promise<{ undoUntil: string }> {
  const { database, events, queue } = services;
  return database.queries.transaction(async (tx) => {
    const row = await lockInterview(tx, who, 'interview.delete', id);
    if (row.legalHold) {
      throw new ImpactError('ON_HOLD', 'This interview is under legal hold: an owner must lift the hold first.');
    }
    for (const runId of await openRuns(tx, id)) await queue.cancel(runId, tx);
    const [gone] = await tx
      .update(interview)
      .set({ deletedAt: sql`now()` })
      .where(eq(interview.id, id))
      .returning({ at: interview.deletedAt });
    await writeDown(services, tx, who, { action: 'interview.deleted', interviewId: id });
    await events.publish(tx, { organizationId: row.organizationId, interviewId: id, type: 'deleted', data: {} });
    const deletedAt = gone?.at ?? new Date();
    return { undoUntil: new Date(deletedAt.getTime() + UNDO_MINUTES * 60_000).toISOString() };
  });
}

/** Brings a deleted interview back while there is time, or a legal hold keeps it; an analysis that was stopped stays so. Throws NOT_FOUND. */
export async function restoreInterview(services: Services, who: Insider, id: string): Promise<InterviewRow> {
  // Deleted ones are allowed to nobody, so this asks for what `allowedInterviews` would; nobody of a narrower view may delete.
  if (!mayAct(who, 'interview.delete')) throw notFound();
  return services.database.queries.transaction(async (tx) => {
    const [row] = await tx
      .update(interview)
      .set({ deletedAt: null })
      .where(
        and(
          eq(interview.id, id),
          eq(interview.organizationId, who.organizationId),
          isNotNull(interview.deletedAt),
          canComeBack(),
        ),
      )
      .returning();
    if (!row) throw notFound();
    await writeDown(services, tx, who, { action: 'interview.restored', interviewId: id });
    const { organizationId } = row;
    const status = InterviewStatus.parse(row.status);
    await services.events.publish(tx, { organizationId, interviewId: id, type: 'status', data: { status } });
    return row;
  });
}
