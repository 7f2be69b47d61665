import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhook, webhookDelivery } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';
import { WebhookBody } from '../../webhooks/dispatch.ts';
import { newSecret, sealSecret, signatureOf } from '../../webhooks/secret.ts';
import { sendDeliveries } from '../../webhooks/send.ts';

const secret = newSecret();
const here = (address: string) => address === '127.0.0.1';
let postgres: TestPostgres;
let world: World;
let owner: Client;
let receiver: Server;
let status = 200;
const received: { body: string; signature: string }[] = [];
let url: string;

beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  const organizationId = await world.organisation();
  owner = await world.person(organizationId, 'owner');
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ body, signature: String(request.headers['x-impact-signature']) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  // Registered past the API, which takes no address of this machine.
  const [hook] = await world.services.database.queries
    .insert(webhook)
    .values({
      organizationId,
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      events: ['interview.done'],
      secret: sealSecret(secret, world.services.serverKey),
    })
    .returning();
  url = `/api/v1/webhooks/${hook?.id}`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await world.close();
  await postgres.close();
});

const send = () => sendDeliveries(world.services, { allowed: here });
const deliveries = async () => (await owner.send('GET', `${url}/deliveries`)).json().items;

describe('a webhook', () => {
  it('is sent a test on the way that everything takes, one at a time', async () => {
    const asked = await owner.send('POST', `${url}/deliveries`);
    expect([asked.statusCode, asked.json()]).toMatchObject([201, { event: 'test', state: 'waiting', attempts: 0 }]);
    expect((await owner.send('POST', `${url}/deliveries`)).statusCode).toBe(409);
    expect(await send()).toBe(1);
    const [{ body, signature } = { body: '', signature: '' }] = received;
    expect(WebhookBody.parse(JSON.parse(body))).toMatchObject({ id: 0, event: 'test', interviewId: null });
    const seconds = Number(/t=(\d+)/.exec(signature)?.[1]);
    expect(signature).toBe(signatureOf(body, secret, seconds));
    expect(await deliveries()).toMatchObject([{ id: asked.json().id, state: 'delivered', status: 200 }]);
  });

  it('is sent again what was given up, and nothing else', async () => {
    const [arrived] = await deliveries();
    expect((await owner.send('POST', `${url}/deliveries/${arrived.id}/again`)).statusCode).toBe(409);
    status = 500;
    const { id } = (await owner.send('POST', `${url}/deliveries`)).json();
    const again = `${url}/deliveries/${id}/again`;
    await send();
    expect((await owner.send('POST', again)).statusCode).toBe(409);
    await world.services.database.queries.update(webhookDelivery).set({ state: 'given_up' });
    status = 200;
    expect((await owner.send('POST', again)).json()).toMatchObject({ id, state: 'waiting', attempts: 0, reason: null });
    expect(await send()).toBe(1);
    expect((await deliveries())[0]).toMatchObject({ id, state: 'delivered', attempts: 1 });
  });

  it('that is off is told of nothing, until it is on again', async () => {
    const { id } = (await owner.send('POST', `${url}/deliveries`)).json();
    const off = await owner.send('PATCH', url, { body: { active: false } });
    expect([off.statusCode, off.json().active]).toEqual([200, false]);
    const before = received.length;
    expect(await send()).toBe(0);
    expect(received).toHaveLength(before);
    expect((await deliveries())[0]).toMatchObject({ id, state: 'given_up', reason: 'The webhook was switched off.' });
    expect((await owner.send('POST', `${url}/deliveries`)).statusCode).toBe(409);
    expect((await owner.send('POST', `${url}/deliveries/${id}/again`)).statusCode).toBe(409);
    await owner.send('PATCH', url, { body: { active: true } });
    expect((await owner.send('POST', `${url}/deliveries/${id}/again`)).statusCode).toBe(200);
    const { items } = (await owner.send('GET', '/api/v1/audit?limit=10')).json();
    expect(items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['webhook.switched_off', 'webhook.switched_on']),
    );
  });
});
