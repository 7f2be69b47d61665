import { z } from 'zod';
import { Moment } from '../../accounts/fields.ts';
import { listDeliveries, sendAgain, testWebhook } from '../../webhooks/deliveries.ts';
import { WEBHOOK_EVENTS } from '../../webhooks/dispatch.ts';
import { createWebhook, listWebhooks, removeWebhook, switchWebhook } from '../../webhooks/manage.ts';
import { somebody } from '../authorise.ts';
import { TOLD_ONCE } from '../idempotency.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['webhooks'];
const params = z.object({ id: z.uuid() });

const Webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    active: z.boolean(),
    createdAt: Moment,
  })
  .meta({ id: 'Webhook' });

const Delivery = z
  .object({
    id: z.string().describe('The same at every attempt, in the header X-Impact-Delivery'),
    event: z.string(),
    state: z.enum(['waiting', 'delivered', 'given_up']),
    attempts: z.int(),
    status: z.int().nullable().describe('What the receiver answered last; null where nobody did'),
    reason: z.string().nullable(),
    createdAt: Moment,
    deliveredAt: Moment.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

const told = (row: Awaited<ReturnType<typeof testWebhook>>) =>
  Delivery.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  });

/** Addresses that are told what happens. */
export const webhookRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/webhooks',
    config: { permission: 'webhook.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Register a webhook',
      description:
        'Deliveries are POST requests with {id, event, interviewId, at} as JSON, signed in X-Impact-Signature: t=seconds,v1=HMAC-SHA256 of "seconds.body" with the secret. They are tried six times over 14 hours.',
      body: z.object({
        url: z.string().max(2000),
        events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
      }),
      response: { 201: Webhook.extend({ secret: z.string().describe('Signs the deliveries; told this once') }) },
    },
    handler: async (request, reply) => {
      const { createdAt, ...row } = await createWebhook(services, somebody(request), request.body);
      return reply.code(201).send({ ...row, createdAt: createdAt.toISOString() });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/webhooks',
    config: { permission: 'webhook.manage' },
    schema: { tags, summary: 'The webhooks', response: { 200: z.object({ items: z.array(Webhook) }) } },
    handler: async (request) => {
      const rows = await listWebhooks(services, somebody(request));
      return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
    },
  });

  app.route({
    method: 'PATCH',
    url: '/api/v1/webhooks/:id',
    config: { permission: 'webhook.manage' },
    schema: {
      tags,
      summary: 'Switch a webhook on or off',
      description: 'While it is off it is told of nothing, and what still waits is given up.',
      params,
      body: z.object({ active: z.boolean() }),
      response: { 200: Webhook },
    },
    handler: async (request) => {
      const { active } = request.body;
      const row = await switchWebhook(services, somebody(request), { id: request.params.id, active });
      return { ...row, createdAt: row.createdAt.toISOString() };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/webhooks/:id',
    config: { permission: 'webhook.manage' },
    schema: { tags, summary: 'Remove a webhook', params, response: { 204: z.null().describe('Nothing') } },
    handler: async (request, reply) => {
      await removeWebhook(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/webhooks/:id/deliveries',
    config: { permission: 'webhook.manage' },
    schema: {
      tags,
      summary: 'The last deliveries of a webhook',
      params,
      response: { 200: z.object({ items: z.array(Delivery) }) },
    },
    handler: async (request) => {
      const rows = await listDeliveries(services, somebody(request), request.params.id);
      return { items: rows.map(told) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/webhooks/:id/deliveries',
    config: { permission: 'webhook.manage', idempotent: true },
    schema: {
      tags,
      summary: 'Send a test to a webhook',
      description: 'With the event `test` and no interview, signed and tried again like everything else.',
      params,
      response: { 201: Delivery },
    },
    handler: async (request, reply) =>
      reply.code(201).send(told(await testWebhook(services, somebody(request), request.params.id))),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/webhooks/:id/deliveries/:delivery/again',
    config: { permission: 'webhook.manage' },
    schema: {
      tags,
      summary: 'Send a delivery that was given up once more',
      params: params.extend({ delivery: z.uuid() }),
      response: { 200: Delivery },
    },
    handler: async (request) => told(await sendAgain(services, somebody(request), request.params)),
  });
};
