import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrganisation, makePerson, PASSWORD, type Person } from '../../accounts/people.fixture.ts';
import type { Database } from '../../database/database.ts';
import { account, audit, passwordGuess, session } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import type { Services } from '../../services.ts';
import { browser } from '../account-client.fixture.ts';
import { createApp } from '../app.ts';
import { RATE_LIMITS } from '../rate-limit.ts';
import type { Api } from '../route.ts';
import { testServices } from '../test-services.fixture.ts';
import { accountRoutes } from './account.ts';

let postgres: TestPostgres;
let database: Database;
let services: Services;
let app: Api;
let acme: string;
let person: Person;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  services = await testServices(database);
  // The limit by address is shown elsewhere; here it would hide the back-off.
  app = createApp(services, { plugins: [accountRoutes], limits: { ...RATE_LIMITS, guesses: 1e6, address: 1e6 } });
  acme = await makeOrganisation(database);
  await makePerson(services, acme, 'owner');
  person = await makePerson(services, acme, 'recruiter');
});
afterAll(() => postgres.close());

const forgetGuesses = () => database.queries.delete(passwordGuess);

describe('signing in', () => {
  test('gives a cookie that scripts and other sites do not get', async () => {
    const visitor = browser(app);
    const answer = await visitor.signIn(person.email.toUpperCase(), PASSWORD);
    expect(answer.statusCode).toBe(204);
    const cookie = [answer.headers['set-cookie']].flat().find((one) => one?.startsWith('impact.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await visitor.account()).toMatchObject({ kind: 'user', organisation: { id: acme, role: 'recruiter' } });
  });

  test('over https gives a cookie for https alone', async () => {
    const secure = createApp(await testServices(database, { publicUrl: 'https://impact.example.org' }), {
      plugins: [accountRoutes],
    });
    const { headers } = await secure.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in/email',
      headers: { origin: 'https://impact.example.org' },
      payload: { email: person.email, password: PASSWORD },
    });
    expect([headers['set-cookie']].flat()[0]).toMatch(/^__Secure-impact\.session_token=.*Secure/i);
  });

  test('from a page of another site is refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in/email',
      headers: { host: 'localhost', origin: 'https://evil.example' },
      payload: { email: person.email, password: PASSWORD },
    });
    expect(answer.json().code).toBe('CROSS_SITE');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('ends the session that the browser had, and never keeps its token', async () => {
    const visitor = browser(app);
    await visitor.signIn(person.email, PASSWORD);
    const planted = visitor.jar.cookie;
    await visitor.signIn(person.email, PASSWORD);
    expect(visitor.jar.cookie).not.toBe(planted);
    expect(await browser(app, planted).account()).toMatchObject({ kind: 'anonymous' });
    expect(await visitor.account()).toMatchObject({ kind: 'user' });
  });

  test('tells a wrong password and an unknown address apart by nothing', async () => {
    await forgetGuesses();
    const wrong = await browser(app).signIn(person.email, 'wrong password');
    const unknown = await browser(app).signIn('nobody@example.org', 'wrong password');
    expect(wrong.statusCode).toBe(401);
    expect({ ...unknown.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' });
    const names = ({ headers }: typeof wrong) => Object.keys(headers).sort();
    expect(names(unknown)).toEqual(names(wrong));
    await forgetGuesses();
  });

  test('is written into the audit log without the address', async () => {
    await browser(app).signIn(person.email, PASSWORD);
    const rows = await database.queries.select().from(audit).where(eq(audit.organizationId, acme));
    expect(rows.map(({ action }) => action)).toContain('session.started');
    expect(JSON.stringify(rows)).not.toContain(person.email);
  });
});

describe('guessing a password', () => {
  /** How many of so many guesses at once were tried at all. */
  async function guess(count: number, email: (n: number) => string): Promise<{ tried: number; refused: number }> {
    const answers = await Promise.all(
      Array.from({ length: count }, (_, n) => browser(app).signIn(email(n), `guess ${n}!`)),
    );
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    for (const answer of refused) {
      expect(answer.json().code).toBe('RATE_LIMITED');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    return { tried: answers.filter(({ statusCode }) => statusCode === 401).length, refused: refused.length };
  }

  test('of one account is stopped after ten, also when hundreds are sent at once, and the right one is not tried either', async () => {
    await forgetGuesses();
    expect(await guess(300, () => person.email)).toEqual({ tried: 10, refused: 290 });
    expect((await browser(app).signIn(person.email, PASSWORD)).statusCode).toBe(429);
  });

  test('goes on after the wait, once, and the next wait is twice as long', async () => {
    await forgetGuesses();
    await guess(12, () => person.email);
    const waited = async () => {
      await database.queries.update(passwordGuess).set({ blockedUntil: sql`now()` });
      const before = await guess(5, () => person.email);
      const [row] = await database.queries
        .select({
          seconds: sql<string>`round(extract(epoch from ${passwordGuess.blockedUntil} - ${passwordGuess.updatedAt}))`,
        })
        .from(passwordGuess)
        .where(sql`${passwordGuess.subject} like 'account:%'`);
      return { ...before, seconds: Number(row?.seconds) };
    };
    expect(await waited()).toEqual({ tried: 1, refused: 4, seconds: 60 });
    expect(await waited()).toEqual({ tried: 1, refused: 4, seconds: 120 });
    await database.queries.update(passwordGuess).set({ failures: 60 });
    expect(await waited()).toMatchObject({ tried: 1, seconds: 900 });
  });

  test('of accounts that do not exist is stopped alike', async () => {
    await forgetGuesses();
    expect(await guess(40, () => 'nobody@example.org')).toEqual({ tried: 10, refused: 30 });
  });

  test('of many accounts from one address is stopped after fifty', async () => {
    await forgetGuesses();
    expect(await guess(200, (n) => `nobody-${n}@example.org`)).toEqual({ tried: 50, refused: 150 });
  });

  test('is forgiven by the right password, and after a day', async () => {
    await forgetGuesses();
    await guess(9, () => person.email);
    expect((await browser(app).signIn(person.email, PASSWORD)).statusCode).toBe(204);
    expect(await guess(9, () => person.email)).toEqual({ tried: 9, refused: 0 });
    await database.queries.update(passwordGuess).set({ updatedAt: sql`now() - interval '25 hours'` });
    expect(await guess(9, () => person.email)).toEqual({ tried: 9, refused: 0 });
    await forgetGuesses();
  });

  test('is limited for each address before passwords are even looked at', async () => {
    const strict = createApp(services, { plugins: [accountRoutes] });
    const answers = [];
    for (let n = 0; n < RATE_LIMITS.guesses + 5; n++)
      answers.push(await browser(strict).signIn(`n${n}@example.org`, 'x'));
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes).toEqual([...Array(RATE_LIMITS.guesses).fill(401), ...Array(5).fill(429)]);
    expect(answers.at(-1)?.headers['content-type']).toBe('application/problem+json');
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    await forgetGuesses();
  });
});

describe('one’s own account', () => {
  test('shows where one is signed in, and ends it there', async () => {
    const here = browser(app, (await makePerson(services, acme, 'reviewer')).cookie);
    const { user } = await here.account();
    const there = browser(app);
    await there.signIn(user.email, PASSWORD);
    const { items } = (await here.get('/api/v1/auth/sessions')).json();
    expect(items).toHaveLength(2);
    const elsewhere = items.find(({ current }: { current: boolean }) => !current);
    expect((await here.delete(`/api/v1/auth/sessions/${elsewhere.id}`)).statusCode).toBe(204);
    expect(await there.account()).toMatchObject({ kind: 'anonymous' });
    expect((await here.delete(`/api/v1/auth/sessions/${elsewhere.id}`)).statusCode).toBe(404);
  });

  test('does not end the session of somebody else', async () => {
    const [theirs] = await database.queries.select().from(session).where(eq(session.userId, person.userId)).limit(1);
    const other = browser(app, (await makePerson(services, acme, 'owner')).cookie);
    expect((await other.delete(`/api/v1/auth/sessions/${theirs?.id}`)).statusCode).toBe(404);
  });

  test('is left by signing out', async () => {
    const here = browser(app, (await makePerson(services, acme, 'reviewer')).cookie);
    const kept = here.jar.cookie;
    expect((await here.post('/api/v1/auth/sign-out')).statusCode).toBe(204);
    expect(await browser(app, kept).account()).toMatchObject({ kind: 'anonymous' });
  });

  test('gets another password by the current one, which ends every other session', async () => {
    const made = await makePerson(services, acme, 'reviewer');
    const here = browser(app, made.cookie);
    const there = browser(app);
    await there.signIn(made.email, PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      here.post('/api/v1/auth/change-password', { currentPassword, newPassword });
    expect((await change('not this one', 'another good one')).json().code).toBe('INVALID_REQUEST');
    expect((await change(PASSWORD, 'short')).statusCode).toBe(400);
    expect((await change(PASSWORD, 'another good one')).statusCode).toBe(204);
    expect(await here.account()).toMatchObject({ kind: 'user' });
    expect(await there.account()).toMatchObject({ kind: 'anonymous' });
    expect(await browser(app, made.cookie).account()).toMatchObject({ kind: 'anonymous' });
    expect((await browser(app).signIn(made.email, PASSWORD)).statusCode).toBe(401);
    expect((await browser(app).signIn(made.email, 'another good one')).statusCode).toBe(204);
    await forgetGuesses();
  });

  test('keeps no password that can be read', async () => {
    const rows = await database.queries.select().from(account);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  test('works in another organisation of one’s own, not of others', async () => {
    const owner = browser(app, (await makePerson(services, acme, 'owner')).cookie);
    const made = (await owner.post('/api/v1/organisations', { name: 'Second' })).json();
    expect(await owner.account()).toMatchObject({ organisation: { id: acme } });
    expect((await owner.post('/api/v1/account/organisation', { id: made.id })).statusCode).toBe(204);
    expect(await owner.account()).toMatchObject({ organisation: { id: made.id, name: 'Second', role: 'owner' } });
    const other = browser(app, (await makePerson(services, acme, 'owner')).cookie);
    expect((await other.post('/api/v1/account/organisation', { id: made.id })).statusCode).toBe(404);
  });

  test('are at most ten of one owner, also when all are made at once', async () => {
    const owner = browser(app, (await makePerson(services, acme, 'owner')).cookie);
    const make = async () => (await owner.post('/api/v1/organisations', { name: 'Another' })).statusCode;
    const statuses = await Promise.all(Array.from({ length: 12 }, make));
    // The one in which they began counts.
    expect(statuses.sort()).toEqual([...Array(9).fill(201), ...Array(3).fill(409)]);
    expect((await owner.account()).organisations).toHaveLength(10);
  });
});
