import { existsSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrganisation, makePerson, PASSWORD } from './accounts/people.fixture.ts';
import { browser } from './api/account-client.fixture.ts';
import { createApp } from './api/app.ts';
import { RATE_LIMITS } from './api/rate-limit.ts';
import type { Api } from './api/route.ts';
import { accountRoutes } from './api/routes/account.ts';
import { peopleRoutes } from './api/routes/people.ts';
import { testServices } from './api/test-services.fixture.ts';
import type { Database } from './database/database.ts';
import { audit, member } from './database/schema.ts';
import { startTestPostgres, type TestPostgres } from './database/test-database.fixture.ts';
import { passwordLink } from './password-link.ts';
import type { Services } from './services.ts';
import { settingsFromEnv } from './settings.ts';

const CHOSEN = 'chosen by the link';

let postgres: TestPostgres;
let database: Database;
let services: Services;
let app: Api;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  services = await testServices(database);
  app = createApp(services, {
    plugins: [accountRoutes, peopleRoutes],
    limits: { ...RATE_LIMITS, guesses: 1e6, address: 1e6 },
  });
});
afterAll(() => postgres.close());

const settings = () => ({ ...settingsFromEnv({}), databaseUrl: database.url });
const tokenOf = (link: string): string => link.split('/reset-password#')[1] ?? '';
const use = (visitor: ReturnType<typeof browser>, link: string) =>
  visitor.post('/api/v1/auth/reset-password', { token: tokenOf(link), password: CHOSEN });
const auditOf = (organizationId: string) =>
  database.queries.select().from(audit).where(eq(audit.organizationId, organizationId)).orderBy(audit.id);

describe('a password link of the operator', () => {
  test('is not made before an owner has an account, nor where there is no database', async () => {
    await expect(passwordLink(settings(), 'owner@localhost')).rejects.toMatchObject({ code: 'CONFLICT' });
    const dataFolder = path.resolve('no-such-folder');
    await expect(passwordLink({ ...settings(), databaseUrl: null, dataFolder }, 'a@b.org')).rejects.toMatchObject({
      code: 'USAGE',
    });
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('lets the only owner in again, also when others have guessed until account and address had to wait', async () => {
    const acme = await makeOrganisation(database);
    const { email, userId } = await makePerson(services, acme, 'owner');
    for (let n = 0; n < 60; n++) await browser(app).signIn(n < 15 ? email : `x${n}@example.org`, 'a wrong guess');
    expect((await browser(app).signIn(email, PASSWORD)).statusCode).toBe(429);

    const { link } = await passwordLink(settings(), email.toUpperCase());
    expect(link).toMatch(/^http:\/\/localhost:3000\/reset-password#[\w-]{43}$/);
    const visitor = browser(app);
    expect((await use(visitor, link)).statusCode).toBe(204);
    expect(await visitor.account()).toMatchObject({ kind: 'user', user: { email }, organisation: { role: 'owner' } });
    expect((await use(browser(app), link)).statusCode).toBe(404);
    const entries = (await auditOf(acme)).map(({ actor, action, subject }) => [actor, action, subject]);
    expect(entries.slice(0, 2)).toEqual([
      ['operator', 'password.link_issued', `user:${userId}`],
      [`user:${userId}`, 'password.changed', `user:${userId}`],
    ]);
    expect(JSON.stringify(await auditOf(acme))).not.toContain(email);

    // Whoever chooses a first password has guessed nothing either.
    const invited = await visitor.post('/api/v1/invitations', { email: 'new@example.org', role: 'reviewer' });
    const token = invited.json().link.split('#')[1];
    const accepted = await browser(app).post('/api/v1/invitations/accept', { token, name: 'New', password: PASSWORD });
    expect(accepted.statusCode).toBe(201);
    await database.pool.query('delete from password_guess');
  });

  test('is made for members of two organisations, and both can read of it', async () => {
    const [one, two] = [await makeOrganisation(database), await makeOrganisation(database)];
    const { email, userId } = await makePerson(services, one, 'owner');
    await database.queries.insert(member).values({ id: 'two', organizationId: two, userId, role: 'reviewer' });
    expect((await use(browser(app), (await passwordLink(settings(), email)).link)).statusCode).toBe(204);
    for (const organization of [one, two]) {
      expect((await auditOf(organization)).map(({ action }) => action)).toEqual(
        expect.arrayContaining(['password.link_issued', 'password.changed']),
      );
    }
  });

  test('lets somebody who belongs nowhere accept an invitation with the password that they chose', async () => {
    const acme = await makeOrganisation(database);
    const owner = browser(app, (await makePerson(services, acme, 'owner')).cookie);
    const { email, userId } = await makePerson(services, acme, 'recruiter');
    await database.queries.delete(member).where(eq(member.userId, userId));
    const invited = await owner.post('/api/v1/invitations', { email, role: 'reviewer' });
    expect((await use(browser(app), (await passwordLink(settings(), email)).link)).statusCode).toBe(204);
    const token = invited.json().link.split('#')[1];
    const visitor = browser(app);
    const accepted = await visitor.post('/api/v1/invitations/accept', { token, name: 'Again', password: CHOSEN });
    expect(accepted.statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({ user: { id: userId }, organisation: { role: 'reviewer' } });
  });

  test('is not made for strangers', async () => {
    await expect(passwordLink(settings(), 'nobody@example.org')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
