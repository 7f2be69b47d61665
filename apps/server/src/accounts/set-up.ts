import { ImpactError } from '@impact/report/error';
import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { organization, serverState, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { ensureLocalOwner, hasAccounts, LOCAL_ORGANIZATION, LOCAL_USER, servesThisMachineOnly } from './mode.ts';
import { hashPassword, setPassword } from './password.ts';
import { hashToken, mintToken } from './secret-token.ts';

const STATE = 'setup';
const HOURS = 24;
/** Any number that nobody else locks in our databases: "SETU". */
const SETUP_LOCK = 0x53455455;

const State = z.object({ hash: z.string(), expiresAt: z.iso.datetime() });

/** The first account and its organisation. */
export interface FirstAccount {
  token: string | null;
  name: string;
  email: string;
  password: string;
  organisation: string;
}

/**
 * The token of the link by which the first account is made, where one is needed: others can reach the server and nobody can sign in yet.
 * Each call makes the token before it useless. Null where none is needed.
 */
export async function issueSetupToken({
  settings,
  database,
}: Pick<Services, 'settings' | 'database'>): Promise<string | null> {
  const { queries } = database;
  if (servesThisMachineOnly(settings) || (await hasAccounts(queries))) return null;
  const { token, hash } = mintToken();
  const value = { hash, expiresAt: new Date(Date.now() + HOURS * 3_600_000).toISOString() };
  await queries
    .insert(serverState)
    .values({ key: STATE, value })
    .onConflictDoUpdate({ target: serverState.key, set: { value, updatedAt: sql`now()` } });
  return token;
}

/**
 * Makes the first account, the owner of the organisation that single-user mode worked in: what was done there stays. With the token of the
 * set-up link, or from this machine in single-user mode. Throws NOT_FOUND without a valid token, CONFLICT once an owner has an account,
 * or where the address is that of another account.
 */
export async function makeFirstAccount(
  services: Services,
  who: Who,
  { token, name, email, password, organisation }: FirstAccount,
): Promise<void> {
  const { auth, audit, database } = services;
  // Whoever asks, not how the server runs: with a wrong key somebody is a stranger in single-user mode, too.
  const trusted = who.kind === 'single-user';
  const hash = await hashPassword(auth, password);
  await database.queries.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
    if (await hasAccounts(tx)) {
      throw new ImpactError('CONFLICT', 'IMPACT is set up already: sign in, or ask an owner for an invitation.');
    }
    if (!trusted && !(await isSetupToken(tx, token))) {
      throw new ImpactError(
        'NOT_FOUND',
        'This set-up link is used up or too old: start the server again to get a new one.',
      );
    }
    const [other] = await tx
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.email, email), ne(user.id, LOCAL_USER)));
    if (other) throw new ImpactError('CONFLICT', 'Somebody has an account with this e-mail address: take another one.');
    await ensureLocalOwner(tx);
    await tx.update(user).set({ name, email, updatedAt: new Date() }).where(eq(user.id, LOCAL_USER));
    await tx.update(organization).set({ name: organisation }).where(eq(organization.id, LOCAL_ORGANIZATION));
    await setPassword(tx, LOCAL_USER, hash);
    await tx.delete(serverState).where(eq(serverState.key, STATE));
    await audit.append(tx, {
      organizationId: LOCAL_ORGANIZATION,
      actor: `user:${LOCAL_USER}`,
      action: 'server.set_up',
      subject: `organization:${LOCAL_ORGANIZATION}`,
      detail: {},
    });
  });
}

async function isSetupToken(queries: Queries, token: string | null): Promise<boolean> {
  const [row] = await queries.select({ value: serverState.value }).from(serverState).where(eq(serverState.key, STATE));
  if (!row || token === null) return false;
  const { hash, expiresAt } = State.parse(row.value);
  // Hashes are compared, of a token with 256 random bits: the time that takes tells nothing about it.
  return hash === hashToken(token) && Date.parse(expiresAt) > Date.now();
}
