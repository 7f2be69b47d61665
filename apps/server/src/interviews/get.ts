import { eq } from 'drizzle-orm';
import { run } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { besideOf } from './beside.ts';
import { findInterview, type Insider, type InterviewRow } from './find.ts';
import { authorsOf } from './people.ts';
import { InterviewSettings } from './settings.ts';
import { runsOf } from './stages.ts';
import { type InterviewView, isInside, listed, permissionsFor, shownSettings } from './view.ts';

/** One interview with its latest analysis, as far as the asker may know of it. Throws NOT_FOUND. */
export async function getInterview(services: Services, who: Insider, id: string): Promise<InterviewView> {
  return viewOf(services, who, await findInterview(services.database.queries, who, 'interview.read', id));
}

/** An interview as one asker sees it. */
export async function viewOf({ database }: Services, who: Insider, row: InterviewRow): Promise<InterviewView> {
  const { queries } = database;
  const [latest] = await runsOf(queries, row.id, 1);
  const beside = await besideOf(queries, who, [row]);
  const common = { ...listed(row, beside(row)), run: latest ?? null, permissions: permissionsFor(who) };
  if (!isInside(who)) {
    return {
      ...common,
      settings: null,
      signOff: null,
      candidateInvited: null,
      legalHold: null,
      legalHoldReason: null,
      retentionUntil: null,
    };
  }
  const author = await authorsOf(queries, [row.createdBy, row.signedOffBy ?? row.createdBy]);
  const { signedOffBy, signedOffAt, signOffText } = row;
  return {
    ...common,
    settings: shownSettings(InterviewSettings.parse(row.settings)),
    signOff:
      signedOffBy !== null && signedOffAt !== null
        ? {
            by: author(signedOffBy),
            at: signedOffAt.toISOString(),
            text: signOffText ?? '',
            beforeLatestReport: await madeAfter(queries, row, signedOffAt),
          }
        : null,
    candidateInvited: row.candidateUserId !== null,
    legalHold: row.legalHold,
    legalHoldReason: row.legalHoldReason,
    retentionUntil: row.retentionUntil?.toISOString() ?? null,
  };
}

/** Whether the report of an interview was made after a moment. */
async function madeAfter(
  queries: Services['database']['queries'],
  { reportRunId }: InterviewRow,
  moment: Date,
): Promise<boolean> {
  if (reportRunId === null) return false;
  const [made] = await queries.select({ endedAt: run.endedAt }).from(run).where(eq(run.id, reportRunId));
  return made?.endedAt != null && made.endedAt > moment;
}
