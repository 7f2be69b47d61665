import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_ORGANIZATION } from '../../accounts/mode.ts';
import { makeInterview, makeKey, makePerson, PASSWORD } from '../../accounts/people.fixture.ts';
import { issueSetupToken } from '../../accounts/set-up.ts';
import { serverState } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import type { ServerSettings } from '../../settings.ts';
import { browser } from '../account-client.fixture.ts';
import { createApp } from '../app.ts';
import { testServices } from '../test-services.fixture.ts';
import { accountRoutes } from './account.ts';
import { candidateAccessRoutes } from './candidate-access.ts';
import { peopleRoutes } from './people.ts';
import { setupRoutes } from './setup.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.close());

async function newServer(settings: Partial<ServerSettings> = {}) {
  const services = await testServices(await postgres.database(), settings);
  const app = createApp(services, { plugins: [setupRoutes, accountRoutes, peopleRoutes, candidateAccessRoutes] });
  return { services, app };
}

const FIRST = { name: 'Ada', email: 'Ada@Example.org', password: PASSWORD, organisation: 'Acme' };

describe('a server that others can reach', () => {
  test('lets nobody in without an account, and one link makes the first', async () => {
    const { services, app } = await newServer({ host: '0.0.0.0' });
    const visitor = browser(app);
    expect(await visitor.account()).toMatchObject({
      mode: 'accounts',
      setUp: false,
      kind: 'anonymous',
      permissions: [],
    });

    const token = await issueSetupToken(services);
    const [kept] = await services.database.queries.select().from(serverState).where(eq(serverState.key, 'setup'));
    expect(JSON.stringify(kept)).not.toContain(token);

    const made = await visitor.post('/api/v1/setup', { ...FIRST, token });
    expect(made.statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({
      setUp: true,
      kind: 'user',
      user: { name: 'Ada', email: 'ada@example.org' },
      organisation: { name: 'Acme', role: 'owner' },
    });
    expect(await issueSetupToken(services)).toBeNull();
    expect((await browser(app).post('/api/v1/setup', { ...FIRST, token })).statusCode).toBe(409);
  });

  test('takes no other token, no old one, and none that a newer one has replaced', async () => {
    const { services, app } = await newServer({ host: '0.0.0.0' });
    const visitor = browser(app);
    const replaced = await issueSetupToken(services);
    const token = await issueSetupToken(services);
    for (const wrong of ['x'.repeat(43), null, replaced]) {
      expect((await visitor.post('/api/v1/setup', { ...FIRST, token: wrong })).statusCode).toBe(404);
    }
    const { queries } = services.database;
    const [row] = await queries.select().from(serverState).where(eq(serverState.key, 'setup'));
    const value = { ...(row?.value as object), expiresAt: new Date(Date.now() - 1000).toISOString() };
    await queries.update(serverState).set({ value }).where(eq(serverState.key, 'setup'));
    expect((await visitor.post('/api/v1/setup', { ...FIRST, token })).statusCode).toBe(404);
    expect((await visitor.account()).setUp).toBe(false);
  });

  test('through a proxy is one although it listens on loopback', async () => {
    const { services, app } = await newServer({ publicUrl: 'https://impact.example.org' });
    expect(await browser(app).account()).toMatchObject({ mode: 'accounts', kind: 'anonymous' });
    expect(await issueSetupToken(services)).toMatch(/^[\w-]{43}$/);
  });

  test('makes one first account, however many ask at once', async () => {
    const { services, app } = await newServer({ host: '0.0.0.0' });
    const token = await issueSetupToken(services);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => browser(app).post('/api/v1/setup', { ...FIRST, email: `a${n}@example.org`, token })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  test.each([
    ['a short password', { password: 'short' }],
    ['no address', { email: 'ada' }],
    ['a name of two lines', { name: 'Ada\r\nBcc: x' }],
    ['an endless name', { name: 'x'.repeat(101) }],
  ])('refuses %s', async (_what, wrong) => {
    const { app } = await newServer();
    const answer = await browser(app).post('/api/v1/setup', { ...FIRST, ...wrong });
    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });
});

describe('single-user mode', () => {
  test('needs no account, and ends with the first one, whose owner keeps what was done', async () => {
    const { services, app } = await newServer();
    const visitor = browser(app);
    expect(await visitor.account()).toMatchObject({
      mode: 'single-user',
      kind: 'single-user',
      organisation: { role: 'owner' },
    });
    expect(await issueSetupToken(services)).toBeNull();
    // What takes an account to sign in with comes with one.
    const ownAccount = expect.arrayContaining(['account.self', 'organisation.create']);
    const { permissions } = await visitor.account();
    expect(permissions).toEqual(expect.arrayContaining(['interview.sign_off', 'people.manage']));
    expect(permissions).not.toEqual(expect.arrayContaining(['account.self']));
    expect(permissions).not.toEqual(expect.arrayContaining(['organisation.create']));
    await makeInterview(services.database, LOCAL_ORGANIZATION);

    expect((await visitor.post('/api/v1/setup', FIRST)).statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({
      mode: 'accounts',
      kind: 'user',
      organisation: { id: LOCAL_ORGANIZATION, name: 'Acme' },
      permissions: ownAccount,
    });
    expect(await browser(app).account()).toMatchObject({ kind: 'anonymous' });
  });

  test('invites nobody, and helps nobody to a password, before its owner can sign in', async () => {
    const { services, app } = await newServer();
    const { database } = services;
    const visitor = browser(app);
    const interviewId = await makeInterview(database, LOCAL_ORGANIZATION);
    const authorization = `Bearer ${await makeKey(database, LOCAL_ORGANIZATION, ['admin'])}`;
    const asks = [
      ['/api/v1/invitations', { email: 'cand@example.org', role: 'owner' }],
      [`/api/v1/interviews/${interviewId}/invitations`, { email: 'cand@example.org' }],
      ['/api/v1/people/owner/password-link', {}],
    ] as const;
    for (const [url, payload] of asks) {
      const answers = [
        await visitor.post(url, payload),
        await app.inject({ method: 'POST', url, payload, headers: { host: 'localhost', authorization } }),
      ];
      for (const answer of answers) {
        expect(answer.json(), url).toMatchObject({ status: 409, code: 'CONFLICT' });
        expect(answer.json().detail).toContain('/api/v1/setup');
      }
    }
    expect((await visitor.post('/api/v1/setup', FIRST)).statusCode).toBe(201);
    expect((await visitor.post(asks[1][0], asks[1][1])).statusCode).toBe(201);
  });

  test('goes on beside accounts of others, and its owner can still make one of their own', async () => {
    const { services, app } = await newServer();
    const candidate = await makePerson(services, LOCAL_ORGANIZATION, 'candidate');
    const visitor = browser(app);
    expect(await visitor.account()).toMatchObject({ mode: 'single-user', setUp: false, kind: 'single-user' });
    expect((await visitor.post('/api/v1/setup', { ...FIRST, email: candidate.email })).statusCode).toBe(409);
    expect((await visitor.post('/api/v1/setup', FIRST)).statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({ mode: 'accounts', organisation: { role: 'owner' } });
  });

  const HOME = { host: 'localhost:3000', origin: 'http://localhost:3000' };
  const ELSEWHERE = { host: 'evil.example:3000', origin: 'http://evil.example:3000' };

  test.each<[string, Record<string, string>, number]>([
    ['a name that was made to point here', ELSEWHERE, 421],
    ['such a name and a key that is none', { ...ELSEWHERE, authorization: 'x' }, 421],
    ['such a name and the token of a link that is none', { ...ELSEWHERE, 'x-impact-share': 'x' }, 421],
    ['a key that is none', { ...HOME, authorization: 'x' }, 404],
    ['the token of a link that is none', { ...HOME, 'x-impact-share': 'x' }, 404],
    ['a proxy that somebody forgot to tell of', { ...HOME, 'x-forwarded-for': '203.0.113.7' }, 421],
  ])('is taken over by nobody who comes with %s', async (_how, headers, status) => {
    const { app } = await newServer();
    const answer = await app.inject({ method: 'POST', url: '/api/v1/setup', headers, payload: FIRST });
    expect(answer.statusCode).toBe(status);
    expect(await browser(app).account()).toMatchObject({ mode: 'single-user', setUp: false });
  });
});
