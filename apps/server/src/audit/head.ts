import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { eq, isNull } from 'drizzle-orm';
import { canonicalJson } from '../canonical-json.ts';
import type { Queries } from '../database/database.ts';
import { auditHead } from '../database/schema.ts';

/** Where a chain ends. */
export interface Head {
  entryId: number;
  count: number;
  hash: string;
}

function signatureOf(organizationId: string, { entryId, count, hash }: Head, serverKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', serverKey, '', 'impact audit head', 32));
  return createHmac('sha256', key).update(canonicalJson({ organizationId, entryId, count, hash })).digest('base64url');
}

/** The head of a chain; `forged` is one that is not as it was signed, null none. */
export async function readHead(
  queries: Queries,
  organizationId: string,
  serverKey: Buffer,
): Promise<Head | 'forged' | null> {
  const [row] = await queries.select().from(auditHead).where(eq(auditHead.organizationId, organizationId));
  if (!row) return null;
  const { entryId, count, hash, signature } = row;
  const head = { entryId, count, hash };
  const [given, right] = [signature ?? '', signatureOf(organizationId, head, serverKey)].map((text) =>
    Buffer.from(text),
  );
  return given && right && given.length === right.length && timingSafeEqual(given, right) ? head : 'forged';
}

/** Moves the head of a chain on, in the transaction that writes the entries before it. */
export async function writeHead(tx: Queries, organizationId: string, head: Head, serverKey: Buffer): Promise<void> {
  const signed = { ...head, signature: signatureOf(organizationId, head, serverKey) };
  await tx
    .insert(auditHead)
    .values({ organizationId, ...signed })
    .onConflictDoUpdate({ target: auditHead.organizationId, set: signed });
}

/** Signs the heads of chains from before there were heads, which the migration wrote without the key; for the start of a server. */
export async function signEarlierHeads(queries: Queries, serverKey: Buffer): Promise<void> {
  await queries.transaction(async (tx) => {
    const unsigned = await tx.select().from(auditHead).where(isNull(auditHead.signature)).for('update');
    for (const { organizationId, entryId, count, hash } of unsigned) {
      await writeHead(tx, organizationId, { entryId, count, hash }, serverKey);
    }
  });
}
