import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { COOKIE_PREFIX } from '../accounts/auth.ts';
import { LOCAL_ORGANIZATION, LOCAL_USER } from '../accounts/mode.ts';
import { hashToken, LONGEST_TOKEN } from '../accounts/secret-token.ts';
import { apiKey, interview, member, shareLink } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { KEY_SCOPES, LINK_SCOPES, ROLES, type Who } from './who.ts';

export const ANONYMOUS: Who = { kind: 'anonymous' };
const SESSION_ENDED: Who = { kind: 'anonymous', sessionEnded: true };
/** Other programs at this name have cookies of their own. */
const SESSION_COOKIE = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIE_PREFIX}\\.session_token=`);
export const KEY_PREFIX = 'impact_';

/** What a request brings along to say who asks. */
export interface Credentials {
  authorization: string | undefined;
  cookie: string | undefined;
  /** The token of a share link, from the address or from a header. */
  shareToken: string | undefined;
}

/** Who asks, and the cookies that keep the session going. */
export interface Resolved {
  who: Who;
  cookies: string[];
}

/** When a key or a link was last used is kept to this many seconds, so that reading does not mean writing. */
const LAST_USED_SECONDS = 60;

/**
 * Finds out who asks: by a share link, else an API key, else a session, else by being on this machine in single-user mode. Credentials
 * that are not valid (any more) make somebody anonymous; they never fall back to another kind.
 */
export async function resolveWho(
  services: Services,
  { authorization, cookie, shareToken }: Credentials,
): Promise<Resolved> {
  if (shareToken !== undefined) return { who: await byLink(services, shareToken), cookies: [] };
  if (authorization !== undefined) return { who: await byKey(services, authorization), cookies: [] };
  if ((await services.mode()) === 'single-user') {
    return {
      who: { kind: 'single-user', userId: LOCAL_USER, organizationId: LOCAL_ORGANIZATION, role: 'owner' },
      cookies: [],
    };
  }
  return cookie === undefined ? { who: ANONYMOUS, cookies: [] } : bySession(services, cookie);
}

const overdue = (column: typeof apiKey.lastUsedAt | typeof shareLink.lastUsedAt) =>
  or(isNull(column), lt(column, sql`now() - make_interval(secs => ${LAST_USED_SECONDS})`));

async function byLink({ database }: Services, token: string): Promise<Who> {
  if (token.length > LONGEST_TOKEN) return ANONYMOUS;
  const [link] = await database.queries
    .select({
      id: shareLink.id,
      scope: shareLink.scope,
      interviewId: shareLink.interviewId,
      organizationId: interview.organizationId,
    })
    .from(shareLink)
    .innerJoin(interview, eq(interview.id, shareLink.interviewId))
    .where(
      and(
        eq(shareLink.hash, hashToken(token)),
        isNull(shareLink.revokedAt),
        gt(shareLink.expiresAt, sql`now()`),
        isNull(interview.deletedAt),
      ),
    );
  const scope = LINK_SCOPES.find((known) => known === link?.scope);
  if (!link || !scope) return ANONYMOUS;
  await database.queries
    .update(shareLink)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(shareLink.id, link.id), overdue(shareLink.lastUsedAt)));
  return { kind: 'link', linkId: link.id, organizationId: link.organizationId, interviewId: link.interviewId, scope };
}

async function byKey({ database }: Services, authorization: string): Promise<Who> {
  const key = /^Bearer (\S+)$/i.exec(authorization.slice(0, LONGEST_TOKEN + 20))?.[1];
  if (!key?.startsWith(KEY_PREFIX)) return ANONYMOUS;
  const [found] = await database.queries
    .select({ id: apiKey.id, organizationId: apiKey.organizationId, scopes: apiKey.scopes })
    .from(apiKey)
    .where(
      and(
        eq(apiKey.hash, hashToken(key)),
        isNull(apiKey.revokedAt),
        or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, sql`now()`)),
      ),
    );
  if (!found) return ANONYMOUS;
  await database.queries
    .update(apiKey)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiKey.id, found.id), overdue(apiKey.lastUsedAt)));
  const scopes = KEY_SCOPES.filter((scope) => found.scopes.includes(scope));
  return { kind: 'key', keyId: found.id, organizationId: found.organizationId, scopes };
}

async function bySession({ auth, database }: Services, cookie: string): Promise<Resolved> {
  const { response, headers } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  // The browser keeps the cookie of a session that is over: as long as it sends it, each answer says so.
  if (!response) return { who: SESSION_COOKIE.test(cookie) ? SESSION_ENDED : ANONYMOUS, cookies: [] };
  const cookies = headers.getSetCookie();
  const { session } = response;
  // Roles are looked up at each request: whoever is removed from an organisation is out at once.
  const memberships = await database.queries
    .select({ organizationId: member.organizationId, role: member.role })
    .from(member)
    .where(eq(member.userId, session.userId))
    .orderBy(asc(member.createdAt), asc(member.id));
  const active =
    memberships.find(({ organizationId }) => organizationId === session.activeOrganizationId) ?? memberships[0];
  const role = ROLES.find((known) => known === active?.role);
  if (!active || !role) return { who: ANONYMOUS, cookies };
  const { organizationId } = active;
  return { who: { kind: 'user', userId: session.userId, organizationId, role, sessionId: session.id }, cookies };
}
