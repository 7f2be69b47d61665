import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * A text without regard to capital letters, compared and sorted as people do whatever their script: by Unicode, not by the locale that the
 * database happens to have (the built-in one knows A to Z alone).
 */
export const folded = (text: AnyColumn | SQL | string): SQL<string> =>
  sql`lower(${typeof text === 'string' ? sql`${text}::text` : text} collate "und-x-icu")`;
