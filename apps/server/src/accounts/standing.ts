import { and, eq, isNull } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { type Permission, roleMay } from '../access/permissions.ts';
import type { Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { apiKey, member } from '../database/schema.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;

/** In whose name something is made, and until when at the latest. */
export interface Standing {
  /** The person, who may have sent a key; null for a key that no person has made. */
  userId: string | null;
  /** The end of the key; what it makes ends with it. */
  until: Date | null;
}

/**
 * In whose name something is made that lives on by itself, such as a key: with its maker it must go, also where a key made it. Call it in
 * the transaction that makes the thing: whoever takes the person's role away waits for its end, or is seen here. Throws NOT_FOUND for who
 * may not (any more).
 */
export async function standingOf(tx: Queries, who: Insider, permission: Permission): Promise<Standing> {
  if (who.kind === 'link') throw notFound();
  const standing = who.kind === 'key' ? await byKey(tx, who.keyId) : { userId: who.userId, until: null };
  if (standing.userId === null) return standing;
  const [found] = await tx
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, who.organizationId), eq(member.userId, standing.userId)))
    .for('share');
  if (!found || !roleMay(found.role, permission)) throw notFound();
  return standing;
}

async function byKey(tx: Queries, keyId: string): Promise<Standing> {
  const [key] = await tx
    .select({ userId: apiKey.createdBy, until: apiKey.expiresAt })
    .from(apiKey)
    .where(and(eq(apiKey.id, keyId), isNull(apiKey.revokedAt)));
  if (!key) throw notFound();
  return key;
}
