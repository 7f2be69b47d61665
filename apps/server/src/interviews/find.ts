import { and, eq } from 'drizzle-orm';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import type { Permission } from '../access/permissions.ts';
import type { Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { interview } from '../database/schema.ts';

export type InterviewRow = typeof interview.$inferSelect;

/** Somebody who is known: the rest never gets past the doors of the API. */
export type Insider = Exclude<Who, { kind: 'anonymous' }>;

/** The interview, when somebody may do this with it. Throws NOT_FOUND otherwise, whether it is there or not. */
export async function findInterview(
  queries: Queries,
  who: Who,
  permission: Permission,
  id: string,
): Promise<InterviewRow> {
  const [row] = await queries
    .select()
    .from(interview)
    .where(and(eq(interview.id, id), allowedInterviews(who, permission)));
  if (!row) throw notFound();
  return row;
}

/** The same inside a transaction, in which nobody else changes the interview until it ends. */
export async function lockInterview(tx: Queries, who: Who, permission: Permission, id: string): Promise<InterviewRow> {
  const [row] = await tx
    .select()
    .from(interview)
    .where(and(eq(interview.id, id), allowedInterviews(who, permission)))
    .for('update');
  if (!row) throw notFound();
  return row;
}
