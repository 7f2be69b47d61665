import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { event, serverState, webhook, webhookDelivery } from '../database/schema.ts';
import type { Services } from '../services.ts';
import type { AddressRule } from './address.ts';
import { deliver } from './deliver.ts';
import { openSecret } from './secret.ts';

/** Which events a webhook can be told of, by the type of event and, for a change of status, the status. */
export const WEBHOOK_EVENTS = ['interview.done', 'interview.failed', 'interview.parked', 'interview.deleted'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Minutes after which a delivery that failed is tried again; after the last one it is given up. */
const AGAIN_AFTER = [1, 5, 30, 120, 720];
const BATCH = 200;
const AT_ONCE = 8;
const CURSOR = 'webhook_cursor';

/** The word for an event, or null for one that nobody is told of. */
function webhookEventOf(type: string, data: unknown): WebhookEvent | null {
  if (type === 'deleted') return 'interview.deleted';
  if (type !== 'status' || typeof data !== 'object' || data === null || !('status' in data)) return null;
  return WEBHOOK_EVENTS.find((name) => name === `interview.${data.status}`) ?? null;
}

/**
 * Makes deliveries of what has happened since the last call. Who may call at the same time waits, and no event is taken twice or left out:
 * the place in the stream moves in the same transaction.
 */
export async function queueDeliveries({ database: { queries } }: Pick<Services, 'database'>): Promise<number> {
  return await queries.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))`);
    const [cursor] = await tx.select().from(serverState).where(eq(serverState.key, CURSOR));
    const after = Number(cursor?.value ?? 0);
    const events = await tx.select().from(event).where(gt(event.id, after)).orderBy(asc(event.id)).limit(BATCH);
    const last = events.at(-1);
    if (!last) return 0;
    const hooks = await tx
      .select()
      .from(webhook)
      .where(
        and(
          eq(webhook.active, true),
          inArray(webhook.organizationId, [...new Set(events.map(({ organizationId }) => organizationId))]),
        ),
      );
    const deliveries = events.flatMap(({ id, organizationId, interviewId, type, data, createdAt }) => {
      const name = webhookEventOf(type, data);
      if (!name) return [];
      // No title, no name, no number of a report: whoever may see them fetches them with a key.
      const body = JSON.stringify({ id, event: name, interviewId, at: createdAt.toISOString() });
      return hooks
        .filter((hook) => hook.organizationId === organizationId && hook.events.includes(name))
        .map((hook) => ({ webhookId: hook.id, type: name, body }));
    });
    if (deliveries.length > 0) await tx.insert(webhookDelivery).values(deliveries);
    await tx
      .insert(serverState)
      .values({ key: CURSOR, value: last.id })
      .onConflictDoUpdate({ target: serverState.key, set: { value: last.id, updatedAt: sql`now()` } });
    return deliveries.length;
  });
}

/**
 * Sends what is due, at most eight at once, each delivery by one process only. A process that dies in the middle leaves its deliveries to
 * the next after a minute, so that a receiver may get one twice, with the same id.
 */
export async function sendDeliveries(
  { database: { queries }, serverKey }: Pick<Services, 'database' | 'serverKey'>,
  options: { allowed?: AddressRule; signal?: AbortSignal } = {},
): Promise<number> {
  const due = await queries.execute<{ id: string; attempts: number }>(sql`
    update webhook_delivery set attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
    where id in (
      select id from webhook_delivery where state = 'waiting' and next_attempt_at <= now()
      order by next_attempt_at limit ${AT_ONCE} for update skip locked)
    returning id, attempts`);
  await Promise.all(
    due.rows.map(async ({ id, attempts }) => {
      const [found] = await queries
        .select({ body: webhookDelivery.body, url: webhook.url, secret: webhook.secret, active: webhook.active })
        .from(webhookDelivery)
        .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
        .where(eq(webhookDelivery.id, id));
      if (!found) return;
      const attempt = found.active
        ? await deliver({ ...found, ...options, id, secret: openSecret(found.secret, serverKey) })
        : { delivered: false, status: null, reason: 'The webhook was switched off.' };
      const wait = found.active ? AGAIN_AFTER[attempts - 1] : undefined;
      const state = attempt.delivered ? 'delivered' : wait === undefined ? 'given_up' : 'waiting';
      await queries
        .update(webhookDelivery)
        .set({
          state,
          status: attempt.status,
          reason: attempt.reason,
          deliveredAt: attempt.delivered ? sql`now()` : null,
          nextAttemptAt: sql`now() + make_interval(mins => ${wait ?? 0})`,
        })
        .where(eq(webhookDelivery.id, id));
    }),
  );
  return due.rows.length;
}
