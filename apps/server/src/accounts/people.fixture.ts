import { randomBytes, randomUUID } from 'node:crypto';
import { KEY_PREFIX } from '../access/resolve.ts';
import type { KeyScope, LinkScope, Role } from '../access/who.ts';
import type { Database } from '../database/database.ts';
import { apiKey, interview, member, organization, shareLink, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { hashPassword, setPassword } from './password.ts';
import { mintToken } from './secret-token.ts';

export const PASSWORD = 'correct horse battery';

/** The cookies of an answer, as the browser sends them back. */
export const cookiesOf = (setCookie: string | string[] | undefined): string =>
  [setCookie ?? []]
    .flat()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

export async function makeOrganisation({ queries }: Pick<Database, 'queries'>, name = 'Acme'): Promise<string> {
  const id = randomUUID();
  await queries.insert(organization).values({ id, name, slug: id });
  return id;
}

export interface Person {
  userId: string;
  email: string;
  cookie: string;
}

let passwordHash: Promise<string> | null = null;

/** Somebody with an account and a role, signed in. */
export async function makePerson(services: Services, organizationId: string, role: Role): Promise<Person> {
  const { auth, database } = services;
  const userId = randomUUID();
  const email = `${role}-${userId.slice(0, 8)}@example.org`;
  await database.queries.insert(user).values({ id: userId, name: `The ${role}`, email });
  // One for all of them: it is made to be slow.
  passwordHash ??= hashPassword(auth, PASSWORD);
  await setPassword(database.queries, userId, await passwordHash);
  await database.queries.insert(member).values({ id: randomUUID(), organizationId, userId, role });
  const { headers } = await auth.api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true });
  return { userId, email, cookie: cookiesOf(headers.getSetCookie()) };
}

/** A key of an organisation. */
export async function makeKey(
  { queries }: Pick<Database, 'queries'>,
  organizationId: string,
  scopes: KeyScope[],
  { expiresAt = null, revokedAt = null }: { expiresAt?: Date | null; revokedAt?: Date | null } = {},
): Promise<string> {
  const { token, hash } = mintToken(KEY_PREFIX);
  const prefix = token.slice(0, 13);
  await queries.insert(apiKey).values({ organizationId, name: 'key', prefix, hash, scopes, expiresAt, revokedAt });
  return token;
}

/** A row of an interview, without a recording behind it. */
export async function makeInterview(
  { queries }: Pick<Database, 'queries'>,
  organizationId: string,
  values: Partial<typeof interview.$inferInsert> = {},
): Promise<string> {
  const [row] = await queries
    .insert(interview)
    .values({
      organizationId,
      createdBy: 'user:test',
      title: 'An interview',
      recordingName: 'interview.mp4',
      sha256: randomBytes(32).toString('hex'),
      size: 1,
      settings: {},
      ...values,
    })
    .returning({ id: interview.id });
  if (!row) throw new Error('An insert returned no row.');
  return row.id;
}

/** The token of a link to an interview. */
export async function makeShareLink(
  { queries }: Pick<Database, 'queries'>,
  interviewId: string,
  scope: LinkScope,
  {
    expiresAt = new Date(Date.now() + 3_600_000),
    revokedAt = null,
  }: { expiresAt?: Date; revokedAt?: Date | null } = {},
): Promise<string> {
  const { token, hash } = mintToken();
  await queries.insert(shareLink).values({ interviewId, createdBy: 'user:test', hash, scope, expiresAt, revokedAt });
  return token;
}
