import { type AnyColumn, and, isNotNull, max, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { Insider } from './find.ts';
import { folded } from './folded.ts';

export const CandidateQuery = z.object({
  search: z.string().trim().max(200).optional().describe('Part of the name'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
});

/** Somebody by the name that stands with their interviews. */
export const Candidate = z
  .object({
    name: z.string().describe('As it was written last; capital letters do not matter'),
    interviews: z.int().positive(),
    reports: z.int().nonnegative().describe('Those with a report: sessions that can be followed'),
    lastAt: z.iso.datetime().describe('When the latest interview was made'),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

/** A column of the latest interview of each. */
const latest = (column: AnyColumn): SQL =>
  sql`(array_agg(${column} order by ${interview.createdAt} desc, ${interview.id} desc))[1]`;

const NAME = folded(sql`${interview.candidateName}`);

/** A page of the candidates of the interviews that somebody may see, by name. */
export async function listCandidates(
  { database, serverKey }: Services,
  who: Insider,
  { search, limit, cursor }: z.infer<typeof CandidateQuery>,
): Promise<{ items: Candidate[]; next: string | null }> {
  const list = JSON.stringify(['candidates', who.organizationId, search]);
  const after = cursor === undefined ? undefined : openCursor(serverKey, list, cursor);
  const rows = await database.queries
    .select({
      key: NAME,
      latest: sql<string>`${latest(interview.id)}`,
      name: sql<string>`${latest(interview.candidateName)}`,
      interviews: sql<number>`count(*)::int`,
      reports: sql<number>`count(${interview.reportRunId})::int`,
      lastAt: max(interview.createdAt),
    })
    .from(interview)
    .where(
      and(
        allowedInterviews(who, 'interview.list'),
        isNotNull(interview.candidateName),
        search ? sql`position(${folded(search)} in ${NAME}) > 0` : undefined,
        after && sql`${NAME} > ${after.value}`,
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ name, interviews, reports, lastAt }) =>
      Candidate.parse({ name, interviews, reports, lastAt: lastAt?.toISOString() }),
    ),
    next: last && rows.length > limit ? sealCursor(serverKey, list, { value: last.key, id: last.latest }) : null,
  };
}
