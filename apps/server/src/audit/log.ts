import { createHash } from 'node:crypto';
import { asc, eq, gt, sql } from 'drizzle-orm';
import { canonicalJson } from '../canonical-json.ts';
import type { Queries } from '../database/database.ts';
import { audit } from '../database/schema.ts';
import type { AuditCheck, AuditEntry, AuditLog } from './audit.ts';
import { readHead, writeHead } from './head.ts';
import { oncePerWindow } from './views.ts';

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
 * An audit log in the database: one chain an organisation, in which every entry holds the hash of the one before it, and a signed head that
 * says where it ends. Entries that belong to no transaction of their caller and come while others are being written are written together in the next turn: twenty people who read at
 * once would otherwise wait for each other at the end of the chain.
 */
export function createAuditLog(own: Queries, serverKey: Buffer): AuditLog {
  const turns = new Map<string, { now: Promise<void>; next: Turn | null }>();

  function inTurn(organizationId: string, entry: AuditEntry): Promise<void> {
    const writing = turns.get(organizationId);
    if (!writing) {
      const now = append(own, serverKey, [entry]);
      turns.set(organizationId, { now, next: null });
      void now.catch(() => {}).then(() => handOver(organizationId));
      return now;
    }
    if (writing.next) writing.next.entries.push(entry);
    else {
      const entries = [entry];
      writing.next = {
        entries,
        written: writing.now.catch(() => {}).then(() => append(own, serverKey, entries)),
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
      queries === own ? inTurn(entry.organizationId, entry) : append(queries, serverKey, [entry]),
    appendView: oncePerWindow((entry) => inTurn(entry.organizationId, entry)),
    check: (organizationId) => check(own, organizationId, serverKey),
  };
}

/** Appends entries to the chain of their organisation, all or none. */
async function append(queries: Queries, serverKey: Buffer, entries: readonly AuditEntry[]): Promise<void> {
  const organizationId = entries[0]?.organizationId;
  if (organizationId === undefined) return;
  await queries.transaction(async (tx) => {
    // One writer at a time in each chain, or two entries would follow the same one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${organizationId}`}, 0))`);
    const found = await readHead(tx, organizationId, serverKey);
    // The chain goes on from its head and not from the last entry there is: where entries were cut off, the gap stays. A head that was
    // forged is no place to go on from, and so leaves a gap as well.
    const head = found === 'forged' ? null : found;
    const at = new Date();
    let previousHash = head?.hash ?? BEGINNING;
    const rows = entries.map((entry) => {
      const row = { ...entry, at, previousHash, hash: hashOf({ ...entry, at, previousHash }) };
      previousHash = row.hash;
      return row;
    });
    const written = await tx.insert(audit).values(rows).returning({ id: audit.id });
    const entryId = Math.max(...written.map(({ id }) => id));
    await writeHead(
      tx,
      organizationId,
      { entryId, count: (head?.count ?? 0) + rows.length, hash: previousHash },
      serverKey,
    );
  });
}

async function check(queries: Queries, organizationId: string, serverKey: Buffer): Promise<AuditCheck> {
  // Read first: what is written meanwhile comes after it.
  const head = await readHead(queries, organizationId, serverKey);
  const end = head === null || head === 'forged' ? null : head;
  let firstBroken: number | null = null;
  let previousHash = BEGINNING;
  let after = 0;
  let count = 0;
  let ended = false;
  for (;;) {
    const page = await queries
      .select()
      .from(audit)
      .where(sql`${eq(audit.organizationId, organizationId)} and ${gt(audit.id, after)}`)
      .orderBy(asc(audit.id))
      .limit(PAGE);
    for (const entry of page) {
      if (entry.previousHash !== previousHash || entry.hash !== hashOf(entry)) firstBroken ??= entry.id;
      previousHash = entry.hash;
      after = entry.id;
      count++;
      if (entry.id === end?.entryId) ended = count === end.count && entry.hash === end.hash;
    }
    if (page.length < PAGE) break;
  }
  // A chain without a good head is whole only where nothing was ever written.
  return { firstBroken, complete: end ? ended : head === null && count === 0, head: end };
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
