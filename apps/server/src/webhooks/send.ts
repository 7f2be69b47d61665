import { and, eq, inArray, lte, min, sql } from 'drizzle-orm';
import { webhook, webhookDelivery } from '../database/schema.ts';
import type { Services } from '../services.ts';
import type { AddressRule } from './address.ts';
import { deliver } from './deliver.ts';
import { openSecret } from './secret.ts';

/** Minutes after which a delivery that failed is tried again; after the last one it is given up. */
const AGAIN_AFTER = [1, 5, 30, 120, 720];
/** Receivers that are told at the same time. One that does not answer holds up nobody but itself. */
const LANES = 16;
/** A turn ends after so many deliveries to one receiver, so that a new one need not wait for the backlog of another. */
const LANE_LENGTH = 100;
/** It ends after this long, too: those who answer slowly must not keep what is new from the others. */
const TURN_MS = 20_000;
/** Receivers of one organisation that are told at the same time. */
const LANES_OF_ONE = 12;

export interface SendOptions {
  allowed?: AddressRule;
  signal?: AbortSignal;
}

/**
 * Sends what is due: many receivers at once, each its deliveries one after the other until one fails; returns how many were tried. Each
 * delivery is sent by one process only. A process that dies in the middle leaves its delivery to the next after a minute, so that a receiver
 * may get one twice, with the same id.
 */
export async function sendDeliveries(
  services: Pick<Services, 'database' | 'serverKey'>,
  options: SendOptions = {},
): Promise<number> {
  const due = await services.database.queries
    .select({ hook: webhook.id, organizationId: webhook.organizationId })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(isDue)
    .groupBy(webhook.id)
    .orderBy(min(webhookDelivery.nextAttemptAt));
  const until = Date.now() + TURN_MS;
  const over = () => options.signal?.aborted || Date.now() > until;
  const busy: string[] = [];
  const next = () => {
    const at = due.findIndex((one) => busy.filter((id) => id === one.organizationId).length < LANES_OF_ONE);
    return at < 0 ? undefined : due.splice(at, 1)[0];
  };
  let tried = 0;
  const lane = async () => {
    for (let one = next(); one !== undefined && !over(); one = next()) {
      const { hook, organizationId } = one;
      busy.push(organizationId);
      for (let sent = 0; sent < LANE_LENGTH && !over(); sent++) {
        const delivered = await sendNext(services, hook, options);
        if (delivered !== null) tried++;
        if (!delivered) break;
      }
      busy.splice(busy.indexOf(organizationId), 1);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return tried;
}

const isDue = and(eq(webhookDelivery.state, 'waiting'), lte(webhookDelivery.nextAttemptAt, sql`now()`));

/** Tries the delivery to a receiver that has been due longest; whether it arrived, null where nothing is due. */
async function sendNext(
  { database: { queries }, serverKey }: Pick<Services, 'database' | 'serverKey'>,
  webhookId: string,
  options: SendOptions,
): Promise<boolean | null> {
  const next = queries
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.webhookId, webhookId), isDue))
    .orderBy(webhookDelivery.nextAttemptAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [taken] = await queries
    .update(webhookDelivery)
    .set({ attempts: sql`${webhookDelivery.attempts} + 1`, nextAttemptAt: sql`now() + interval '1 minute'` })
    .where(inArray(webhookDelivery.id, next))
    .returning();
  if (!taken) return null;
  const [hook] = await queries.select().from(webhook).where(eq(webhook.id, webhookId));
  if (!hook) return null;
  const secret = hook.active ? secretOf(hook, serverKey) : null;
  const attempt =
    secret === null
      ? { delivered: false, status: null, reason: hook.active ? UNREADABLE : SWITCHED_OFF }
      : await deliver({ ...options, id: taken.id, body: taken.body, url: hook.url, secret });
  if (options.signal?.aborted && !attempt.delivered) {
    // Broken off by us: it was no try of theirs.
    await queries
      .update(webhookDelivery)
      .set({ attempts: sql`${webhookDelivery.attempts} - 1`, nextAttemptAt: sql`now()` })
      .where(eq(webhookDelivery.id, taken.id));
    return null;
  }
  const wait = secret === null ? undefined : AGAIN_AFTER[taken.attempts - 1];
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
    .where(eq(webhookDelivery.id, taken.id));
  return attempt.delivered;
}

/** Why what still waited for a webhook was given up. */
export const SWITCHED_OFF = 'The webhook was switched off.';
const UNREADABLE = 'The secret of the webhook was sealed with another key: register the webhook anew.';

/** null where it was sealed with the key of another installation, which no later try changes. */
function secretOf({ secret }: typeof webhook.$inferSelect, serverKey: Buffer): string | null {
  try {
    return openSecret(secret, serverKey);
  } catch {
    return null;
  }
}
