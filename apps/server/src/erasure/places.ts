import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, upload } from '../database/schema.ts';
import { interviewPrefix } from '../interviews/keys.ts';
import { resultPrefix } from '../jobs/result-store.ts';
import type { Services } from '../services.ts';
import { canComeBack } from './undo.ts';

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

/** Uploads of an interview: those that it took, and those that its settings name, or named in an analysis. */
const uploadsOf = ({ id, recordingKey }: Pick<Interview, 'id' | 'recordingKey'>) =>
  sql`(interview_id = ${id} or storage_key = ${recordingKey ?? ''} or storage_key in (${transcriptKeys(id)}))`;

/**
 * Where an interview has left files: its own folder, its uploads, and the results of its steps unless another interview of the
 * organisation is of the very same recording. Of two that are erased at the same time, neither counts for the other: each is marked before
 * it is asked for its places, so that at least the later one finds nobody who needs the results.
 */
export async function placesOf(
  queries: Queries,
  { id, organizationId, recordingKey, sha256 }: Interview,
): Promise<Places> {
  const same = and(eq(interview.organizationId, organizationId), eq(interview.sha256, sha256), ne(interview.id, id));
  const staying = or(isNull(interview.deletedAt), canComeBack());
  const [twin] = await queries.select({ id: interview.id }).from(interview).where(and(same, staying)).limit(1);
  const uploads = await queries
    .select({ key: upload.storageKey })
    .from(upload)
    .where(and(eq(upload.organizationId, organizationId), uploadsOf({ id, recordingKey })));
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
const TABLES = ({ id, recordingKey }: Pick<Interview, 'id' | 'recordingKey'>) =>
  ({
    // That it was deleted is still told to whoever has not heard it yet, and holds nothing but its id.
    event: sql`from event where interview_id = ${id} and type <> 'deleted'`,
    idempotency: sql`from idempotency where interview_id = ${id} or body::text like ${`%${id}%`}`,
    webhook_delivery: sql`from webhook_delivery where body like ${`%${id}%`} and type <> 'interview.deleted'`,
    comparison: sql`from comparison where ${id}::uuid = any(interview_ids)`,
    upload: sql`from upload where ${uploadsOf({ id, recordingKey })}`,
    note: sql`from note where interview_id = ${id}`,
    rating: sql`from rating where interview_id = ${id}`,
    share_link: sql`from share_link where interview_id = ${id}`,
    transcript_edit: sql`from transcript_edit where interview_id = ${id}`,
    step: sql`from step where run_id in (select id from run where interview_id = ${id})`,
    run: sql`from run where interview_id = ${id}`,
    interview: sql`from interview where id = ${id}`,
  }) as const;

/** Removes every row of an interview; how many there were in each table. */
export async function removeRows(queries: Queries, subject: Interview): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const [table, where] of Object.entries(TABLES(subject))) {
    rows[table] = (await queries.execute(sql`delete ${where}`)).rowCount ?? 0;
  }
  return rows;
}

/** Rows that are still there, by table. */
export async function rowsLeft(queries: Queries, subject: Interview): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const [table, where] of Object.entries(TABLES(subject))) {
    const { rows } = await queries.execute<{ count: number }>(sql`select count(*)::int as count ${where}`);
    if (rows[0]?.count) left[table] = rows[0].count;
  }
  return left;
}
