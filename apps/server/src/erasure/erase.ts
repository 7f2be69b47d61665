import { ImpactError } from '@impact/report/error';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { leaveWithoutInterview } from '../accounts/leaving.ts';
import { erasureReceipt, interview, run } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { filesLeft, placesOf, removeFiles, removeRows, rowsLeft } from './places.ts';
import { type Receipt, signReceipt } from './receipt.ts';
import { UNDO_MINUTES } from './undo.ts';

export interface ErasureRequest {
  interviewId: string;
  /** Who asked, as the audit log names actors; `clock` for retention. */
  actor: string;
  reason: Receipt['reason'];
}

/**
 * Removes an interview with all that was made of it: recording, reports, cached results, rows, jobs. Everything is looked at again, and a
 * signed receipt stays. An erasure that was cut off goes on where it stopped when it is asked for again; null when there is no such
 * interview (any more). Throws `ON_HOLD` for an interview under legal hold, `INTERNAL` when something could not be removed.
 */
export async function eraseInterview(
  services: Services,
  request: ErasureRequest,
): Promise<{ id: string; receipt: Receipt } | null> {
  const { database, queue, audit, serverKey } = services;
  const { queries } = database;
  const { interviewId, actor, reason } = request;
  const subject = await markForErasure(services, interviewId);
  if (!subject) return null;

  const open = await queries
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.interviewId, interviewId), inArray(run.state, ['queued', 'running'])));
  for (const { id } of open) await queue.cancel(id);
  await queue.forget(interviewId);

  const places = await placesOf(queries, subject);
  const { objects, bytes } = await removeFiles(services, places);
  return await queries.transaction(async (tx) => {
    const rows = await removeRows(tx, subject);
    // Another erasure of it, in the same moment, was there first and left the receipt.
    if (!rows.interview) return null;
    if (
      subject.candidateUserId !== null &&
      (await leaveWithoutInterview(tx, subject.organizationId, subject.candidateUserId))
    )
      rows.member = 1;
    const left = [...(await filesLeft(services, places)), ...Object.keys(await rowsLeft(tx, subject))];
    if (left.length > 0)
      throw new ImpactError(
        'INTERNAL',
        `Erasing ${interviewId} left ${left.length} things behind; it will be tried again.`,
      );
    const { organizationId, sha256 } = subject;
    const erasedAt = new Date();
    const receipt: Receipt = {
      interviewId,
      organizationId,
      actor,
      reason,
      erasedAt: erasedAt.toISOString(),
      recording: sha256,
      objects,
      bytes,
      rows,
      verified: true,
    };
    const signature = signReceipt(receipt, serverKey);
    const [stored] = await tx
      .insert(erasureReceipt)
      .values({ organizationId, interviewId, erasedAt, receipt, signature })
      .returning({ id: erasureReceipt.id });
    if (!stored) throw new ImpactError('INTERNAL', 'The receipt of an erasure could not be stored.');
    const subjectName = `interview:${interviewId}`;
    await audit.append(tx, {
      organizationId,
      actor,
      action: 'interview.erased',
      subject: subjectName,
      detail: { reason, receipt: stored.id },
    });
    return { id: stored.id, receipt };
  });
}

/**
 * From here on nobody sees it and nobody can bring it back or hold it, whatever happens; a hold that comes in the same moment wins or loses
 * here. Whoever saw it until now, or keeps a copy, is told. Null when it is not there.
 */
async function markForErasure({ database, events }: Services, interviewId: string) {
  return await database.queries.transaction(async (tx) => {
    const [before] = await tx.select().from(interview).where(eq(interview.id, interviewId)).for('update');
    if (!before) return null;
    if (before.legalHold)
      throw new ImpactError('ON_HOLD', 'This interview is under legal hold: lift the hold before it can be erased.');
    const { organizationId, deletedAt } = before;
    const beyondUndo = sql`now() - make_interval(mins => ${UNDO_MINUTES})`;
    await tx
      .update(interview)
      .set({ deletedAt: sql`least(coalesce(${interview.deletedAt}, now()), ${beyondUndo})` })
      .where(eq(interview.id, interviewId));
    if (!deletedAt) await events.publish(tx, { organizationId, interviewId, type: 'deleted', data: {} });
    return before;
  });
}

/**
 * Erases what is due: interviews deleted more than ten minutes ago, and those whose retention has run out. Returns how many were erased;
 * one that fails is told to `onProblem` and tried again at the next call.
 */
export async function eraseWhatIsDue(services: Services, onProblem: (error: unknown) => void): Promise<number> {
  const { queries } = services.database;
  const due = await queries
    .select({ id: interview.id, deletedAt: interview.deletedAt })
    .from(interview)
    .where(
      and(
        eq(interview.legalHold, false),
        sql`(${interview.deletedAt} < now() - make_interval(mins => ${UNDO_MINUTES}) or (${isNull(interview.deletedAt)} and ${interview.retentionUntil} < now()))`,
      ),
    )
    .orderBy(sql`random()`)
    .limit(100);
  let erased = 0;
  for (const { id, deletedAt } of due) {
    try {
      const reason = deletedAt ? 'deleted' : 'retention';
      if (await eraseInterview(services, { interviewId: id, actor: 'clock', reason })) erased++;
    } catch (error) {
      onProblem(error);
    }
  }
  return erased;
}
