import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { interview, invitation, member, organization, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { admitGuess, forgiveGuess } from './guesses.ts';
import { hashPassword, isPasswordOf, setPassword } from './password.ts';
import type { StaffRole } from './people.ts';
import { hashToken, mintToken } from './secret-token.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;

const DAYS_VALID = 7;

const PUBLIC = {
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  interviewId: invitation.interviewId,
  expiresAt: invitation.expiresAt,
  createdAt: invitation.createdAt,
};

/** Invites a colleague; `token` is told this once, to be passed on by whoever invites. */
export const inviteColleague = (
  services: Services,
  who: Insider,
  { email, role }: { email: string; role: StaffRole },
) => invite(services, who, { email, role, interviewId: null });

/** Invites a candidate to see the report of their own interview. Throws NOT_FOUND where the interview may not be shared. */
export async function inviteCandidate(
  services: Services,
  who: Insider,
  { email, interviewId }: { email: string; interviewId: string },
) {
  const [found] = await services.database.queries
    .select({ id: interview.id })
    .from(interview)
    .where(and(eq(interview.id, interviewId), allowedInterviews(who, 'share.manage')));
  if (!found) throw notFound();
  return invite(services, who, { email, role: 'candidate', interviewId });
}

async function invite(
  { database, audit }: Services,
  who: Insider,
  { email, role, interviewId }: { email: string; role: StaffRole | 'candidate'; interviewId: string | null },
) {
  const { token, hash } = mintToken();
  const { organizationId } = who;
  return database.queries.transaction(async (tx) => {
    const [row] = await tx
      .insert(invitation)
      .values({
        id: randomUUID(),
        organizationId,
        email,
        role,
        status: 'pending',
        inviterId: who.kind === 'user' || who.kind === 'single-user' ? who.userId : null,
        interviewId,
        hash,
        expiresAt: new Date(Date.now() + DAYS_VALID * 86_400_000),
      })
      .returning(PUBLIC);
    if (!row) throw new Error('An insert returned no row.');
    const detail = { role, interviewId };
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'invitation.created',
      subject: `invitation:${row.id}`,
      detail,
    });
    return { ...row, token };
  });
}

/** The invitations that may still be accepted, newest first. */
export const listInvitations = ({ database }: Services, { organizationId }: Insider) =>
  database.queries
    .select(PUBLIC)
    .from(invitation)
    .where(and(eq(invitation.organizationId, organizationId), open()))
    .orderBy(desc(invitation.createdAt), desc(invitation.id));

/** Takes an invitation back. */
export async function revokeInvitation({ database, audit }: Services, who: Insider, id: string): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const revoked = await tx
      .update(invitation)
      .set({ status: 'canceled' })
      .where(and(eq(invitation.id, id), eq(invitation.organizationId, organizationId), open()))
      .returning({ id: invitation.id });
    if (revoked.length === 0) throw notFound();
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'invitation.revoked',
      subject: `invitation:${id}`,
      detail: {},
    });
  });
}

/** What whoever holds the link is invited to. Throws NOT_FOUND. */
export async function viewInvitation({ database }: Services, token: string) {
  const found = await invitationOf(database.queries, token);
  return { organisation: found.organisation, email: found.email, role: found.role, hasAccount: found.userId !== null };
}

/**
 * Accepts an invitation: makes the account, or takes the one that is there with this address, whose password must be right. Returns the
 * address to sign in with. Throws NOT_FOUND, UNAUTHENTICATED, RATE_LIMITED.
 */
export async function acceptInvitation(
  services: Services,
  { token, name, password, address }: { token: string; name: string; password: string; address: string },
  onWait: (seconds: number) => void,
): Promise<string> {
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

const open = () => and(eq(invitation.status, 'pending'), gt(invitation.expiresAt, sql`now()`));

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
        open(),
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
