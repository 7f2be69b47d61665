import { ImpactError } from '@impact/report/error';
import { and, asc, eq, ne } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Role, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { interview, member, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { forgetIfNowhere, type TakenBack, takeBack } from './leaving.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;

/** The roles of people who work here; candidates come by the invitation to an interview alone. */
export const STAFF_ROLES = ['owner', 'recruiter', 'reviewer'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Everybody in an organisation, in the order in which they joined. */
export const listPeople = ({ database }: Services, { organizationId }: Insider) =>
  database.queries
    .select({ id: user.id, name: user.name, email: user.email, role: member.role, since: member.createdAt })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.createdAt), asc(member.id));

/**
 * Gives a colleague another role. Throws NOT_FOUND for strangers, CONFLICT for the last owner, who would leave the organisation without
 * one, and for candidates, whose account is for one interview.
 */
export async function changeRole(
  { database, audit }: Services,
  who: Insider,
  userId: string,
  role: StaffRole,
): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const before = await roleIn(tx, organizationId, userId);
    if (before === 'candidate') {
      throw new ImpactError('CONFLICT', 'A candidate cannot be given a role here: invite them as a colleague.');
    }
    if (before === role) return;
    if (before === 'owner') await keepAnOwner(tx, organizationId, userId);
    await tx.update(member).set({ role }).where(membership(organizationId, userId));
    const takenBack = await takeBack(tx, organizationId, userId, role);
    const detail = { from: before, to: role, takenBack };
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'person.role_changed',
      subject: `user:${userId}`,
      detail,
    });
  });
}

/**
 * Removes somebody from the organisation; they are out with their next request, and their account goes where this was their only
 * organisation. Throws as `changeRole`.
 */
export async function removePerson({ database, audit }: Services, who: Insider, userId: string): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const role = await roleIn(tx, organizationId, userId);
    if (role === 'owner') await keepAnOwner(tx, organizationId, userId);
    const takenBack = await leave(tx, organizationId, userId);
    await forgetIfNowhere(tx, userId);
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'person.removed',
      subject: `user:${userId}`,
      detail: { role, takenBack },
    });
  });
}

/** Ends a membership with all that came of it. */
export async function leave(tx: Queries, organizationId: string, userId: string): Promise<TakenBack> {
  await tx.delete(member).where(membership(organizationId, userId));
  // Invited again to another interview, they must not find this one.
  await tx
    .update(interview)
    .set({ candidateUserId: null })
    .where(and(eq(interview.organizationId, organizationId), eq(interview.candidateUserId, userId)));
  return takeBack(tx, organizationId, userId, null);
}

/** Throws CONFLICT where nobody else owns the organisation. */
export async function keepAnOwner(tx: Queries, organizationId: string, userId: string): Promise<void> {
  const [other] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.role, 'owner'), ne(member.userId, userId)))
    .limit(1);
  if (!other) {
    throw new ImpactError('CONFLICT', 'An organisation needs an owner: make somebody else an owner first.');
  }
}

const membership = (organizationId: string, userId: string) =>
  and(eq(member.organizationId, organizationId), eq(member.userId, userId));

/** The role of a member; all members are locked, so that two owners do not remove each other at once. */
export async function roleIn(tx: Queries, organizationId: string, userId: string): Promise<string> {
  const members = await tx
    .select({ userId: member.userId, role: member.role })
    .from(member)
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.id))
    .for('update');
  const found = members.find((one) => one.userId === userId);
  if (!found) throw notFound();
  return found.role;
}
