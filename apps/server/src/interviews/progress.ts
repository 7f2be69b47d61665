import type { Measured } from '@impact/insight/comparison/comparable';
import { type Trend, trend } from '@impact/insight/trend/trend';
import { and, desc, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { actorOf } from '../access/who.ts';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { TrendTable } from './comparison-table.ts';
import type { Insider } from './find.ts';
import { folded } from './folded.ts';
import { findShownReport, measuredOf } from './report.ts';
import { line } from './text.ts';

/** Sessions that are followed: the latest. */
const MOST_SESSIONS = 30;

export const ProgressQuery = z.object({
  candidate: line(200).describe(
    'Name of the candidate as it stands with the interviews; capital letters do not matter',
  ),
});

export const ProgressView = z
  .object({
    sessions: z
      .array(z.object({ interviewId: z.uuid(), reportId: z.string(), title: z.string(), createdAt: z.iso.datetime() }))
      .describe('Interviews with a report that may be shown, oldest first; among the latest 30'),
    trend: TrendTable.nullable().describe('null for fewer than two sessions'),
  })
  .meta({ id: 'Progress' });
export type ProgressView = z.infer<typeof ProgressView>;

/** One person over sessions: all interviews with this candidate that the asker may see. */
export async function progressOf(
  services: Services,
  who: Insider,
  { candidate }: z.infer<typeof ProgressQuery>,
): Promise<ProgressView> {
  const { queries } = services.database;
  const rows = await queries
    .select()
    .from(interview)
    .where(
      and(
        allowedInterviews(who, 'interview.export'),
        isNotNull(interview.reportRunId),
        sql`${folded(interview.candidateName)} = ${folded(candidate)}`,
      ),
    )
    .orderBy(desc(interview.createdAt), desc(interview.id))
    .limit(MOST_SESSIONS);
  const sessions: { row: (typeof rows)[number]; report: Measured }[] = [];
  // One after the other: reports of long interviews are large.
  for (const row of rows.reverse()) {
    const report = await findShownReport(services, who, 'interview.export', row.id);
    // A session took place when its interview was made; an analysis of today makes it no newer.
    if (report) sessions.push({ row, report: { ...measuredOf(report), createdAt: row.createdAt.toISOString() } });
  }
  const reports = sessions.map(({ report }) => report);
  const found: Trend | null = reports.length < 2 ? null : trend(reports);
  for (const { row } of sessions) {
    await services.audit.append(queries, {
      organizationId: who.organizationId,
      actor: actorOf(who),
      action: 'progress.viewed',
      subject: `interview:${row.id}`,
      detail: { sessions: sessions.length },
    });
  }
  return {
    sessions: sessions.map(({ row, report }) => ({
      interviewId: row.id,
      reportId: report.id,
      title: row.title,
      createdAt: report.createdAt,
    })),
    trend: found,
  };
}
