import type { Services } from '../services.ts';
import { besideOf } from './beside.ts';
import { findInterview, type Insider, type InterviewRow } from './find.ts';
import { authorsOf } from './people.ts';
import { InterviewSettings } from './settings.ts';
import { signedOff } from './signed-off.ts';
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
  const signed = await signedOff(queries, row, row.reportRunId, author);
  return {
    ...common,
    settings: shownSettings(InterviewSettings.parse(row.settings)),
    signOff: signed && {
      by: signed.by,
      at: signed.at.toISOString(),
      text: signed.text,
      beforeLatestReport: signed.beforeReport,
    },
    candidateInvited: row.candidateUserId !== null,
    legalHold: row.legalHold,
    legalHoldReason: row.legalHoldReason,
    retentionUntil: row.retentionUntil?.toISOString() ?? null,
  };
}
