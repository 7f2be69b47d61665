import { allowsEmotion } from '@impact/pipeline/policy';
import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../database/database.ts';
import { organization, run } from '../database/schema.ts';
import type { Events } from '../events/events.ts';
import { InterviewSettings } from '../interviews/settings.ts';
import { mayInferEmotion, OrganisationPolicy } from '../policy/organisation-policy.ts';
import type { CoachSoFar } from './child-protocol.ts';
import { forgetCoach } from './forget-coach.ts';
import type { JobPayload } from './payload.ts';
import { lockOpenRun } from './runs.ts';

type RunIds = Pick<JobPayload, 'organizationId' | 'interviewId' | 'runId'>;

/**
 * Tells what a language model has written so far for the report of a run, in the place of what was told before. It is kept for readers that
 * come back as long as the run goes on; nothing is told where the policy of this moment would not have it written.
 */
export async function publishCoach(
  { database, events }: { database: Database; events: Events },
  { organizationId, interviewId, runId }: RunIds,
  soFar: CoachSoFar,
): Promise<void> {
  await database.queries.transaction(async (tx) => {
    const open = await lockOpenRun(tx, runId);
    if (!open || !(await mayStillTell(tx, organizationId, runId))) return;
    await forgetCoach(tx, open);
    await events.publish(tx, { organizationId, interviewId, type: 'coach', data: { runId, ...soFar } });
  });
}

/** The row of the organisation stays as it is until the event is there: a change of policy waits, and finds it. */
async function mayStillTell(tx: Queries, organizationId: string, runId: string): Promise<boolean> {
  const [asked] = await tx.select({ settings: run.settings }).from(run).where(eq(run.id, runId));
  const [house] = await tx
    .select({ policy: organization.policy })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for('share');
  if (!asked || !house) return false;
  const policy = OrganisationPolicy.parse(house.policy);
  const { emotion, purpose, region } = InterviewSettings.parse(asked.settings);
  // What was begun with emotion may hold it, whatever the child that writes was told.
  const mayHoldEmotion = emotion && allowsEmotion(purpose, region);
  return policy.languageModel && (!mayHoldEmotion || mayInferEmotion(policy, purpose));
}
