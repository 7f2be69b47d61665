import { eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { organization } from '../database/schema.ts';
import { effectivePolicy, OrganisationPolicy, purposeUnder } from '../policy/organisation-policy.ts';
import type { InterviewSettings } from './settings.ts';

/** What an organisation has decided for all of its interviews. */
export async function policyOf(queries: Queries, organizationId: string): Promise<OrganisationPolicy> {
  const [row] = await queries
    .select({ policy: organization.policy })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return OrganisationPolicy.parse(row?.policy ?? {});
}

/**
 * The settings with which an analysis may run today: what was asked for, as far as the organisation's policy allows it.
 * Throws CONSENT_REQUIRED.
 */
export function settingsUnder(policy: OrganisationPolicy, asked: InterviewSettings): InterviewSettings {
  effectivePolicy(policy, asked);
  const purpose = purposeUnder(policy, asked.purpose);
  return { ...asked, purpose, region: policy.region, emotion: asked.emotion && policy.emotion };
}

/**
 * The settings with which an analysis goes on that was asked for under the policy of another day: the stricter of both holds, as parts of it
 * may be made already. Throws CONSENT_REQUIRED.
 */
export function settingsStillUnder(policy: OrganisationPolicy, settings: InterviewSettings): InterviewSettings {
  const now = settingsUnder(policy, settings);
  return settings.region === 'eu' ? { ...now, region: 'eu' } : now;
}
