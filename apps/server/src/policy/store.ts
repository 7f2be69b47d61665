import { ImpactError } from '@impact/report/error';
import { and, eq, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { interview, organization } from '../database/schema.ts';
import { canComeBack } from '../erasure/undo.ts';
import type { Insider } from '../interviews/find.ts';
import { policyOf } from '../interviews/policy.ts';
import { forgetAllCoach } from '../jobs/forget-coach.ts';
import type { Services } from '../services.ts';
import { nextConsent } from './consent-texts.ts';
import { noteStricter } from './follow.ts';
import { type ConsentText, OrganisationPolicy } from './organisation-policy.ts';

/** A change of policy; the consent text is given without its version, which is counted on. */
export interface PolicyChange extends Partial<Omit<OrganisationPolicy, 'consent'>> {
  consent?: ConsentText['text'] | null;
}

/**
 * Changes the policy of the asker's organisation. It holds for every job that starts from now on; reports that it forbids are withheld at
 * once, and their interviews analysed again (`followPolicies`); a new length of retention counts from the
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
    const consent = await nextConsent(tx, who, before.consent, text);
    const after = OrganisationPolicy.parse({ ...before, ...rest, consent });
    await tx.update(organization).set({ policy: after }).where(eq(organization.id, organizationId));
    if (before.retentionDays !== after.retentionDays) await countRetentionAnew(tx, organizationId, after.retentionDays);
    await noteStricter(tx, organizationId, { before, after });
    // What is being written was allowed when it was begun; what comes next asks again.
    await forgetAllCoach(tx, organizationId);
    const changed = Object.keys(after).filter(
      (key) =>
        JSON.stringify(after[key as keyof OrganisationPolicy]) !==
        JSON.stringify(before[key as keyof OrganisationPolicy]),
    );
    const { consent: _text, ...settings } = after;
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

async function countRetentionAnew(tx: Queries, organizationId: string, days: number | null): Promise<void> {
  const due =
    days === null
      ? null
      : sql`greatest(${interview.createdAt} + make_interval(days => ${days}), now() + interval '1 day')`;
  await tx.update(interview).set({ retentionUntil: due }).where(eq(interview.organizationId, organizationId));
}

/**
 * Puts an interview under legal hold, or lifts it: while it is held, nothing erases it, neither a person nor the clock. One that was deleted
 * can be held as long as it could be restored. Throws NOT_FOUND, CONFLICT once its erasure has begun.
 */
export async function setHold(
  { database, audit }: Services,
  who: Insider,
  { interviewId, hold, reason }: { interviewId: string; hold: boolean; reason: string },
): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const own = and(eq(interview.id, interviewId), eq(interview.organizationId, organizationId));
    const [row] = await tx
      .select({ stays: sql<boolean>`${interview.deletedAt} is null or ${canComeBack()}` })
      .from(interview)
      .where(own)
      .for('update');
    if (!row) throw notFound();
    // Files may be gone already: to say that it is held would be untrue.
    if (hold && !row.stays)
      throw new ImpactError('CONFLICT', 'This interview is being erased: it cannot be held any more.');
    // Why stands with the interview and goes with it; the audit log, which stays for ever, has who and when.
    await tx.update(interview).set({ legalHold: hold, legalHoldReason: reason }).where(own);
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: hold ? 'interview.held' : 'interview.released',
      subject: `interview:${interviewId}`,
      detail: {},
    });
  });
}
