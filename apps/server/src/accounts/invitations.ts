import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { invitation, member, organization, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { assertOwnerHasAccount } from './mode.ts';
import type { StaffRole } from './people.ts';
import { mintToken } from './secret-token.ts';
import { standingOf } from './standing.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;

const DAYS_VALID = 7;

/** An invitation that may still be accepted. */
export const waiting = () => and(eq(invitation.status, 'pending'), gt(invitation.expiresAt, sql`now()`));

const PUBLIC = {
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  interviewId: invitation.interviewId,
  expiresAt: invitation.expiresAt,
  createdAt: invitation.createdAt,
};

/** Invites a colleague; `token` is told this once, to be passed on by whoever invites. Throws as `makeInvitation`. */
export const inviteColleague = (
  services: Services,
  who: Insider,
  { email, role }: { email: string; role: StaffRole },
) => makeInvitation(services, who, { email, role, interviewId: null });

/**
 * One address has one open invitation to the same thing: a new one takes the place of the one before, which `replaced` tells. Throws
 * CONFLICT in single-user mode, and where a colleague is invited who works here already: they are given another role.
 */
export async function makeInvitation(
  services: Services,
  who: Insider,
  { email, role, interviewId }: { email: string; role: StaffRole | 'candidate'; interviewId: string | null },
) {
  await assertOwnerHasAccount(services);
  const { database, audit } = services;
  const { token, hash } = mintToken();
  const { organizationId } = who;
  return database.queries.transaction(async (tx) => {
    const { userId } = await standingOf(tx, who, role === 'candidate' ? 'share.manage' : 'people.manage');
    if (role !== 'candidate') await assertNoColleague(tx, organizationId, email);
    // Two at once wait for each other.
    await tx
      .select({ id: organization.id })
      .from(organization)
      .where(eq(organization.id, organizationId))
      .for('no key update');
    const replaced = await tx
      .update(invitation)
      .set({ status: 'canceled' })
      .where(
        and(
          eq(invitation.organizationId, organizationId),
          eq(invitation.email, email),
          interviewId === null ? isNull(invitation.interviewId) : eq(invitation.interviewId, interviewId),
          waiting(),
        ),
      )
      .returning({ id: invitation.id });
    const [row] = await tx
      .insert(invitation)
      .values({
        id: randomUUID(),
        organizationId,
        email,
        role,
        status: 'pending',
        inviterId: userId,
        interviewId,
        hash,
        expiresAt: new Date(Date.now() + DAYS_VALID * 86_400_000),
      })
      .returning(PUBLIC);
    if (!row) throw new Error('An insert returned no row.');
    const detail = { role, interviewId, replaced: replaced.map(({ id }) => id) };
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'invitation.created',
      subject: `invitation:${row.id}`,
      detail,
    });
    return { ...row, token, replaced: replaced.length > 0 };
  });
}

/** The invitations to an organisation that may still be accepted, newest first; `interviewId`: those to this interview. */
export const listInvitations = (
  { database }: Services,
  { organizationId }: Insider,
  { interviewId }: { interviewId?: string } = {},
) =>
  database.queries
    .select(PUBLIC)
    .from(invitation)
    .where(and(eq(invitation.organizationId, organizationId), ofInterview(interviewId), waiting()))
    .orderBy(desc(invitation.createdAt), desc(invitation.id));

/** Takes an invitation back; `interviewId`: only one to this interview. Throws NOT_FOUND. */
export async function revokeInvitation(
  { database, audit }: Services,
  who: Insider,
  id: string,
  { interviewId }: { interviewId?: string } = {},
): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const revoked = await tx
      .update(invitation)
      .set({ status: 'canceled' })
      .where(
        and(eq(invitation.id, id), eq(invitation.organizationId, organizationId), ofInterview(interviewId), waiting()),
      )
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

async function assertNoColleague(tx: Queries, organizationId: string, email: string): Promise<void> {
  const [colleague] = await tx
    .select({ name: user.name })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, organizationId), ne(member.role, 'candidate'), eq(user.email, email)));
  if (!colleague) return;
  throw new ImpactError('CONFLICT', `${colleague.name} is here already: change the role instead.`);
}

const ofInterview = (id: string | undefined) => (id === undefined ? undefined : eq(invitation.interviewId, id));
