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

/** Entries that wait for the same turn to be written, and the promise of that turn. */
interface Turn {
  entries: AuditEntry[];
  written: Promise<void>;
}

/**
 * An audit log in the database: one chain an organisation, in which every entry holds the hash of the one before it. Entries that belong to
 * no transaction of their caller and come while others are being written are written together in the next turn: twenty people who read at
 * once would otherwise wait for each other at the end of the chain.
 */
export function createAuditLog(own: Queries): AuditLog {
  const turns = new Map<string, { now: Promise<void>; next: Turn | null }>();

  function inTurn(organizationId: string, entry: AuditEntry): Promise<void> {
    const writing = turns.get(organizationId);
    if (!writing) {
      const now = append(own, organizationId, [entry]);
      turns.set(organizationId, { now, next: null });
      void now.catch(() => {}).then(() => handOver(organizationId));
      return now;
    }
    if (writing.next) writing.next.entries.push(entry);
    else {
      const entries = [entry];
      writing.next = {
        entries,
        written: writing.now.catch(() => {}).then(() => append(own, organizationId, entries)),
      };
    }
    return writing.next.written;
  }

  /** What waited is being written by now; what comes from here on waits for it. */
  function handOver(organizationId: string): void {
    const next = turns.get(organizationId)?.next;
    if (!next) {
      turns.delete(organizationId);
      return;
    }
    turns.set(organizationId, { now: next.written, next: null });
    void next.written.catch(() => {}).then(() => handOver(organizationId));
  }

  return {
    append: (queries, entry) =>
      queries === own ? inTurn(entry.organizationId, entry) : append(queries, entry.organizationId, [entry]),
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

/** Appends entries to the chain of their organisation, all or none. */
async function append(queries: Queries, organizationId: string, entries: readonly AuditEntry[]): Promise<void> {
  await queries.transaction(async (tx) => {
    // One writer at a time in each chain, or two entries would follow the same one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${organizationId}`}, 0))`);
    const [last] = await tx
      .select({ hash: audit.hash })
      .from(audit)
      .where(eq(audit.organizationId, organizationId))
      .orderBy(desc(audit.id))
      .limit(1);
    const at = new Date();
    let previousHash = last?.hash ?? BEGINNING;
    const rows = entries.map((entry) => {
      const row = { ...entry, at, previousHash, hash: hashOf({ ...entry, at, previousHash }) };
      previousHash = row.hash;
      return row;
    });
    await tx.insert(audit).values(rows);
  });
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
