import { ImpactError } from '@impact/report/error';
import { Purpose } from '@impact/report/report';
import { and, asc, eq, gt, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview, run, serverState } from '../database/schema.ts';
import { submitAnalysis } from '../interviews/analyse.ts';
import { policyOf } from '../interviews/policy.ts';
import type { Services } from '../services.ts';
import { mayInferEmotion, type OrganisationPolicy } from './organisation-policy.ts';

const PREFIX = 'stricter policy:';
const PAGE = 100;

/**
 * Where a policy forbids emotion that the one before allowed, leaves word that what infers it is to be analysed again. In the transaction of
 * the change, so that it is not forgotten.
 */
export async function noteStricter(
  tx: Queries,
  organizationId: string,
  { before, after }: { before: OrganisationPolicy; after: OrganisationPolicy },
): Promise<void> {
  if (!Purpose.options.some((one) => mayInferEmotion(before, one) && !mayInferEmotion(after, one))) return;
  await tx
    .insert(serverState)
    .values({ key: PREFIX + organizationId, value: {} })
    .onConflictDoUpdate({ target: serverState.key, set: { updatedAt: sql`clock_timestamp()` } });
}

/**
 * Analyses again, under the policy of today, the interviews of organisations whose policy has become stricter: those that show emotion, or
 * are about to. Steps that it does not concern are in the cache, so that a clean report is there soon. Returns how many.
 */
export async function followPolicies(services: Services): Promise<number> {
  const { queries } = services.database;
  const words = await queries
    .select()
    .from(serverState)
    .where(like(serverState.key, `${PREFIX}%`));
  let submitted = 0;
  for (const { key, updatedAt } of words) {
    submitted += await followPolicy(services, key.slice(PREFIX.length));
    // A change that came meanwhile is followed at the next turn.
    await queries
      .delete(serverState)
      .where(and(eq(serverState.key, key), sql`date_trunc('milliseconds', ${serverState.updatedAt}) = ${updatedAt}`));
  }
  return submitted;
}

async function followPolicy(services: Services, organizationId: string): Promise<number> {
  const { queries } = services.database;
  const policy = await policyOf(queries, organizationId);
  const forbidden = Purpose.options.filter((purpose) => !mayInferEmotion(policy, purpose));
  let submitted = 0;
  for (let last: string | undefined, full = forbidden.length > 0; full; ) {
    const page = await queries
      .select({ id: interview.id })
      .from(interview)
      .where(
        and(
          eq(interview.organizationId, organizationId),
          isNull(interview.deletedAt),
          inArray(sql`${interview.settings}->>'purpose'`, forbidden),
          infersEmotion(),
          last === undefined ? undefined : gt(interview.id, last),
        ),
      )
      .orderBy(asc(interview.id))
      .limit(PAGE);
    for (const { id } of page) if (await analyseAgain(services, id)) submitted++;
    last = page.at(-1)?.id;
    full = page.length === PAGE;
  }
  return submitted;
}

/** Interviews whose report infers emotion, or whose analysis under way was asked for with it. */
const infersEmotion = (): SQL | undefined =>
  or(
    sql`exists (select from ${run} where ${run.id} = ${interview.reportRunId} and ${run.emotion})`,
    sql`exists (select from ${run} where ${run.interviewId} = ${interview.id} and ${run.state} in ('queued', 'running')
      and ${run.settings}->>'emotion' = 'true' and (${run.settings}->>'purpose' = 'practice' or ${run.settings}->>'region' <> 'eu'))`,
  );

/** False where it cannot be analysed: its report stays withheld until somebody gives what is missing, such as a consent. */
async function analyseAgain(services: Services, id: string): Promise<boolean> {
  return services.database.queries.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(interview)
      .where(and(eq(interview.id, id), isNull(interview.deletedAt)))
      .for('update');
    if (!row) return false;
    try {
      await submitAnalysis(services, tx, row);
      return true;
    } catch (error) {
      if (error instanceof ImpactError && (error.code === 'CONSENT_REQUIRED' || error.code === 'CONFLICT'))
        return false;
      throw error;
    }
  });
}
