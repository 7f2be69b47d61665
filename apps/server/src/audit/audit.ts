import type { Queries } from '../database/database.ts';

/** What is written down about one act. `detail` names no spoken words, no secrets. */
export interface AuditEntry {
  organizationId: string;
  actor: string;
  /** `interview.viewed`, `report.exported`, `policy.changed`, `interview.erased` … */
  action: string;
  /** What it was done to: `interview:<id>`, `key:<id>`, `organization:<id>`. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
}

export interface AuditLog {
  /** Appends the entry to its organisation's chain; `queries` may be a transaction, so that act and entry stand or fall together. */
  append(queries: Queries, entry: AuditEntry): Promise<void>;
  /** Follows the chain of an organisation; the id of the first entry that does not fit, or null when all do. */
  firstBroken(organizationId: string): Promise<number | null>;
}
