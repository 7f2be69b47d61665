import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, eq, isNull, or } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, invitation, member, organization, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { admitGuess, forgiveGuess } from './guesses.ts';
import { waiting } from './invitations.ts';
import { assertOwnerHasAccount } from './mode.ts';
import { hashPassword, isPasswordOf, setPassword } from './password.ts';
import { hashToken } from './secret-token.ts';

/** What whoever holds the link is invited to. Throws NOT_FOUND. */
export async function viewInvitation({ database }: Services, token: string) {
  const found = await invitationOf(database.queries, token);
  return { organisation: found.organisation, email: found.email, role: found.role, hasAccount: found.userId !== null };
}

/**
 * Accepts an invitation: makes the account, or takes the one that is there with this address, whose password must be right. Returns the
 * address to sign in with. Throws NOT_FOUND, UNAUTHENTICATED, RATE_LIMITED, CONFLICT in single-user mode.
 */
export async function acceptInvitation(
  services: Services,
  { token, name, password, address }: { token: string; name: string; password: string; address: string },
  onWait: (seconds: number) => void,
): Promise<string> {
  await assertOwnerHasAccount(services);
  const { auth, audit, database } = services;
  const seen = await invitationOf(database.queries, token);
  const known = seen.userId !== null;
  if (known) {
    const guess = { email: seen.email, address };
    await admitGuess(database.queries, guess, onWait);
    if (!(await isPasswordOf(auth, database.queries, seen.userId, password))) {
      throw new ImpactError('UNAUTHENTICATED', 'There is an account with this e-mail address: enter its password.');
    }
    await forgiveGuess(database.queries, guess);
  }
  const hash = known ? null : await hashPassword(auth, password);
  await database.queries.transaction(async (tx) => {
    const { id, organizationId, email, role, interviewId, userId: existing } = await invitationOf(tx, token, 'lock');
    if (existing !== seen.userId) throw new ImpactError('CONFLICT', 'The account has just been made: try again.');
    const userId = existing ?? randomUUID();
    if (hash !== null) {
      await tx.insert(user).values({ id: userId, name, email });
      await setPassword(tx, userId, hash);
    }
    await tx
      .insert(member)
      .values({ id: randomUUID(), organizationId, userId, role })
      // Whoever works here keeps their role; a candidate who is invited to work here gets it.
      .onConflictDoUpdate({
        target: [member.organizationId, member.userId],
        set: { role },
        setWhere: eq(member.role, 'candidate'),
      });
    if (interviewId !== null)
      await tx.update(interview).set({ candidateUserId: userId }).where(eq(interview.id, interviewId));
    await tx.update(invitation).set({ status: 'accepted' }).where(eq(invitation.id, id));
    const detail = { role, interviewId, user: userId };
    await audit.append(tx, {
      organizationId,
      actor: `user:${userId}`,
      action: 'invitation.accepted',
      subject: `invitation:${id}`,
      detail,
    });
  });
  return seen.email;
}

async function invitationOf(queries: Queries, token: string, lock?: 'lock') {
  const query = queries
    .select({
      id: invitation.id,
      organizationId: invitation.organizationId,
      organisation: organization.name,
      email: invitation.email,
      role: invitation.role,
      interviewId: invitation.interviewId,
      userId: user.id,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .leftJoin(interview, eq(interview.id, invitation.interviewId))
    .leftJoin(user, eq(user.email, invitation.email))
    .where(
      and(
        eq(invitation.hash, hashToken(token)),
        waiting(),
        or(
          isNull(invitation.interviewId),
          and(isNull(interview.deletedAt), eq(interview.organizationId, invitation.organizationId)),
        ),
      ),
    );
  const [found] = await (lock ? query.for('update', { of: invitation }) : query);
  if (!found?.role) {
    throw new ImpactError('NOT_FOUND', 'This invitation is used up, taken back or too old: ask for a new one.');
  }
  return { ...found, role: found.role };
}
