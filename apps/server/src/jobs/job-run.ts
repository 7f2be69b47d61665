import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, organization, run } from '../database/schema.ts';
import { InterviewSettings } from '../interviews/settings.ts';
import { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { Media } from './child-protocol.ts';
import type { JobPayload } from './payload.ts';

/** What a job needs to know of its run; null when the run is over, or its interview is being erased. */
export async function readRun(queries: Queries, { runId }: Pick<JobPayload, 'runId'>) {
  const [row] = await queries
    .select({ state: run.state, settings: run.settings, policy: organization.policy, interview })
    .from(run)
    .innerJoin(interview, eq(interview.id, run.interviewId))
    .innerJoin(organization, eq(organization.id, interview.organizationId))
    .where(and(eq(run.id, runId), isNull(interview.deletedAt)));
  if (!row || row.interview.recordingKey === null) return null;
  if (row.state !== 'queued' && row.state !== 'running') return null;
  const { recordingKey, recordingName, sha256, size, media, pictures } = row.interview;
  return {
    /** As the run was asked for. */
    settings: InterviewSettings.parse(row.settings),
    /** What the organisation allows at this moment. */
    policy: OrganisationPolicy.parse(row.policy),
    recordingKey,
    recording: { name: recordingName, sha256 },
    size,
    media: media === null ? null : Media.parse(media),
    /** Whether pictures of the recording are there already. */
    pictures: pictures !== null,
  };
}
export type RunOfJob = NonNullable<Awaited<ReturnType<typeof readRun>>>;
