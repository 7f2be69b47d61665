import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, asc, count, eq } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import { member, organization, session, user } from '../database/schema.ts';
import type { Services } from '../services.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;
type SignedIn = Extract<Who, { kind: 'user' }>;

/** The organisations that somebody belongs to, the one joined first first. */
export const organisationsOf = ({ database }: Services, userId: string) =>
  database.queries
    .select({ id: organization.id, name: organization.name, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(asc(member.createdAt), asc(member.id));

/** Organisations that one person owns at a time: each may store as much as any other. */
const MOST_OWNED = 10;

/** Makes another organisation, separate from all others, owned by whoever makes it. Throws CONFLICT who owns too many. */
export async function createOrganisation({ database, audit }: Services, who: SignedIn, name: string) {
  const id = randomUUID();
  await database.queries.transaction(async (tx) => {
    // Two at once wait for each other.
    await tx.select({ id: user.id }).from(user).where(eq(user.id, who.userId)).for('update');
    const [owned] = await tx
      .select({ count: count() })
      .from(member)
      .where(and(eq(member.userId, who.userId), eq(member.role, 'owner')));
    if ((owned?.count ?? 0) >= MOST_OWNED) {
      throw new ImpactError('CONFLICT', `One person owns at most ${MOST_OWNED} organisations.`);
    }
    await tx.insert(organization).values({ id, name, slug: id });
    await tx.insert(member).values({ id: randomUUID(), organizationId: id, userId: who.userId, role: 'owner' });
    const subject = `organization:${id}`;
    await audit.append(tx, {
      organizationId: id,
      actor: actorOf(who),
      action: 'organization.created',
      subject,
      detail: {},
    });
  });
  return { id, name, role: 'owner' as const };
}

export async function renameOrganisation({ database, audit }: Services, who: Insider, name: string): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    await tx.update(organization).set({ name }).where(eq(organization.id, organizationId));
    const subject = `organization:${organizationId}`;
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'organization.renamed',
      subject,
      detail: {},
    });
  });
}

/** Lets this session work in another organisation that the person belongs to. Throws NOT_FOUND. */
export async function switchOrganisation({ database }: Services, who: SignedIn, organizationId: string): Promise<void> {
  const [there] = await database.queries
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.userId, who.userId), eq(member.organizationId, organizationId)));
  if (!there) throw notFound();
  await database.queries
    .update(session)
    .set({ activeOrganizationId: organizationId })
    .where(eq(session.id, who.sessionId));
}
