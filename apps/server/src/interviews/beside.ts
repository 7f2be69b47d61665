import { and, desc, inArray } from 'drizzle-orm';
import { mayAct } from '../access/allowed.ts';
import type { Queries } from '../database/database.ts';
import { run } from '../database/schema.ts';
import { Pictures, Summary } from '../jobs/child-protocol.ts';
import { mayInferEmotion } from '../policy/organisation-policy.ts';
import type { Insider, InterviewRow } from './find.ts';
import { authorsOf } from './people.ts';
import { policyOf } from './policy.ts';
import { progressOf, type RunProgress } from './run-progress.ts';
import { InterviewSettings } from './settings.ts';
import { type Beside, isInside, purposeOf } from './view.ts';

const Asked = InterviewSettings.pick({ emotion: true });

/** What a list shows of these interviews of one organisation that does not stand in their own rows. */
export async function besideOf(
  queries: Queries,
  who: Insider,
  rows: readonly InterviewRow[],
): Promise<(row: InterviewRow) => Beside> {
  const inside = isInside(who);
  const shown = mayAct(who, 'interview.media');
  const policy = await policyOf(queries, who.organizationId);
  const author = await authorsOf(queries, inside ? rows.map(({ createdBy }) => createdBy) : []);
  const progress = await latestProgress(queries, rows);
  const inferring = await reportsWithEmotion(queries, rows);
  const mayInfer = (row: InterviewRow) => mayInferEmotion(policy, purposeOf(row));
  return (row) => ({
    // The index of a report that infers emotion is made of it, too.
    summary: row.summary === null || (inferring.has(row.id) && !mayInfer(row)) ? null : Summary.parse(row.summary),
    progress: progress.get(row.id) ?? null,
    pictures: shown ? Pictures.nullable().parse(row.pictures) : null,
    emotionInference: Asked.parse(row.settings).emotion && mayInfer(row),
    signedOff: inside ? row.signedOffAt !== null : null,
    createdBy: inside ? author(row.createdBy) : null,
  });
}

/** Of these interviews, those whose latest report infers emotion. */
async function reportsWithEmotion(queries: Queries, rows: readonly InterviewRow[]): Promise<Set<string>> {
  const reports = rows.flatMap(({ reportRunId }) => (reportRunId === null ? [] : [reportRunId]));
  if (reports.length === 0) return new Set();
  const found = await queries
    .select({ id: run.interviewId })
    .from(run)
    .where(and(inArray(run.id, reports), run.emotion));
  return new Set(found.map(({ id }) => id));
}

/** How far the latest analysis of each interview is, of those in which one waits or goes on. */
async function latestProgress(queries: Queries, rows: readonly InterviewRow[]): Promise<Map<string, RunProgress>> {
  const ids = rows.filter(({ status }) => status === 'waiting' || status === 'running').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const latest = await queries
    .selectDistinctOn([run.interviewId])
    .from(run)
    .where(and(inArray(run.interviewId, ids), inArray(run.state, ['queued', 'running'])))
    .orderBy(run.interviewId, desc(run.createdAt), desc(run.id));
  const progress = await progressOf(queries, latest);
  return new Map(
    latest.flatMap(({ id, interviewId }) => {
      const one = progress.get(id);
      return one ? [[interviewId, one]] : [];
    }),
  );
}
