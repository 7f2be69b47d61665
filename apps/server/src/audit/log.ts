import { createHash } from 'node:crypto';
import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import { canonicalJson } from '../canonical-json.ts';
import type { Queries } from '../database/database.ts';
import { audit } from '../database/schema.ts';
import type { AuditEntry, AuditLog } from './audit.ts';

/** What the first entry of a chain holds in the place of the hash before it. */
const BEGINNING = '0'.repeat(64);
/** Entries that are checked at once. */
const PAGE = 1000;

/** An audit log in the database: one chain an organisation, in which every entry holds the hash of the one before it. */
export function createAuditLog(own: Queries): AuditLog {
  return {
    async append(queries, entry) {
      await queries.transaction(async (tx) => {
        // One writer at a time in each chain, or two entries would follow the same one.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${entry.organizationId}`}, 0))`);
        const [last] = await tx
          .select({ hash: audit.hash })
          .from(audit)
          .where(eq(audit.organizationId, entry.organizationId))
          .orderBy(desc(audit.id))
          .limit(1);
        const at = new Date();
        const previousHash = last?.hash ?? BEGINNING;
        await tx.insert(audit).values({ ...entry, at, previousHash, hash: hashOf({ ...entry, at, previousHash }) });
      });
    },
    async firstBroken(organizationId) {
      let previousHash = BEGINNING;
      let after = 0;
      for (;;) {
        const page = await own
          .select()
          .from(audit)
          .where(sql`${eq(audit.organizationId, organizationId)} and ${gt(audit.id, after)}`)
          .orderBy(asc(audit.id))
          .limit(PAGE);
        for (const entry of page) {
          if (entry.previousHash !== previousHash || entry.hash !== hashOf(entry)) return entry.id;
          previousHash = entry.hash;
          after = entry.id;
        }
        if (page.length < PAGE) return null;
      }
    },
  };
}

interface Hashed extends Omit<AuditEntry, 'detail'> {
  detail: unknown;
  at: Date;
  previousHash: string;
}

/** sha256 of an entry and of the hash before it, the same whatever the order in which the database returns keys. */
function hashOf({ organizationId, at, actor, action, subject, detail, previousHash }: Hashed): string {
  const text = canonicalJson({ organizationId, at: at.toISOString(), actor, action, subject, detail, previousHash });
  return createHash('sha256').update(text).digest('hex');
}
