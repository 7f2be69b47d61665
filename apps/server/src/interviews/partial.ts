import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import { run } from '../database/schema.ts';
import { KnownSoFar } from '../jobs/child-protocol.ts';
import type { Services } from '../services.ts';
import { findInterview, type Insider } from './find.ts';
import { isInside, RunView } from './view.ts';

export const PartialView = z
  .object({
    runId: z.uuid(),
    state: RunView.shape.state,
    known: KnownSoFar.nullable().describe('null before the first step is done, and once the report tells all'),
  })
  .meta({ id: 'Partial' });
export type PartialView = z.infer<typeof PartialView>;

/**
 * What is known so far of the latest analysis of an interview, for those who work in the organisation: others get the report. Throws NOT_FOUND,
 * also where nothing was analysed yet.
 */
export async function getPartial({ database }: Services, who: Insider, interviewId: string): Promise<PartialView> {
  const { queries } = database;
  await findInterview(queries, who, 'interview.read', interviewId);
  const [latest] = await queries
    .select({ id: run.id, state: run.state, partial: run.partial })
    .from(run)
    .where(eq(run.interviewId, interviewId))
    .orderBy(desc(run.createdAt), desc(run.id))
    .limit(1);
  if (!latest || !isInside(who)) throw notFound();
  const known = latest.partial === null ? null : KnownSoFar.parse(latest.partial);
  return { runId: latest.id, state: RunView.shape.state.parse(latest.state), known };
}
