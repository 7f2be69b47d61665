import { ImpactError } from '@impact/report/error';
import { and, count, desc, eq } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { actorOf } from '../access/who.ts';
import { organization, webhook, webhookDelivery } from '../database/schema.ts';
import type { Insider } from '../interviews/find.ts';
import type { Services } from '../services.ts';
import { checkWebhookUrl, pin } from './address.ts';
import type { WebhookEvent } from './dispatch.ts';
import { newSecret, sealSecret } from './secret.ts';
import { SWITCHED_OFF } from './send.ts';

const PUBLIC = {
  id: webhook.id,
  url: webhook.url,
  events: webhook.events,
  active: webhook.active,
  createdAt: webhook.createdAt,
};
/** Webhooks of one organisation, all of which are listed. */
const MOST_WEBHOOKS = 100;

/**
 * Registers a webhook of the asker's organisation; its host must be on the public internet now, and is checked again at every delivery.
 * `secret` is told this once. Throws INVALID_REQUEST, CONFLICT when there are too many.
 */
export async function createWebhook(
  { database, audit, serverKey }: Services,
  who: Insider,
  { url: text, events }: { url: string; events: readonly WebhookEvent[] },
) {
  const url = checkWebhookUrl(text);
  await pin(url.hostname);
  const secret = newSecret();
  const { organizationId } = who;
  return await database.queries.transaction(async (tx) => {
    // Two at once wait for each other.
    await tx
      .select({ id: organization.id })
      .from(organization)
      .where(eq(organization.id, organizationId))
      .for('no key update');
    const [there] = await tx.select({ count: count() }).from(webhook).where(eq(webhook.organizationId, organizationId));
    if ((there?.count ?? 0) >= MOST_WEBHOOKS) {
      throw new ImpactError('CONFLICT', `An organisation has at most ${MOST_WEBHOOKS} webhooks: remove some first.`);
    }
    const [row] = await tx
      .insert(webhook)
      .values({ organizationId, url: url.href, events: [...new Set(events)], secret: sealSecret(secret, serverKey) })
      .returning(PUBLIC);
    if (!row) throw new Error('An insert returned no row.');
    // The path of the address may hold a secret of the receiver.
    const detail = { host: url.host, events: row.events };
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'webhook.created',
      subject: `webhook:${row.id}`,
      detail,
    });
    return { ...row, secret };
  });
}

/** The webhooks of an organisation, newest first. */
export const listWebhooks = ({ database }: Services, { organizationId }: Insider) =>
  database.queries
    .select(PUBLIC)
    .from(webhook)
    .where(eq(webhook.organizationId, organizationId))
    .orderBy(desc(webhook.createdAt));

/** Removes a webhook with its deliveries. Throws NOT_FOUND. */
export async function removeWebhook({ database, audit }: Services, who: Insider, id: string): Promise<void> {
  const { organizationId } = who;
  await database.queries.transaction(async (tx) => {
    const [row] = await tx
      .delete(webhook)
      .where(and(eq(webhook.id, id), eq(webhook.organizationId, organizationId)))
      .returning({ id: webhook.id });
    if (!row) throw notFound();
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: 'webhook.removed',
      subject: `webhook:${id}`,
      detail: {},
    });
  });
}

/** Switches a webhook on or off; while it is off it is told of nothing, and what still waits is given up. Throws NOT_FOUND. */
export async function switchWebhook(
  { database, audit }: Services,
  who: Insider,
  { id, active }: { id: string; active: boolean },
) {
  const { organizationId } = who;
  return await database.queries.transaction(async (tx) => {
    const [row] = await tx
      .update(webhook)
      .set({ active })
      .where(and(eq(webhook.id, id), eq(webhook.organizationId, organizationId)))
      .returning(PUBLIC);
    if (!row) throw notFound();
    if (!active) {
      await tx
        .update(webhookDelivery)
        .set({ state: 'given_up', reason: SWITCHED_OFF })
        .where(and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.state, 'waiting')));
    }
    await audit.append(tx, {
      organizationId,
      actor: actorOf(who),
      action: active ? 'webhook.switched_on' : 'webhook.switched_off',
      subject: `webhook:${id}`,
      detail: {},
    });
    return row;
  });
}
