import { ImpactError } from '@impact/report/error';
import { and, arrayContains, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { apiKey, member, passwordLink, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { forgiveAccount } from './guesses.ts';
import { assertOwnerHasAccount, hasAccounts, LOCAL_ORGANIZATION } from './mode.ts';
import { hashPassword, setPassword } from './password.ts';
import { hashToken, mintToken } from './secret-token.ts';

const HOURS_VALID = 24;
/** Under which name whoever runs the server stands in the audit log. */
const OPERATOR = 'operator';

/**
 * Makes the link by which somebody who forgot their password chooses another, to be passed on by an owner; a link made before stops
 * working, and `replaced` tells whether there was one. Throws NOT_FOUND for strangers, CONFLICT for people who belong to another
 * organisation too, as its secrets are not this owner's, and in single-user mode.
 */
export async function issuePasswordLink(services: Services, who: Exclude<Who, { kind: 'anonymous' }>, userId: string) {
  await assertOwnerHasAccount(services);
  const { database, audit } = services;
  const { organizationId } = who;
  const { token, hash } = mintToken();
  const expiresAt = new Date(Date.now() + HOURS_VALID * 3_600_000);
  const made = { organizationId, issuedBy: actorOf(who), hash, expiresAt };
  const replaced = await database.queries.transaction(async (tx) => {
    const { here, elsewhere } = await memberships(tx, userId, organizationId);
    if (!here) throw notFound();
    if (elsewhere) {
      throw new ImpactError(
        'CONFLICT',
        'This person belongs to another organisation too; its owner would have to agree.',
      );
    }
    const [before] = await tx
      .select({ userId: passwordLink.userId })
      .from(passwordLink)
      .where(and(eq(passwordLink.userId, userId), gt(passwordLink.expiresAt, sql`now()`)));
    await tx
      .insert(passwordLink)
      .values({ userId, ...made })
      .onConflictDoUpdate({ target: passwordLink.userId, set: made });
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'password.link_issued',
      subject: `user:${userId}`,
      detail: {},
    });
    return before !== undefined;
  });
  return { token, expiresAt, replaced };
}

/**
 * The same for whoever runs the server, at its machine: also for the only owner, for people of several organisations and for those of none
 * (any more). Throws NOT_FOUND without such an account, CONFLICT before an owner has one: that one is made by set-up.
 */
export async function issueOperatorsPasswordLink(
  { database, audit }: Pick<Services, 'database' | 'audit'>,
  email: string,
) {
  const { token, hash } = mintToken();
  const expiresAt = new Date(Date.now() + HOURS_VALID * 3_600_000);
  await database.queries.transaction(async (tx) => {
    if (!(await hasAccounts(tx))) {
      throw new ImpactError('CONFLICT', 'No owner has an account yet: make it first, as the handbook says (set-up).');
    }
    const [person] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
    if (!person) throw new ImpactError('NOT_FOUND', 'Nobody has an account with this e-mail address.');
    const organizations = await organizationsOf(tx, person.id);
    const made = { organizationId: organizations[0] ?? LOCAL_ORGANIZATION, issuedBy: OPERATOR, hash, expiresAt };
    await tx
      .insert(passwordLink)
      .values({ userId: person.id, ...made })
      .onConflictDoUpdate({ target: passwordLink.userId, set: made });
    const subject = `user:${person.id}`;
    const entry = { actor: OPERATOR, action: 'password.link_issued', subject, detail: {} };
    for (const organizationId of organizations) await audit.append(tx, { ...entry, organizationId });
  });
  return { token, expiresAt };
}

/**
 * Sets the password that was chosen by such a link, once, and lets the account be tried again at once. Returns the address to sign in with.
 * Throws NOT_FOUND, also where the link could not be made any more: the password opens whatever the person may see by now.
 */
export async function usePasswordLink(
  { auth, audit, database }: Services,
  token: string,
  password: string,
): Promise<string> {
  const passwordHash = await hashPassword(auth, password);
  return database.queries.transaction(async (tx) => {
    const [link] = await tx
      .delete(passwordLink)
      .where(and(eq(passwordLink.hash, hashToken(token)), gt(passwordLink.expiresAt, sql`now()`)))
      .returning();
    const person = link ? await stillTheirs(tx, link) : null;
    if (!link || !person) {
      throw new ImpactError('NOT_FOUND', 'This link is used up or too old: ask an owner for a new one.');
    }
    const { userId } = link;
    await setPassword(tx, userId, passwordHash);
    await forgiveAccount(tx, person);
    const subject = `user:${userId}`;
    const entry = { actor: subject, action: 'password.changed', subject, detail: {} };
    for (const organizationId of await organizationsOf(tx, userId))
      await audit.append(tx, { ...entry, organizationId });
    return person.email;
  });
}

/** The person of a link, if whoever made it might make it now. */
async function stillTheirs(tx: Queries, { userId, organizationId, issuedBy }: typeof passwordLink.$inferSelect) {
  // Whoever lets them into another organisation meanwhile waits for this row, or is seen.
  const [person] = await tx.select({ email: user.email }).from(user).where(eq(user.id, userId)).for('update');
  if (person && issuedBy === OPERATOR) return person;
  const { here, elsewhere } = await memberships(tx, userId, organizationId);
  return person && here && !elsewhere && (await mayIssue(tx, organizationId, issuedBy)) ? person : null;
}

async function organizationsOf(tx: Queries, userId: string): Promise<string[]> {
  const rows = await tx.select({ id: member.organizationId }).from(member).where(eq(member.userId, userId));
  return rows.map(({ id }) => id);
}

async function memberships(tx: Queries, userId: string, organizationId: string) {
  const [here] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.userId, userId), eq(member.organizationId, organizationId)));
  const [elsewhere] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.userId, userId), ne(member.organizationId, organizationId)))
    .limit(1);
  return { here: here !== undefined, elsewhere: elsewhere !== undefined };
}

/** Whether somebody, by the name under which they stand in the audit log, may make such links: an owner, or a key that may do as much. */
async function mayIssue(tx: Queries, organizationId: string, actor: string): Promise<boolean> {
  const id = actor.slice(actor.indexOf(':') + 1);
  const [found] = actor.startsWith('key:')
    ? await tx
        .select({ id: apiKey.id })
        .from(apiKey)
        .where(
          and(
            eq(apiKey.id, id),
            eq(apiKey.organizationId, organizationId),
            arrayContains(apiKey.scopes, ['admin']),
            isNull(apiKey.revokedAt),
            or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, sql`now()`)),
          ),
        )
    : await tx
        .select({ id: member.id })
        .from(member)
        .where(and(eq(member.userId, id), eq(member.organizationId, organizationId), eq(member.role, 'owner')));
  return found !== undefined;
}
