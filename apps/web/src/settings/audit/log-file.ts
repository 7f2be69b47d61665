import { csv } from '@impact/document/csv/rows';
import type { AuditEntry } from './audit-query.ts';

/** Who or what stands behind a name of the log, in words. */
export type NameOf = (reference: string) => string;

/** The log as a table: what the server keeps, and beside it the names that they have today and the sentence. */
export const logAsCsv = (
  entries: readonly AuditEntry[],
  nameOf: NameOf,
  sentenceOf: (entry: AuditEntry) => string,
): string =>
  csv([
    ['id', 'at', 'actor', 'actor_name', 'action', 'subject', 'subject_name', 'sentence', 'detail', 'hash'],
    ...entries.map((entry) => [
      entry.id,
      entry.at,
      entry.actor,
      nameOf(entry.actor),
      entry.action,
      entry.subject,
      nameOf(entry.subject),
      sentenceOf(entry),
      JSON.stringify(entry.detail),
      entry.hash,
    ]),
  ]);

/** The log as the server tells it. */
export const logAsJson = (entries: readonly AuditEntry[]): string => `${JSON.stringify(entries, null, 2)}\n`;
