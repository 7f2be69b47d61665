import { and, count, eq, inArray, isNotNull, sum } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, upload } from '../database/schema.ts';

/** What an organisation has stored, and what is on its way: bytes, and how many uploads are open or unused. */
export interface UsedRoom {
  kept: number;
  open: number;
  uploads: number;
}

/** The room that counts against the quota of an organisation. */
export async function usedRoom(queries: Queries, organizationId: string): Promise<UsedRoom> {
  const [kept] = await queries
    .select({ bytes: sum(interview.size).mapWith(Number) })
    .from(interview)
    .where(and(eq(interview.organizationId, organizationId), isNotNull(interview.recordingKey)));
  const [open] = await queries
    .select({ bytes: sum(upload.size).mapWith(Number), count: count() })
    .from(upload)
    .where(and(eq(upload.organizationId, organizationId), inArray(upload.state, ['receiving', 'stored'])));
  return { kept: kept?.bytes ?? 0, open: open?.bytes ?? 0, uploads: open?.count ?? 0 };
}
