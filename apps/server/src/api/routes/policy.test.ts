import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { interview, organization } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { createEvents } from '../../events/create.ts';
import type { AnalysisQueue } from '../../jobs/queue.ts';
import { folderStorage } from '../../storage/folder.ts';
import { createApp } from '../app.ts';
import type { Api } from '../route.ts';
import { testServices } from '../test-services.fixture.ts';
import { auditRoutes } from './audit.ts';
import { erasureRoutes } from './erasure.ts';
import { policyRoutes } from './policy.ts';
import { webhookRoutes } from './webhooks.ts';

let postgres: TestPostgres;
let database: Database;
let app: Api;
let folder: string;
let organizationId: string;

beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  folder = mkdtempSync(path.join(tmpdir(), 'impact-policy-test-'));
  const queue: AnalysisQueue = {
    submit: () => Promise.reject(new Error('nothing is submitted here')),
    cancel: async () => true,
    forget: async () => {},
    counts: () => Promise.reject(new Error('nothing is counted here')),
    close: async () => {},
  };
  const services = await testServices(
    database,
    {},
    { storage: await folderStorage(folder), queue, events: createEvents(database) },
  );
  app = createApp(services, { plugins: [policyRoutes, auditRoutes, erasureRoutes, webhookRoutes] });
  await app.ready();
  const [own] = await database.queries.select({ id: organization.id }).from(organization);
  organizationId = own?.id ?? '';
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  await postgres.close();
});

const ask = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.inject({ method, url, headers: { host: 'localhost' }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};

async function keepInterview(): Promise<string> {
  const id = randomUUID();
  await database.queries.insert(interview).values({
    id,
    organizationId,
    createdBy: 'u',
    title: 'One',
    recordingName: 'one.mp4',
    sha256: 'a'.repeat(64),
    size: 1,
    settings: {},
  });
  return id;
}

describe('policy', () => {
  it('is strict from the start, and changed step by step with every step in the audit log', async () => {
    expect((await ask('GET', '/api/v1/policy')).body).toMatchObject({
      region: 'eu',
      languageModel: false,
      consent: null,
    });
    const text = 'I agree that this recording is analysed.';
    expect((await ask('PATCH', '/api/v1/policy', { consent: text })).body).toMatchObject({
      consent: { version: 1, text },
    });
    expect((await ask('PATCH', '/api/v1/policy', { consent: text, emotion: false })).body).toMatchObject({
      emotion: false,
      consent: { version: 1 },
    });
    expect((await ask('PATCH', '/api/v1/policy', { consent: `${text} Truly.` })).body.consent.version).toBe(2);
    const { body } = await ask('GET', `/api/v1/audit?subject=organization:${organizationId}`);
    expect(
      body.items.map(({ action, detail }: { action: string; detail: { changed: string[] } }) => [
        action,
        detail.changed,
      ]),
    ).toEqual([
      ['policy.changed', ['consent']],
      ['policy.changed', ['emotion']],
      ['policy.changed', ['consent']],
    ]);
    expect((await ask('GET', '/api/v1/audit/check')).body).toEqual({
      firstBroken: null,
      complete: true,
      head: { entryId: expect.any(Number), count: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('keeps every consent text, and never gives two the same version', async () => {
    const [first, second] = ['This is the first text of all.', 'This is another text altogether.'];
    const versionOf = async (consent: string | null) =>
      (await ask('PATCH', '/api/v1/policy', { consent })).body.consent?.version;
    const version = await versionOf(first);
    expect(await versionOf(null)).toBeUndefined();
    expect(await versionOf(second)).toBe(version + 1);
    expect(await versionOf(second)).toBe(version + 1);
    expect(await versionOf(first)).toBe(version + 2);
    const { items } = (await ask('GET', '/api/v1/policy/consent-texts')).body;
    expect(items.slice(0, 3)).toMatchObject([
      { version: version + 2, text: first, createdBy: { id: expect.stringMatching(/^user:/) } },
      { version: version + 1, text: second },
      { version, text: first },
    ]);
    await ask('PATCH', '/api/v1/policy', { consent: null });
  });

  it.each([{ region: 'mars' }, { retentionDays: 0 }, { retentionDays: 1e9 }, { consent: 'short' }, { emotion: 'yes' }])(
    'refuses %j',
    async (change) => {
      expect((await ask('PATCH', '/api/v1/policy', change)).status).toBe(400);
    },
  );

  it('counts a new retention for interviews that are there, none of them due at once', async () => {
    const id = await keepInterview();
    await database.pool.query("update interview set created_at = now() - interval '100 days' where id = $1", [id]);
    await ask('PATCH', '/api/v1/policy', { retentionDays: 30 });
    const due = async () =>
      (await database.queries.select().from(interview).where(eq(interview.id, id)))[0]?.retentionUntil;
    expect((await due())?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    await ask('PATCH', '/api/v1/policy', { retentionDays: null });
    expect(await due()).toBeNull();
  });
});

describe('holds and erasure', () => {
  it('erases on request, unless the interview is held, and shows the receipt', async () => {
    const id = await keepInterview();
    expect(
      (await ask('PUT', `/api/v1/interviews/${id}/hold`, { hold: true, reason: 'A claim is pending.' })).status,
    ).toBe(204);
    expect(await ask('POST', `/api/v1/interviews/${id}/erase`)).toMatchObject({
      status: 409,
      body: { code: 'ON_HOLD' },
    });
    await ask('PUT', `/api/v1/interviews/${id}/hold`, { hold: false, reason: 'It is settled.' });
    const erased = await ask('POST', `/api/v1/interviews/${id}/erase`);
    expect(erased).toMatchObject({ status: 200, body: { receipt: { interviewId: id, verified: true } } });
    expect((await ask('POST', `/api/v1/interviews/${id}/erase`)).status).toBe(404);
    const { body } = await ask('GET', `/api/v1/erasures?interview=${id}`);
    expect(body.items).toHaveLength(1);
    expect(body.publicKey).toContain('BEGIN PUBLIC KEY');
    const actions = (await ask('GET', `/api/v1/audit?subject=interview:${id}`)).body.items.map(
      (entry: { action: string }) => entry.action,
    );
    expect(actions).toEqual(['interview.erased', 'interview.released', 'interview.held']);
  });

  it('knows nothing of an interview that is not there', async () => {
    const hold = { hold: true, reason: 'A claim is pending.' };
    expect((await ask('PUT', `/api/v1/interviews/${randomUUID()}/hold`, hold)).status).toBe(404);
    expect((await ask('PUT', '/api/v1/interviews/not-an-id/hold', hold)).status).toBe(400);
  });
});

describe('webhooks', () => {
  it.each([
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.1/',
    'http://example.org/',
    'nonsense',
  ])('are refused at %s', async (url) => {
    expect(await ask('POST', '/api/v1/webhooks', { url, events: ['interview.done'] })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    });
  });

  it('tell their secret once and go with their deliveries', async () => {
    // An address of the documentation range would be refused; this one is public and never asked here.
    const made = await ask('POST', '/api/v1/webhooks', {
      url: 'https://93.184.216.34/hook',
      events: ['interview.done'],
    });
    expect(made).toMatchObject({ status: 201, body: { active: true, secret: expect.stringMatching(/^whsec_/) } });
    const { body } = await ask('GET', '/api/v1/webhooks');
    expect(body.items).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const { id } = made.body;
    expect((await ask('GET', `/api/v1/webhooks/${id}/deliveries`)).body).toEqual({ items: [] });
    expect((await ask('DELETE', `/api/v1/webhooks/${id}`)).status).toBe(204);
    expect((await ask('DELETE', `/api/v1/webhooks/${id}`)).status).toBe(404);
    expect((await ask('GET', `/api/v1/webhooks/${id}/deliveries`)).status).toBe(404);
  });

  it('are at most a hundred of one organisation, and all of them are listed', async () => {
    const webhookAt = { url: 'https://93.184.216.34/hook', events: ['interview.done'] };
    const [{ status: first }, ...others] = [
      await ask('POST', '/api/v1/webhooks', webhookAt),
      ...(await Promise.all(Array.from({ length: 101 }, () => ask('POST', '/api/v1/webhooks', webhookAt)))),
    ];
    expect(first).toBe(201);
    expect(others.filter(({ status }) => status === 201)).toHaveLength(99);
    expect(others.find(({ status }) => status !== 201)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect((await ask('GET', '/api/v1/webhooks')).body.items).toHaveLength(100);
  });
});
