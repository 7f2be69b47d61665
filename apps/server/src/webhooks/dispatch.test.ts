import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { event, organization, webhook } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { queueDeliveries } from './dispatch.ts';
import { pruneDeliveries } from './prune.ts';
import { newSecret, sealSecret } from './secret.ts';
import { sendDeliveries } from './send.ts';

const serverKey = Buffer.alloc(32, 7);
const here = (address: string) => address === '127.0.0.1';
let postgres: TestPostgres;
let database: Database;
let server: Server;
let url: string;
let status = 200;
const received: { id: string; event: string }[] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    received.push({ id: String(request.headers['x-impact-delivery']), event: JSON.parse(text).event });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await postgres.close();
});
beforeEach(async () => {
  received.length = 0;
  status = 200;
  database = await postgres.database();
  for (const id of ['ours', 'theirs']) {
    await database.queries.insert(organization).values({ id, name: id, slug: id });
    await database.queries.insert(webhook).values({
      organizationId: id,
      url,
      events: ['interview.done'],
      secret: sealSecret(newSecret(), serverKey),
      active: id === 'ours',
    });
  }
});

const happen = (organizationId: string, type: string, data: unknown) =>
  database.queries.insert(event).values({ organizationId, interviewId: randomUUID(), type, data });
const services = () => ({ database, serverKey });
const send = () => sendDeliveries(services(), { allowed: here });

describe('webhooks', () => {
  it('are told once of what they asked for, and of their own organisation only', async () => {
    await happen('ours', 'status', { status: 'done' });
    await happen('ours', 'status', { status: 'running' });
    await happen('ours', 'progress', { status: 'done' });
    await happen('ours', 'deleted', {});
    await happen('theirs', 'status', { status: 'done' });
    await Promise.all([queueDeliveries(services()), queueDeliveries(services()), queueDeliveries(services())]);
    await Promise.all([send(), send()]);
    expect(received.map((one) => one.event)).toEqual(['interview.done']);
    expect(await queueDeliveries(services())).toBe(0);
    expect(await send()).toBe(0);
  });

  it('are told again later when they do not answer well, and given up in the end', async () => {
    status = 503;
    await happen('ours', 'status', { status: 'done' });
    await queueDeliveries(services());
    for (let attempt = 1; attempt <= 6; attempt++) {
      expect(await send()).toBe(1);
      expect(await send()).toBe(0);
      await database.pool.query('update webhook_delivery set next_attempt_at = now()');
    }
    expect(await send()).toBe(0);
    const { rows } = await database.pool.query('select state, attempts, status, reason from webhook_delivery');
    expect(rows).toEqual([{ state: 'given_up', attempts: 6, status: 503, reason: 'The receiver answered 503.' }]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    expect(received).toHaveLength(6);
  });

  it('get what a process left that died while it was sending', async () => {
    await happen('ours', 'status', { status: 'done' });
    await queueDeliveries(services());
    await database.pool.query(
      "update webhook_delivery set attempts = 1, next_attempt_at = now() - interval '1 second' where state = 'waiting'",
    );
    await send();
    expect(received).toHaveLength(1);
  });

  it('are told of what happened behind any amount of progress, in one turn', async () => {
    await database.pool.query(`insert into event (organization_id, interview_id, type, data)
      select 'ours', gen_random_uuid(), case when i % 10 = 0 then 'status' else 'progress' end, '{"status":"done"}'
      from generate_series(1, 5000) as i`);
    expect(await queueDeliveries(services())).toBe(500);
    expect(await queueDeliveries(services())).toBe(0);
    expect(await send()).toBe(100);
  });

  it('are told while others do not answer', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    await database.queries.insert(webhook).values(
      Array.from({ length: 10 }, () => ({
        organizationId: 'ours',
        url: `http://127.0.0.1:${port}/`,
        events: ['interview.failed', 'interview.done'],
        secret: sealSecret(newSecret(), serverKey),
      })),
    );
    // What nobody answers has been due longest.
    for (let i = 0; i < 3; i++) await happen('ours', 'status', { status: 'failed' });
    await queueDeliveries(services());
    await database.pool.query("update webhook_delivery set next_attempt_at = now() - interval '1 hour'");
    for (let i = 0; i < 20; i++) await happen('ours', 'status', { status: 'done' });
    await queueDeliveries(services());
    const stopping = new AbortController();
    const turn = sendDeliveries(services(), { allowed: here, signal: stopping.signal });
    await expect.poll(() => received.length, { timeout: 9000 }).toBe(20);
    stopping.abort();
    // What we broke off was no try of those who do not answer.
    expect(await turn).toBe(20);
    silent.closeAllConnections();
    silent.close();
  });

  it('are given up where their secret cannot be opened, and keep nobody from being told', async () => {
    await happen('ours', 'status', { status: 'done' });
    await queueDeliveries(services());
    const others = { database, serverKey: Buffer.alloc(32, 8) };
    expect(await sendDeliveries(others, { allowed: here })).toBe(1);
    expect(await sendDeliveries(others, { allowed: here })).toBe(0);
    const { rows } = await database.pool.query('select state, status, reason from webhook_delivery');
    expect(rows).toEqual([{ state: 'given_up', status: null, reason: expect.stringContaining('register') }]);
    expect(received).toEqual([]);
  });

  it('can be looked up for thirty days', async () => {
    for (let i = 0; i < 3; i++) await happen('ours', 'status', { status: 'done' });
    await queueDeliveries(services());
    await database.pool.query(`update webhook_delivery set created_at = now() - interval '31 days', state = place.state
      from (select id, (array['waiting', 'delivered'])[row_number() over ()] as state from webhook_delivery limit 2) place
      where place.id = webhook_delivery.id`);
    expect(await pruneDeliveries(database.queries)).toBe(2);
    expect((await database.pool.query('select from webhook_delivery')).rowCount).toBe(1);
  });
});
