import type { InterviewHeading } from '@impact/document/view/interview-heading';
import type { Services } from '../services.ts';
import type { Insider } from './find.ts';
import { authorsOf } from './people.ts';
import type { ReportPlace } from './report.ts';
import { signedOff } from './signed-off.ts';
import { isInside } from './view.ts';

/**
 * What the page of a report carries beside the report, as far as the asker may know it. As in the interview itself, the conclusion of a
 * person is for the organisation alone: neither the candidate nor who holds a link sees it.
 */
export async function headingOf(
  { database: { queries } }: Pick<Services, 'database'>,
  who: Insider,
  { row, runId }: Pick<ReportPlace, 'row' | 'runId'>,
): Promise<InterviewHeading> {
  const { title, candidateName, signedOffBy } = row;
  if (!isInside(who) || signedOffBy === null) return { title, candidateName, signOff: null };
  const signed = await signedOff(queries, row, runId, await authorsOf(queries, [signedOffBy]));
  const signOff = signed && { ...signed, by: signed.by.name, at: signed.at.toISOString() };
  return { title, candidateName, signOff };
}
