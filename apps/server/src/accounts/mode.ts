import { ImpactError } from '@impact/report/error';
import { eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { account, member, organization, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { isLoopback, type ServerSettings } from '../settings.ts';

/** The one person and the one organisation of single-user mode; set-up turns them into the first account and its organisation. */
export const LOCAL_USER = 'owner';
export const LOCAL_ORGANIZATION = 'personal';

export type Mode = 'single-user' | 'accounts';

/** Whether nobody but this machine can ask: it listens on loopback, and no proxy makes it known under another name. */
export function servesThisMachineOnly({ host, publicUrl }: Pick<ServerSettings, 'host' | 'publicUrl'>): boolean {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  return isLoopback({ host }) && (publicHost === null || isLoopback({ host: publicHost }));
}

/** How people are told apart: asked at each request, until an owner has an account; from then on it never changes back. */
export function modeOf(queries: Queries, settings: Pick<ServerSettings, 'host' | 'publicUrl'>): () => Promise<Mode> {
  let accounts = !servesThisMachineOnly(settings);
  return async () => {
    accounts ||= await hasAccounts(queries);
    return accounts ? 'accounts' : 'single-user';
  };
}

/** Whether an owner can sign in yet. An account of anybody else does not end single-user mode: its owner would stand outside. */
export async function hasAccounts(queries: Queries): Promise<boolean> {
  const [first] = await queries
    .select({ id: account.id })
    .from(account)
    .innerJoin(member, eq(member.userId, account.userId))
    .where(eq(member.role, 'owner'))
    .limit(1);
  return first !== undefined;
}

/** Throws CONFLICT in single-user mode, before anybody else is let in: whoever asks would not be told apart from its owner. */
export async function assertOwnerHasAccount({ mode }: Pick<Services, 'mode'>): Promise<void> {
  if ((await mode()) === 'accounts') return;
  throw new ImpactError(
    'CONFLICT',
    'Make your own account first (POST /api/v1/setup): until then whoever is at this machine is the owner.',
  );
}

/** Makes the rows that single-user mode works in, where they are not there yet. */
export async function ensureLocalOwner(queries: Queries): Promise<void> {
  await queries.transaction(async (tx) => {
    // From the first account on, whoever is not there was removed.
    if (await hasAccounts(tx)) return;
    await tx.insert(user).values({ id: LOCAL_USER, name: 'Owner', email: 'owner@localhost' }).onConflictDoNothing();
    await tx
      .insert(organization)
      .values({ id: LOCAL_ORGANIZATION, name: 'Personal', slug: LOCAL_ORGANIZATION })
      .onConflictDoNothing();
    await tx
      .insert(member)
      .values({ id: LOCAL_USER, organizationId: LOCAL_ORGANIZATION, userId: LOCAL_USER, role: 'owner' })
      .onConflictDoNothing();
  });
}
