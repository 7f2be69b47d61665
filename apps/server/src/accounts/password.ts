import { randomUUID } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import type { Queries } from '../database/database.ts';
import { account, session, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { type Auth, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth.ts';
import { admitGuess, forgiveGuess } from './guesses.ts';

/** A password that somebody chooses. */
export const NewPassword = z
  .string()
  .min(SHORTEST_PASSWORD)
  .max(LONGEST_PASSWORD)
  .describe(`At least ${SHORTEST_PASSWORD} characters`);

/** A password that somebody enters, whatever it was when it was chosen. */
export const EnteredPassword = z.string().min(1).max(LONGEST_PASSWORD);

/** How accounts by password are marked in the table of accounts. */
const PROVIDER = 'credential';

/** The slow, salted hash of a password (scrypt). */
export const hashPassword = async (auth: Auth, password: string): Promise<string> =>
  (await auth.$context).password.hash(password);

/** Whether this is the password of that person. Takes as long where there is no such person or no password. */
export async function isPasswordOf(
  auth: Auth,
  queries: Queries,
  userId: string | null,
  password: string,
): Promise<boolean> {
  const context = await auth.$context;
  const [found] =
    userId === null
      ? []
      : await queries
          .select({ hash: account.password })
          .from(account)
          .where(and(eq(account.userId, userId), eq(account.providerId, PROVIDER)));
  if (!found?.hash) {
    await context.password.hash(password);
    return false;
  }
  return context.password.verify({ hash: found.hash, password });
}

/** Gives somebody a password, or another one: whoever was signed in with the old one is out. */
export async function setPassword(queries: Queries, userId: string, hash: string): Promise<void> {
  const updated = await queries
    .update(account)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(account.userId, userId), eq(account.providerId, PROVIDER)))
    .returning({ id: account.id });
  if (updated.length === 0) {
    await queries
      .insert(account)
      .values({ id: randomUUID(), accountId: userId, providerId: PROVIDER, userId, password: hash });
  }
  await queries.delete(session).where(eq(session.userId, userId));
}

/**
 * Has somebody who is signed in prove that it is them, by their password. Returns their address. Throws INVALID_REQUEST when the password
 * is wrong, RATE_LIMITED when it was too often.
 */
export async function provePassword(
  { auth, database }: Services,
  userId: string,
  { password, address }: { password: string; address: string },
  onWait: (seconds: number) => void,
): Promise<string> {
  const { queries } = database;
  const [person] = await queries.select({ email: user.email }).from(user).where(eq(user.id, userId));
  if (!person) throw notFound();
  const guess = { email: person.email, address };
  await admitGuess(queries, guess, onWait);
  if (!(await isPasswordOf(auth, queries, userId, password))) {
    throw new ImpactError('INVALID_REQUEST', 'The current password is wrong.');
  }
  await forgiveGuess(queries, guess);
  return person.email;
}

/** Changes one's own password and ends every session. Returns the address to sign in again with. Throws as `provePassword`. */
export async function changePassword(
  services: Services,
  { userId, organizationId }: { userId: string; organizationId: string },
  guess: { password: string; address: string },
  chosen: string,
  onWait: (seconds: number) => void,
): Promise<string> {
  const { auth, audit, database } = services;
  const email = await provePassword(services, userId, guess, onWait);
  const hash = await hashPassword(auth, chosen);
  await database.queries.transaction(async (tx) => {
    await setPassword(tx, userId, hash);
    const subject = `user:${userId}`;
    await audit.append(tx, { organizationId, actor: subject, action: 'password.changed', subject, detail: {} });
  });
  return email;
}
