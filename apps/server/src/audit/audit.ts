import type { Queries } from '../database/database.ts';

/** What is written down about one act. `detail` names no spoken words, no secrets, nothing that somebody wrote or judged about a person. */
export interface AuditEntry {
  organizationId: string;
  actor: string;
  /** `interview.viewed`, `report.exported`, `policy.changed`, `interview.erased` … */
  action: string;
  /** What it was done to: `interview:<id>`, `key:<id>`, `organization:<id>`. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
}

/** What came of following the chain of an organisation. */
export interface AuditCheck {
  /** The id of the first entry that does not fit; null when all do. */
  firstBroken: number | null;
  /** Whether the chain ends where it ended when the last entry was written, and has as many entries as were written. */
  complete: boolean;
  /** Where it ends: whoever keeps this elsewhere can tell later that what is before it is as it was. Null while nothing is written. */
  head: { entryId: number; count: number; hash: string } | null;
}

export interface AuditLog {
  /** Appends the entry to its organisation's chain; `queries` may be a transaction, so that act and entry stand or fall together. */
  append(queries: Queries, entry: AuditEntry): Promise<void>;
  /**
   * Appends what somebody looked at, unless the same stands there from the last ten minutes: players ask for a recording in many parts, and
   * open pages ask again and again. It is written when this returns.
   */
  appendView(entry: AuditEntry): Promise<void>;
  /** Follows the chain of an organisation to its end. */
  check(organizationId: string): Promise<AuditCheck>;
}
