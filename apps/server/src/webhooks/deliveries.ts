import { ImpactError } from '@impact/report/error';
import { and, desc, eq, sql } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { webhook, webhookDelivery } from '../database/schema.ts';
import type { Insider } from '../interviews/find.ts';
import type { Services } from '../services.ts';
import { TEST_EVENT, type WebhookBody } from './dispatch.ts';

const DELIVERY = {
  id: webhookDelivery.id,
  event: webhookDelivery.type,
  state: webhookDelivery.state,
  attempts: webhookDelivery.attempts,
  status: webhookDelivery.status,
  reason: webhookDelivery.reason,
  createdAt: webhookDelivery.createdAt,
  deliveredAt: webhookDelivery.deliveredAt,
};
const DELIVERIES_LISTED = 100;

/** Throws NOT_FOUND, CONFLICT where the webhook is switched off. */
async function needActive(services: Services, who: Insider, id: string): Promise<void> {
  const { active } = await find(services, who, id);
  if (!active) throw new ImpactError('CONFLICT', 'The webhook is switched off: switch it on first.');
}

/** Throws NOT_FOUND. */
async function find({ database: { queries } }: Services, { organizationId }: Insider, id: string) {
  const [hook] = await queries
    .select({ active: webhook.active })
    .from(webhook)
    .where(and(eq(webhook.id, id), eq(webhook.organizationId, organizationId)));
  if (!hook) throw notFound();
  return hook;
}

/**
 * Has a test sent to a webhook, on the way that everything else takes. Throws NOT_FOUND, CONFLICT where it is switched off or the test
 * before still waits.
 */
export async function testWebhook(services: Services, who: Insider, id: string) {
  const { queries } = services.database;
  await needActive(services, who, id);
  const waits = await queries.$count(
    webhookDelivery,
    and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.type, TEST_EVENT), eq(webhookDelivery.state, 'waiting')),
  );
  if (waits > 0)
    throw new ImpactError('CONFLICT', 'The last test still waits to be sent: see what becomes of it first.');
  const told: WebhookBody = { id: 0, event: TEST_EVENT, interviewId: null, at: new Date().toISOString() };
  const [row] = await queries
    .insert(webhookDelivery)
    .values({ webhookId: id, type: TEST_EVENT, body: JSON.stringify(told) })
    .returning(DELIVERY);
  if (!row) throw new Error('An insert returned no row.');
  return row;
}

/** Sends a delivery that was given up once more, as if it were new. Throws NOT_FOUND, CONFLICT where it was not given up. */
export async function sendAgain(services: Services, who: Insider, { id, delivery }: { id: string; delivery: string }) {
  await needActive(services, who, id);
  const { queries } = services.database;
  const one = and(eq(webhookDelivery.id, delivery), eq(webhookDelivery.webhookId, id));
  const [row] = await queries
    .update(webhookDelivery)
    .set({ state: 'waiting', attempts: 0, status: null, reason: null, nextAttemptAt: sql`now()` })
    .where(and(one, eq(webhookDelivery.state, 'given_up')))
    .returning(DELIVERY);
  if (row) return row;
  if ((await queries.$count(webhookDelivery, one)) === 0) throw notFound();
  throw new ImpactError('CONFLICT', 'Only what was given up is sent again: this one arrived, or is still tried.');
}

/** The last deliveries of a webhook, newest first. Throws NOT_FOUND. */
export async function listDeliveries(services: Services, who: Insider, id: string) {
  await find(services, who, id);
  return await services.database.queries
    .select(DELIVERY)
    .from(webhookDelivery)
    .where(eq(webhookDelivery.webhookId, id))
    .orderBy(desc(webhookDelivery.createdAt))
    .limit(DELIVERIES_LISTED);
}
