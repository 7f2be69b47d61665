import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { type Insider, type InterviewRow, lockInterview } from './find.ts';
import { line } from './text.ts';

export const Title = line(200).describe('Under which name the interview is listed');
export const CandidateName = line(200).describe('The person who is interviewed');

export const InterviewChange = z
  .strictObject({ title: Title.optional(), candidateName: CandidateName.nullable().optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'names nothing to change')
  .meta({ id: 'InterviewChange' });
export type InterviewChange = z.infer<typeof InterviewChange>;

/** Changes what an interview is called and who is in it. Throws NOT_FOUND. */
export async function changeInterview(
  services: Services,
  who: Insider,
  id: string,
  change: InterviewChange,
): Promise<InterviewRow> {
  return services.database.queries.transaction(async (tx) => {
    const before = await lockInterview(tx, who, 'interview.change', id);
    const [row] = await tx
      .update(interview)
      .set({ ...change, updatedAt: new Date() })
      .where(eq(interview.id, id))
      .returning();
    const changed = Object.keys(change);
    await writeDown(services, tx, who, { action: 'interview.changed', interviewId: id, detail: { changed } });
    await services.events.publish(tx, {
      organizationId: before.organizationId,
      interviewId: id,
      type: 'changed',
      data: { changed },
    });
    return row ?? before;
  });
}
