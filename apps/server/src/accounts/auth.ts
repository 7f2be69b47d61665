import { hkdfSync, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { organization } from 'better-auth/plugins/organization';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import * as schema from '../database/schema.ts';
import type { ServerSettings } from '../settings.ts';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
const DAY = 24 * 60 * 60;

/** How the names of our cookies begin. */
export const COOKIE_PREFIX = 'impact';

/** Where the routes of sessions and passwords live. */
export const AUTH_PATH = '/api/v1/auth';

/**
 * Passwords (scrypt), sessions and their cookies, by better-auth. Our own routes call it: none of its own is reachable from outside, and
 * it reaches nothing outside. Guessing, same-origin and rate limits are looked after by the API for all routes alike.
 */
export function createAuth(
  queries: Queries,
  { publicUrl, host, port }: Pick<ServerSettings, 'publicUrl' | 'host' | 'port'>,
  serverKey: Buffer,
) {
  const secret = Buffer.from(hkdfSync('sha256', serverKey, '', 'sessions', 32)).toString('hex');
  return betterAuth({
    appName: 'IMPACT',
    baseURL: publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    basePath: AUTH_PATH,
    secret,
    database: drizzleAdapter(queries, { provider: 'pg', schema }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by set-up and by invitations alone.
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: 7 * DAY, updateAge: DAY },
    plugins: [organization({ allowUserToCreateOrganization: false })],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await firstOrganization(queries, session.userId) },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      database: { generateId: () => randomUUID() },
      // Every route of the API has the same checks, made before a handler runs.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** The organisation that somebody works in after signing in: the one joined first. */
export async function firstOrganization(queries: Queries, userId: string): Promise<string | null> {
  const [first] = await queries
    .select({ id: schema.member.organizationId })
    .from(schema.member)
    .where(eq(schema.member.userId, userId))
    .orderBy(asc(schema.member.createdAt), asc(schema.member.id))
    .limit(1);
  return first?.id ?? null;
}
