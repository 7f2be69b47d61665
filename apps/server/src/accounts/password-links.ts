import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, eq, gt, ne, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import { member, user, verification } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { hashPassword, setPassword } from './password.ts';
import { hashToken, mintToken } from './secret-token.ts';

const HOURS_VALID = 24;

/** The kind of verification that these links are; the id of the account follows. */
const KIND = 'password-link:';

/**
 * Makes the link by which somebody who forgot their password chooses another, to be passed on by an owner; a link made before stops
 * working. Throws NOT_FOUND for strangers, CONFLICT for people who belong to another organisation too: its secrets are not this owner's.
 */
export async function issuePasswordLink(
  { database, audit }: Services,
  who: Exclude<Who, { kind: 'anonymous' }>,
  userId: string,
) {
  const { organizationId } = who;
  const { token, hash } = mintToken();
  const expiresAt = new Date(Date.now() + HOURS_VALID * 3_600_000);
  const identifier = KIND + userId;
  await database.queries.transaction(async (tx) => {
    const [here] = await tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.userId, userId), eq(member.organizationId, organizationId)));
    if (!here) throw notFound();
    const [elsewhere] = await tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.userId, userId), ne(member.organizationId, organizationId)))
      .limit(1);
    if (elsewhere) {
      throw new ImpactError(
        'CONFLICT',
        'This person belongs to another organisation too; its owner would have to agree.',
      );
    }
    await tx.delete(verification).where(eq(verification.identifier, identifier));
    await tx.insert(verification).values({ id: randomUUID(), identifier, value: hash, expiresAt });
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'password.link_issued',
      subject: `user:${userId}`,
      detail: {},
    });
  });
  return { token, expiresAt };
}

/** Sets the password that was chosen by such a link, once. Returns the address to sign in with. Throws NOT_FOUND. */
export async function usePasswordLink(
  { auth, audit, database }: Services,
  token: string,
  password: string,
): Promise<string> {
  const hash = await hashPassword(auth, password);
  return database.queries.transaction(async (tx) => {
    const [used] = await tx
      .delete(verification)
      .where(and(eq(verification.value, hashToken(token)), gt(verification.expiresAt, sql`now()`)))
      .returning({ identifier: verification.identifier });
    const userId = used?.identifier.startsWith(KIND) ? used.identifier.slice(KIND.length) : null;
    const [person] =
      userId === null ? [] : await tx.select({ email: user.email }).from(user).where(eq(user.id, userId));
    if (!userId || !person) {
      throw new ImpactError('NOT_FOUND', 'This link is used up or too old: ask an owner for a new one.');
    }
    await setPassword(tx, userId, hash);
    const memberships = await tx.select({ id: member.organizationId }).from(member).where(eq(member.userId, userId));
    const subject = `user:${userId}`;
    for (const { id: organizationId } of memberships) {
      await audit.append(tx, { organizationId, actor: subject, action: 'password.changed', subject, detail: {} });
    }
    return person.email;
  });
}
