import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Permission, roleMay } from '../access/permissions.ts';
import { ROLES, type Role } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { apiKey, interview, invitation, member, shareLink, user } from '../database/schema.ts';

/** How much of what somebody had given out was taken back. */
export interface TakenBack {
  keys: number;
  invitations: number;
  shareLinks: number;
}

/**
 * Takes back what somebody has given out, themselves or by their keys, as far as they may not give it out in their new role; all of it
 * where they leave (null). Else they could come back by a door that they left open.
 */
export async function takeBack(
  tx: Queries,
  organizationId: string,
  userId: string,
  role: Role | null,
): Promise<TakenBack> {
  const may = (permission: Permission) => role !== null && roleMay(role, permission);
  const made = and(eq(apiKey.organizationId, organizationId), eq(apiKey.createdBy, userId));
  const theirs = await tx.select({ id: apiKey.id }).from(apiKey).where(made);
  const taken: TakenBack = { keys: 0, invitations: 0, shareLinks: 0 };
  if (!may('key.manage')) {
    const keys = await tx
      .update(apiKey)
      .set({ revokedAt: sql`now()` })
      .where(and(made, isNull(apiKey.revokedAt)))
      .returning({ id: apiKey.id });
    taken.keys = keys.length;
  }
  const invited = ROLES.filter((to) => !may(to === 'candidate' ? 'share.manage' : 'people.manage'));
  const invitations = await tx
    .update(invitation)
    .set({ status: 'canceled' })
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.inviterId, userId),
        eq(invitation.status, 'pending'),
        inArray(invitation.role, invited),
      ),
    )
    .returning({ id: invitation.id });
  taken.invitations = invitations.length;
  if (!may('share.manage')) {
    const makers = [`user:${userId}`, ...theirs.map(({ id }) => `key:${id}`)];
    const here = tx.select({ id: interview.id }).from(interview).where(eq(interview.organizationId, organizationId));
    const links = await tx
      .update(shareLink)
      .set({ revokedAt: sql`now()` })
      .where(
        and(inArray(shareLink.createdBy, makers), isNull(shareLink.revokedAt), inArray(shareLink.interviewId, here)),
      )
      .returning({ id: shareLink.id });
    taken.shareLinks = links.length;
  }
  return taken;
}

/** Removes the account of somebody who belongs to no organisation (any more): name, address, password and sessions. */
export async function forgetIfNowhere(tx: Queries, userId: string): Promise<void> {
  // Whoever lets them into an organisation meanwhile waits for this row, or is seen.
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update');
  const [somewhere] = await tx.select({ id: member.id }).from(member).where(eq(member.userId, userId)).limit(1);
  if (!somewhere) await tx.delete(user).where(eq(user.id, userId));
}

/**
 * A candidate without an interview here is no longer in the organisation, and their account goes where this was their only one; everybody
 * else stays. Whether they went.
 */
export async function leaveWithoutInterview(tx: Queries, organizationId: string, userId: string): Promise<boolean> {
  const here = and(eq(member.organizationId, organizationId), eq(member.userId, userId), eq(member.role, 'candidate'));
  const [another] = await tx
    .select({ id: interview.id })
    .from(interview)
    .where(and(eq(interview.organizationId, organizationId), eq(interview.candidateUserId, userId)))
    .limit(1);
  if (another) return false;
  const left = await tx.delete(member).where(here).returning({ id: member.id });
  if (left.length === 0) return false;
  await forgetIfNowhere(tx, userId);
  return true;
}
