import { type AnyColumn, and, asc, desc, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { besideOf } from './beside.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { Insider } from './find.ts';
import { folded } from './folded.ts';
import { InterviewSettings } from './settings.ts';
import { InterviewStatus } from './status.ts';
import { listed } from './view.ts';

/** What a list may be sorted by: never by a number of the report, as that would be a ranking. */
const SORTS = ['created', 'title', 'candidate', 'duration'] as const;

export const InterviewQuery = z.object({
  search: z.string().trim().max(200).optional().describe('Part of the title or of the name of the candidate'),
  status: z
    .union([InterviewStatus, z.array(InterviewStatus).max(InterviewStatus.options.length)])
    .transform((one) => [one].flat())
    .optional()
    .describe('One or several: status=done&status=failed'),
  purpose: InterviewSettings.shape.purpose.optional(),
  from: z.iso.datetime({ offset: true }).optional().describe('Created at this moment or later'),
  to: z.iso.datetime({ offset: true }).optional().describe('Created before this moment'),
  sort: z.enum(SORTS).default('created'),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
});
export type InterviewQuery = z.infer<typeof InterviewQuery>;

const CANDIDATE = folded(sql`coalesce(${interview.candidateName}, '')`);

/** The text by which rows are sorted and the type in which it compares; a cursor holds the text. */
const KEYS: Record<(typeof SORTS)[number], { text: SQL<string>; value: SQL; type: SQL }> = {
  // In microseconds: a Date has only milliseconds, and rows between two of them would be lost.
  created: {
    text: sql`to_char(${interview.createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    value: sql`${interview.createdAt}`,
    type: sql`timestamptz`,
  },
  title: { text: folded(interview.title), value: folded(interview.title), type: sql`text` },
  candidate: { text: CANDIDATE, value: CANDIDATE, type: sql`text` },
  duration: {
    text: sql`coalesce(${interview.duration}, 0)::text`,
    value: sql`coalesce(${interview.duration}, 0)`,
    type: sql`int`,
  },
};

/** A page of the interviews that somebody may see; `next` is the cursor of the page after it, null at the end. */
export async function listInterviews({ database, serverKey }: Services, who: Insider, query: InterviewQuery) {
  const { search, status, purpose, from, to, sort, order, limit, cursor } = query;
  const key = KEYS[sort];
  const list = JSON.stringify([who.organizationId, search, status, purpose, from, to, sort, order]);
  const after = cursor === undefined ? undefined : openCursor(serverKey, list, cursor);
  const beyond = order === 'asc' ? sql`>` : sql`<`;
  const { queries } = database;
  const wanted = and(
    allowedInterviews(who, 'interview.list'),
    search ? or(contains(interview.title, search), contains(interview.candidateName, search)) : undefined,
    status && inArray(interview.status, status),
    purpose && sql`${interview.settings}->>'purpose' = ${purpose}`,
    // As text: a Date would cut off what is smaller than a millisecond.
    from === undefined ? undefined : sql`${interview.createdAt} >= ${from}::timestamptz`,
    to === undefined ? undefined : sql`${interview.createdAt} < ${to}::timestamptz`,
  );
  const rows = await queries
    .select({ row: interview, place: key.text })
    .from(interview)
    .where(
      and(
        wanted,
        after && sql`(${key.value}, ${interview.id}) ${beyond} (${after.value}::${key.type}, ${after.id}::uuid)`,
      ),
    )
    .orderBy(...(order === 'asc' ? [asc(key.value), asc(interview.id)] : [desc(key.value), desc(interview.id)]))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ row }) => row);
  const last = rows.slice(0, limit).at(-1);
  const beside = await besideOf(queries, who, page);
  return {
    items: page.map((row) => listed(row, beside(row))),
    next: last && rows.length > limit ? sealCursor(serverKey, list, { value: last.place, id: last.row.id }) : null,
    // Once is enough: whoever reads on knows it.
    total: after === undefined ? await queries.$count(interview, wanted) : null,
  };
}

/** Whether a column holds the text somewhere. */
const contains = (column: AnyColumn, text: string): SQL => sql`position(${folded(text)} in ${folded(column)}) > 0`;
