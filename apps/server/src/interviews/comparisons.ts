import type { Measured } from '@impact/insight/comparison/comparable';
import { compare } from '@impact/insight/comparison/comparison';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import type { Permission } from '../access/permissions.ts';
import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { comparison, interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { ComparedInterview, ComparedQuestion, sharedQuestions, sideOf, withoutEmotion } from './comparison-sides.ts';
import { ComparisonTable } from './comparison-table.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { Insider, InterviewRow } from './find.ts';
import { Author, authorOf, authorsOf } from './people.ts';
import { findShownReport, measuredOf } from './report.ts';
import { line } from './text.ts';

export const NewComparison = z
  .strictObject({
    title: line(200),
    interviewIds: z
      .array(z.uuid())
      .min(2)
      .max(6)
      .refine((ids) => new Set(ids).size === ids.length, 'names an interview twice')
      .describe('2 to 6 interviews, in the order in which they are laid side by side'),
  })
  .meta({ id: 'NewComparison' });

export const ComparisonListed = z
  .object({
    id: z.uuid(),
    title: z.string(),
    createdBy: Author,
    createdAt: z.iso.datetime(),
    interviews: z.array(z.object({ id: z.uuid(), title: z.string(), candidateName: z.string().nullable() })),
  })
  .meta({ id: 'ComparisonListed' });
export type ComparisonListed = z.infer<typeof ComparisonListed>;

export const ComparisonView = ComparisonListed.extend({
  table: ComparisonTable.nullable().describe('null while an interview has no report that may be shown'),
  sides: z
    .array(ComparedInterview)
    .nullable()
    .describe('Curve and answers of each interview, in their order; null as the table is'),
  questions: z
    .array(ComparedQuestion)
    .nullable()
    .describe('Those that more than one of them answers; null as the table is'),
}).meta({ id: 'Comparison' });
export type ComparisonView = z.infer<typeof ComparisonView>;

export const ComparisonQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
});

type ComparisonRow = typeof comparison.$inferSelect;

/** Comparisons of which somebody may see every single interview. */
const visibleTo = (who: Insider): SQL =>
  sql`(${and(
    eq(comparison.organizationId, who.organizationId),
    sql`not exists (
    select 1 from unnest(${comparison.interviewIds}) as wanted (id)
    where not exists (
      select 1 from ${interview} where ${interview.id} = wanted.id and ${allowedInterviews(who, 'comparison.read')}
    )
  )`,
  )})`;

/** The interviews of a list in its order, when somebody may do this with every one of them. Throws NOT_FOUND. */
async function allOf(
  queries: Queries,
  who: Insider,
  permission: Permission,
  ids: readonly string[],
): Promise<InterviewRow[]> {
  const rows = await queries
    .select()
    .from(interview)
    .where(and(inArray(interview.id, [...ids]), allowedInterviews(who, permission)));
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound();
    return row;
  });
}

const listed = (
  row: ComparisonRow,
  rows: readonly InterviewRow[],
  author: (id: string) => Author,
): ComparisonListed => ({
  id: row.id,
  title: row.title,
  createdBy: author(row.createdBy),
  createdAt: row.createdAt.toISOString(),
  interviews: rows.map(({ id, title, candidateName }) => ({ id, title, candidateName })),
});

/** Keeps a choice of interviews to compare. Throws NOT_FOUND when one of them is not there for the asker. */
export async function createComparison(
  services: Services,
  who: Insider,
  { title, interviewIds }: z.infer<typeof NewComparison>,
): Promise<ComparisonListed> {
  return services.database.queries.transaction(async (tx) => {
    const rows = await allOf(tx, who, 'comparison.write', interviewIds);
    const { organizationId } = who;
    const createdBy = authorOf(who);
    const [row] = await tx.insert(comparison).values({ organizationId, createdBy, title, interviewIds }).returning();
    if (!row) throw new Error('An insert returned no row.');
    await told(services, tx, who, 'comparison.created', row.id, { interviews: interviewIds });
    return listed(row, rows, await authorsOf(tx, [createdBy]));
  });
}

/** A page of comparisons, newest first. */
export async function listComparisons(
  { database, serverKey }: Services,
  who: Insider,
  { limit, cursor }: z.infer<typeof ComparisonQuery>,
): Promise<{ items: ComparisonListed[]; next: string | null }> {
  const { queries } = database;
  const list = JSON.stringify(['comparisons', who.organizationId]);
  const after = cursor === undefined ? undefined : openCursor(serverKey, list, cursor);
  const rows = await queries
    .select({
      row: comparison,
      // In microseconds, so that none is lost between two milliseconds.
      place: sql<string>`to_char(${comparison.createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    })
    .from(comparison)
    .where(
      and(
        visibleTo(who),
        after && sql`(${comparison.createdAt}, ${comparison.id}) < (${after.value}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(comparison.createdAt), desc(comparison.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const ids = [...new Set(page.flatMap(({ row }) => row.interviewIds))];
  const interviews = ids.length === 0 ? [] : await queries.select().from(interview).where(inArray(interview.id, ids));
  const author = await authorsOf(
    queries,
    page.map(({ row }) => row.createdBy),
  );
  const last = page.at(-1);
  return {
    items: page.map(({ row }) =>
      listed(
        row,
        row.interviewIds.flatMap((id) => interviews.find((one) => one.id === id) ?? []),
        author,
      ),
    ),
    next: last && rows.length > limit ? sealCursor(serverKey, list, { value: last.place, id: last.row.id }) : null,
  };
}

/**
 * Interviews side by side. What reads feelings is left out as soon as the policy of one report forbids it. Throws NOT_FOUND when one of the
 * interviews is not there for the asker.
 */
export async function getComparison(services: Services, who: Insider, id: string): Promise<ComparisonView> {
  const { queries } = services.database;
  const [row] = await queries
    .select()
    .from(comparison)
    .where(and(eq(comparison.id, id), visibleTo(who)));
  if (!row) throw notFound();
  const rows = await allOf(queries, who, 'comparison.read', row.interviewIds);
  const compared = await comparedOf(services, who, rows);
  await told(services, queries, who, 'comparison.viewed', id, { interviews: row.interviewIds });
  return { ...listed(row, rows, await authorsOf(queries, [row.createdBy])), ...compared };
}

async function comparedOf(
  services: Services,
  who: Insider,
  rows: readonly InterviewRow[],
): Promise<Pick<ComparisonView, 'table' | 'sides' | 'questions'>> {
  const none = { table: null, sides: null, questions: null };
  if (rows.some(({ reportRunId }) => reportRunId === null)) return none;
  const reports: Measured[] = [];
  const sides: ComparedInterview[] = [];
  // One after the other: reports of long interviews are large.
  for (const row of rows) {
    const report = await findShownReport(services, who, 'comparison.read', row.id);
    if (!report) return none;
    reports.push(measuredOf(report));
    sides.push(sideOf(row.id, report));
  }
  const inferred = reports.map(({ policy }) => policy.emotionInference);
  return {
    table: compare(reports),
    sides: inferred.every(Boolean) ? sides : sides.map((side, index) => withoutEmotion(side, inferred[index] === true)),
    questions: sharedQuestions(sides),
  };
}

/** Removes a comparison; the interviews stay. Throws NOT_FOUND. */
export async function removeComparison(services: Services, who: Insider, id: string): Promise<void> {
  await services.database.queries.transaction(async (tx) => {
    const removed = await tx
      .delete(comparison)
      .where(and(eq(comparison.id, id), visibleTo(who)))
      .returning({ id: comparison.id });
    if (removed.length === 0) throw notFound();
    await told(services, tx, who, 'comparison.removed', id, {});
  });
}

const told = (
  { audit }: Services,
  queries: Queries,
  who: Insider,
  action: string,
  id: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  audit.append(queries, {
    organizationId: who.organizationId,
    actor: actorOf(who),
    action,
    subject: `comparison:${id}`,
    detail,
  });
