import { ImpactError } from '@impact/report/error';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { type Insider, type InterviewRow, lockInterview } from './find.ts';
import { authorOf } from './people.ts';
import { paragraphs } from './text.ts';

export const NewSignOff = z
  .strictObject({
    text: paragraphs(5000).describe('What the person who is responsible concludes, in their own words'),
  })
  .meta({ id: 'NewSignOff' });

/**
 * A person states that they have reviewed an interview and what they conclude. It changes nothing else: nothing is ranked, nobody is
 * rejected. Throws NOT_FOUND, also for a program, and CONFLICT before there is a report.
 */
export async function signOff(
  services: Services,
  who: Insider,
  id: string,
  { text }: z.infer<typeof NewSignOff>,
): Promise<InterviewRow> {
  return stated(services, who, id, 'interview.signed_off', (row) => {
    if (row.reportRunId === null)
      throw new ImpactError('CONFLICT', 'There is no report to sign off yet: wait until the analysis is done.');
    return { signedOffBy: authorOf(who), signedOffAt: new Date(), signOffText: text };
  });
}

/** Takes the statement back. Throws NOT_FOUND. */
export const withdrawSignOff = (services: Services, who: Insider, id: string): Promise<InterviewRow> =>
  stated(services, who, id, 'interview.sign_off_withdrawn', () => ({
    signedOffBy: null,
    signedOffAt: null,
    signOffText: null,
  }));

async function stated(
  services: Services,
  who: Insider,
  id: string,
  action: string,
  change: (row: InterviewRow) => Pick<InterviewRow, 'signedOffBy' | 'signedOffAt' | 'signOffText'>,
): Promise<InterviewRow> {
  return services.database.queries.transaction(async (tx) => {
    const row = await lockInterview(tx, who, 'interview.sign_off', id);
    const set = change(row);
    await tx
      .update(interview)
      .set({ ...set, updatedAt: new Date() })
      .where(eq(interview.id, id));
    await writeDown(services, tx, who, { action, interviewId: id, detail: { run: row.reportRunId } });
    const { organizationId } = row;
    const data = { changed: ['signOff'] };
    await services.events.publish(tx, { organizationId, interviewId: id, type: 'changed', data });
    return { ...row, ...set };
  });
}
