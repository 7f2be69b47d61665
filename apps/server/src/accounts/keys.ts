import { and, desc, eq, isNull } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { KEY_PREFIX } from '../access/resolve.ts';
import { actorOf, type KeyScope, type Who } from '../access/who.ts';
import { apiKey } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { mintToken } from './secret-token.ts';
import { standingOf } from './standing.ts';

type Insider = Exclude<Who, { kind: 'anonymous' }>;

/** Characters of a key that its owner recognises it by. */
const SHOWN = KEY_PREFIX.length + 6;

const PUBLIC = {
  id: apiKey.id,
  name: apiKey.name,
  prefix: apiKey.prefix,
  scopes: apiKey.scopes,
  createdAt: apiKey.createdAt,
  expiresAt: apiKey.expiresAt,
  lastUsedAt: apiKey.lastUsedAt,
};

/** Makes a key for programs of this organisation, which lives no longer than the key that makes it. `key` is told this once. */
export async function createKey(
  { database, audit }: Services,
  who: Insider,
  { name, scopes, expiresAt }: { name: string; scopes: readonly KeyScope[]; expiresAt: Date | null },
) {
  const { token, hash } = mintToken(KEY_PREFIX);
  const { organizationId } = who;
  return database.queries.transaction(async (tx) => {
    const { userId: createdBy, until } = await standingOf(tx, who, 'key.manage');
    const ends = [expiresAt, until].filter((end) => end !== null);
    const end = ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
    const [row] = await tx
      .insert(apiKey)
      .values({
        organizationId,
        createdBy,
        name,
        prefix: token.slice(0, SHOWN),
        hash,
        scopes: [...new Set(scopes)],
        expiresAt: end,
      })
      .returning(PUBLIC);
    if (!row) throw new Error('An insert returned no row.');
    const detail = { scopes: row.scopes, expiresAt: end?.toISOString() ?? null };
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'key.created',
      subject: `key:${row.id}`,
      detail,
    });
    return { ...row, key: token };
  });
}

/** The keys of an organisation that were not revoked, newest first. */
export const listKeys = ({ database }: Services, { organizationId }: Insider) =>
  database.queries
    .select(PUBLIC)
    .from(apiKey)
    .where(and(eq(apiKey.organizationId, organizationId), isNull(apiKey.revokedAt)))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id));

/** Revokes a key: its next request is refused. */
export async function revokeKey({ database, audit }: Services, who: Insider, id: string): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const revoked = await tx
      .update(apiKey)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiKey.id, id), eq(apiKey.organizationId, organizationId), isNull(apiKey.revokedAt)))
      .returning({ id: apiKey.id });
    if (revoked.length === 0) throw notFound();
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'key.revoked',
      subject: `key:${id}`,
      detail: {},
    });
  });
}
