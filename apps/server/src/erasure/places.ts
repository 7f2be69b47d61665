import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, upload } from '../database/schema.ts';
import { interviewPrefix } from '../interviews/keys.ts';
import { resultPrefix } from '../jobs/result-store.ts';
import type { Services } from '../services.ts';

type Interview = typeof interview.$inferSelect;

/** Where files of an interview may lie in storage. */
export interface Places {
  /** Everything under these is the interview's own. */
  prefixes: string[];
  keys: string[];
}

/** Storage keys of the transcripts that were uploaded for an interview, now or for an earlier analysis. */
const transcriptKeys = (id: string) => sql`
  select settings->'transcript'->>'key' as key from interview where id = ${id}
  union select settings->'transcript'->>'key' from run where interview_id = ${id}`;

/**
 * Where an interview has left files: its own folder, its uploads, and the results of its steps unless another interview of the
 * organisation is of the very same recording.
 */
export async function placesOf(
  queries: Queries,
  { id, organizationId, recordingKey, sha256 }: Interview,
): Promise<Places> {
  const same = and(eq(interview.organizationId, organizationId), eq(interview.sha256, sha256), ne(interview.id, id));
  const [twin] = await queries.select({ id: interview.id }).from(interview).where(same).limit(1);
  const uploads = await queries
    .select({ key: upload.storageKey })
    .from(upload)
    .where(and(eq(upload.organizationId, organizationId), eq(upload.storageKey, recordingKey ?? '')));
  const { rows } = await queries.execute<{ key: string | null }>(transcriptKeys(id));
  return {
    prefixes: [interviewPrefix(organizationId, id), ...(twin ? [] : [resultPrefix(organizationId, sha256)])],
    keys: [...new Set([recordingKey, ...[...uploads, ...rows].map(({ key }) => key)])].filter((key) => key !== null),
  };
}

/** Removes every file of these places; how many there were and how large. */
export async function removeFiles({ storage }: Pick<Services, 'storage'>, places: Places) {
  let [objects, bytes] = [0, 0];
  const remove = async (key: string, size: number) => {
    if (!(await storage.delete(key))) return;
    objects++;
    bytes += size;
  };
  for (const key of places.keys) {
    const there = await storage.stat(key);
    if (there) await remove(key, there.size);
  }
  for (const prefix of places.prefixes) {
    // Listed as a whole first: a listing that runs while its entries vanish may skip some.
    const found = [];
    for await (const object of storage.list(prefix)) found.push(object);
    for (const { key, size } of found) await remove(key, size);
  }
  return { objects, bytes };
}

/** Files that are still there. */
export async function filesLeft({ storage }: Pick<Services, 'storage'>, places: Places): Promise<string[]> {
  const left = [];
  for (const key of places.keys) if (await storage.stat(key)) left.push(key);
  for (const prefix of places.prefixes) for await (const { key } of storage.list(prefix)) left.push(key);
  return left;
}

/** Tables that hold something of an interview, each with the condition by which it is found. */
const TABLES = (id: string, recordingKey: string) =>
  ({
    event: sql`from event where interview_id = ${id}`,
    idempotency: sql`from idempotency where body::text like ${`%${id}%`}`,
    webhook_delivery: sql`from webhook_delivery where body like ${`%${id}%`}`,
    comparison: sql`from comparison where ${id}::uuid = any(interview_ids)`,
    upload: sql`from upload where storage_key = ${recordingKey} or storage_key in (${transcriptKeys(id)})`,
    note: sql`from note where interview_id = ${id}`,
    rating: sql`from rating where interview_id = ${id}`,
    share_link: sql`from share_link where interview_id = ${id}`,
    transcript_edit: sql`from transcript_edit where interview_id = ${id}`,
    step: sql`from step where run_id in (select id from run where interview_id = ${id})`,
    run: sql`from run where interview_id = ${id}`,
    interview: sql`from interview where id = ${id}`,
  }) as const;

/** Removes every row of an interview; how many there were in each table. */
export async function removeRows(queries: Queries, { id, recordingKey }: Interview): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const [table, where] of Object.entries(TABLES(id, recordingKey ?? ''))) {
    rows[table] = (await queries.execute(sql`delete ${where}`)).rowCount ?? 0;
  }
  return rows;
}

/** Rows that are still there, by table. */
export async function rowsLeft(queries: Queries, { id, recordingKey }: Interview): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const [table, where] of Object.entries(TABLES(id, recordingKey ?? ''))) {
    const { rows } = await queries.execute<{ count: number }>(sql`select count(*)::int as count ${where}`);
    if (rows[0]?.count) left[table] = rows[0].count;
  }
  return left;
}
