import type { KeyScope, LinkScope, Role } from '@impact/server/access/who';
import { makeKey, makePerson, makeShareLink } from '@impact/server/accounts/people.fixture';
import { hashToken } from '@impact/server/accounts/secret-token';
import { SHARE_HEADER } from '@impact/server/api/authorise';
import { apiKey } from '@impact/server/database/schema';
import type { Services } from '@impact/server/services';
import { eq } from 'drizzle-orm';

/** In what capacity somebody asks. */
export type Capacity = 'nobody' | Role | KeyScope | LinkScope;

/** Somebody who sends requests. */
export interface Caller {
  name: string;
  capacity: Capacity;
  /** The organisation for which they speak; null for nobody. */
  organizationId: string | null;
  /** Whether the interview of the matrix is among those that they see. */
  reaches: boolean;
  headers: Record<string, string>;
  /** Under which name what they make is kept. */
  actor: string;
  /** The token that they put into the address of a share link. */
  token: string;
}

type Limits = { expiresAt?: Date; revokedAt?: Date };

const SELF = { origin: 'http://localhost' };
const NO_TOKEN = 'x'.repeat(43);
const PAST = () => new Date(Date.now() - 60_000);

/** Somebody with an account, signed in. */
export async function person(services: Services, organizationId: string, role: Role, name: string): Promise<Caller> {
  const { userId, cookie } = await makePerson(services, organizationId, role);
  const headers = { ...SELF, cookie };
  const reaches = role !== 'candidate';
  return { name, capacity: role, organizationId, reaches, headers, actor: `user:${userId}`, token: NO_TOKEN };
}

/** A program with a key. One that is not valid speaks for nobody. */
export async function program(
  { database }: Services,
  organizationId: string,
  scope: KeyScope,
  name: string,
  limits: Limits = {},
): Promise<Caller> {
  const key = await makeKey(database, organizationId, [scope], limits);
  const [row] = await database.queries
    .select({ id: apiKey.id })
    .from(apiKey)
    .where(eq(apiKey.hash, hashToken(key)));
  const valid = limits.expiresAt === undefined && limits.revokedAt === undefined;
  return {
    name,
    capacity: valid ? scope : 'nobody',
    organizationId: valid ? organizationId : null,
    reaches: valid,
    headers: { authorization: `Bearer ${key}` },
    actor: `key:${row?.id}`,
    token: NO_TOKEN,
  };
}

/** Whoever holds a share link to an interview. One that is over opens nothing. */
export async function holder(
  { database }: Services,
  { organizationId, interviewId }: { organizationId: string; interviewId: string },
  scope: LinkScope,
  name: string,
  limits: Limits = {},
): Promise<Caller> {
  const token = await makeShareLink(database, interviewId, scope, limits);
  const valid = limits.expiresAt === undefined && limits.revokedAt === undefined;
  return {
    name,
    capacity: valid ? scope : 'nobody',
    organizationId: valid ? organizationId : null,
    reaches: valid,
    headers: { [SHARE_HEADER]: token },
    actor: 'link',
    token,
  };
}

export const nobody: Caller = {
  name: 'nobody',
  capacity: 'nobody',
  organizationId: null,
  reaches: false,
  headers: {},
  actor: 'anonymous',
  token: NO_TOKEN,
};

export const EXPIRED = (): Limits => ({ expiresAt: PAST() });
export const REVOKED = (): Limits => ({ revokedAt: PAST() });
