import { and, asc, eq, gt, inArray, lte, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { event, serverState, webhook, webhookDelivery } from '../database/schema.ts';
import type { Services } from '../services.ts';

/** Which events a webhook can be told of, by the type of event and, for a change of status, the status. */
export const WEBHOOK_EVENTS = ['interview.done', 'interview.failed', 'interview.parked', 'interview.deleted'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What is sent to try a receiver out, however little it asked for. */
export const TEST_EVENT = 'test';

/** What a receiver is told. */
export const WebhookBody = z
  .object({
    id: z.int().describe('Of the event, as in the event stream; 0 in a test'),
    event: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
    interviewId: z.uuid().nullable().describe('null in a test'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'WebhookBody' });
export type WebhookBody = z.infer<typeof WebhookBody>;

/** Events that are looked at together. */
const BATCH = 200;
/** The types of event that can have a word; all others, above all the many of progress, are not even read. */
const TYPES = ['status', 'deleted'];
const CURSOR = 'webhook_cursor';

/** The word for an event, or null for one that nobody is told of. */
function webhookEventOf(type: string, data: unknown): WebhookEvent | null {
  if (type === 'deleted') return 'interview.deleted';
  if (type !== 'status' || typeof data !== 'object' || data === null || !('status' in data)) return null;
  return WEBHOOK_EVENTS.find((name) => name === `interview.${data.status}`) ?? null;
}

/**
 * Makes deliveries of all that has happened since the last call; returns how many. Who may call at the same time waits, and no event is
 * taken twice or left out: the place in the stream moves in the same transaction.
 */
export async function queueDeliveries(
  { database: { queries } }: Pick<Services, 'database'>,
  signal?: AbortSignal,
): Promise<number> {
  let total = 0;
  for (;;) {
    const { queued, more } = await queries.transaction(queueBatch);
    total += queued;
    if (!more || signal?.aborted) return total;
  }
}

async function queueBatch(tx: Queries): Promise<{ queued: number; more: boolean }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))`);
  const [cursor] = await tx.select().from(serverState).where(eq(serverState.key, CURSOR));
  const after = Number(cursor?.value ?? 0);
  // Ids are given in the order of commits, so that nothing can still come before the newest.
  const [{ newest } = { newest: null }] = await tx.select({ newest: max(event.id) }).from(event);
  if (newest === null || newest <= after) return { queued: 0, more: false };
  const events = await tx
    .select()
    .from(event)
    .where(and(gt(event.id, after), lte(event.id, newest), inArray(event.type, TYPES)))
    .orderBy(asc(event.id))
    .limit(BATCH);
  const more = events.length === BATCH;
  const value = (more ? events.at(-1)?.id : undefined) ?? newest;
  const deliveries = await deliveriesOf(tx, events);
  if (deliveries.length > 0) await tx.insert(webhookDelivery).values(deliveries);
  await tx
    .insert(serverState)
    .values({ key: CURSOR, value })
    .onConflictDoUpdate({ target: serverState.key, set: { value, updatedAt: sql`now()` } });
  return { queued: deliveries.length, more };
}

async function deliveriesOf(tx: Queries, events: readonly (typeof event.$inferSelect)[]) {
  const organizations = [...new Set(events.map(({ organizationId }) => organizationId))];
  const hooks = await tx
    .select()
    .from(webhook)
    .where(and(eq(webhook.active, true), inArray(webhook.organizationId, organizations)));
  return events.flatMap(({ id, organizationId, interviewId, type, data, createdAt }) => {
    const name = webhookEventOf(type, data);
    if (!name) return [];
    // No title, no name, no number of a report: whoever may see them fetches them with a key.
    const told: WebhookBody = { id, event: name, interviewId, at: createdAt.toISOString() };
    const body = JSON.stringify(told);
    return hooks
      .filter((hook) => hook.organizationId === organizationId && hook.events.includes(name))
      .map((hook) => ({ webhookId: hook.id, type: name, body }));
  });
}
