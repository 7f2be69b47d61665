import { and, eq, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { interview, organization } from '../database/schema.ts';
import type { Insider } from '../interviews/find.ts';
import { policyOf } from '../interviews/policy.ts';
import type { Services } from '../services.ts';
import { ConsentText, OrganisationPolicy } from './organisation-policy.ts';

/** A change of policy; the consent text is given without its version, which is counted on. */
export interface PolicyChange extends Partial<Omit<OrganisationPolicy, 'consent'>> {
  consent?: ConsentText['text'] | null;
}

/**
 * Changes the policy of the asker's organisation. It holds for what is analysed from now on; a new length of retention counts from the
 * creation of every interview there is, except that nothing is due sooner than a day from now.
 */
export async function changePolicy(
  { database, audit }: Services,
  who: Insider,
  change: PolicyChange,
): Promise<OrganisationPolicy> {
  const { organizationId } = who;
  return await database.queries.transaction(async (tx) => {
    await tx.execute(sql`select from organization where id = ${organizationId} for update`);
    const before = await policyOf(tx, organizationId);
    const { consent: text, ...rest } = change;
    const after = OrganisationPolicy.parse({ ...before, ...rest, consent: nextConsent(before.consent, text) });
    await tx.update(organization).set({ policy: after }).where(eq(organization.id, organizationId));
    if (before.retentionDays !== after.retentionDays) await countRetentionAnew(tx, organizationId, after.retentionDays);
    const changed = Object.keys(after).filter(
      (key) =>
        JSON.stringify(after[key as keyof OrganisationPolicy]) !==
        JSON.stringify(before[key as keyof OrganisationPolicy]),
    );
    const { consent, ...settings } = after;
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'policy.changed',
      subject: `organization:${organizationId}`,
      detail: { changed, ...settings, consentVersion: consent?.version ?? null },
    });
    return after;
  });
}

function nextConsent(before: ConsentText | null, text: string | null | undefined): ConsentText | null {
  if (text === undefined || text === before?.text) return before;
  return text === null ? null : ConsentText.parse({ version: (before?.version ?? 0) + 1, text });
}

async function countRetentionAnew(tx: Queries, organizationId: string, days: number | null): Promise<void> {
  const due =
    days === null
      ? null
      : sql`greatest(${interview.createdAt} + make_interval(days => ${days}), now() + interval '1 day')`;
  await tx.update(interview).set({ retentionUntil: due }).where(eq(interview.organizationId, organizationId));
}

/** Puts an interview under legal hold, or lifts it: while it is held, nothing erases it, neither a person nor the clock. */
export async function setHold(
  { database, audit }: Services,
  who: Insider,
  { interviewId, hold, reason }: { interviewId: string; hold: boolean; reason: string },
): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const [row] = await tx
      .update(interview)
      .set({ legalHold: hold })
      .where(
        // Also one that was deleted a moment ago: as long as it is there, it can be held.
        and(eq(interview.id, interviewId), eq(interview.organizationId, organizationId)),
      )
      .returning({ id: interview.id });
    if (!row) throw notFound();
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: hold ? 'interview.held' : 'interview.released',
      subject: `interview:${interviewId}`,
      detail: { reason },
    });
  });
}
