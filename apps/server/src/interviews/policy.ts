import { eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { organization } from '../database/schema.ts';
import { effectivePolicy, OrganisationPolicy } from '../policy/organisation-policy.ts';
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
  return { ...asked, region: policy.region, emotion: asked.emotion && policy.emotion };
}
