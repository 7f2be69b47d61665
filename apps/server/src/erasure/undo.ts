import { gt, or, type SQL, sql } from 'drizzle-orm';
import { interview } from '../database/schema.ts';

/** Time in which a deletion can be undone. */
export const UNDO_MINUTES = 10;

/** Whether a deleted interview can be restored: in the time for it, and for as long as a legal hold keeps it. A condition on its row. */
export const canComeBack = (): SQL =>
  sql`(${or(interview.legalHold, gt(interview.deletedAt, sql`now() - make_interval(mins => ${UNDO_MINUTES})`))})`;
