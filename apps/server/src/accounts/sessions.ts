import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import type { Who } from '../access/who.ts';
import { session } from '../database/schema.ts';
import type { Services } from '../services.ts';

type SignedIn = Extract<Who, { kind: 'user' }>;

/** Where somebody is signed in, last used first. */
export async function listSessions({ database }: Services, { userId, sessionId }: SignedIn) {
  const rows = await database.queries
    .select({
      id: session.id,
      userAgent: session.userAgent,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.updatedAt), desc(session.id));
  return rows.map((row) => ({ ...row, current: row.id === sessionId }));
}

/** Ends one of one's own sessions. Throws NOT_FOUND. */
export async function revokeSession({ database }: Services, { userId }: SignedIn, id: string): Promise<void> {
  const ended = await database.queries
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, userId)))
    .returning({ id: session.id });
  if (ended.length === 0) throw notFound();
}
