import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../access/who.ts';
import { makeInterview, makeKey, makeOrganisation, makePerson, PASSWORD } from '../../accounts/people.fixture.ts';
import type { Database } from '../../database/database.ts';
import { apiKey, audit, interview, invitation, passwordLink } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import type { Services } from '../../services.ts';
import { type Browser, browser } from '../account-client.fixture.ts';
import { createApp } from '../app.ts';
import { RATE_LIMITS } from '../rate-limit.ts';
import type { Api } from '../route.ts';
import { testServices } from '../test-services.fixture.ts';
import { accountRoutes } from './account.ts';
import { candidateAccessRoutes } from './candidate-access.ts';
import { keyRoutes } from './keys.ts';
import { peopleRoutes } from './people.ts';

let postgres: TestPostgres;
let database: Database;
let services: Services;
let app: Api;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  services = await testServices(database);
  // From the first account of an owner on, people sign in.
  await makePerson(services, await makeOrganisation(database), 'owner');
  app = createApp(services, {
    plugins: [accountRoutes, peopleRoutes, candidateAccessRoutes, keyRoutes],
    limits: { ...RATE_LIMITS, guesses: 1e6 },
  });
});
afterAll(() => postgres.close());

/** An organisation with one person for each role that is asked for. */
async function organisation<R extends Role>(...roles: R[]) {
  const id = await makeOrganisation(database);
  const made = await Promise.all(roles.map((role) => makePerson(services, id, role)));
  const signedIn = {} as Record<R, Browser & { userId: string; email: string }>;
  roles.forEach((role, at) => {
    const person = made[at];
    if (person) signedIn[role] = { ...browser(app, person.cookie), userId: person.userId, email: person.email };
  });
  return { id, ...signedIn };
}

const tokenOf = (answer: { json(): { link: string } }): string => answer.json().link.split('#')[1] ?? '';
const accept = (visitor: Browser, token: string, password = PASSWORD) =>
  visitor.post('/api/v1/invitations/accept', { token, name: 'New Person', password });

describe('an invitation', () => {
  test('lets a colleague in by its link, once', async () => {
    const { owner } = await organisation('owner');
    const invited = await owner.post('/api/v1/invitations', { email: 'Grace@Example.org', role: 'recruiter' });
    expect(invited.statusCode).toBe(201);
    expect(invited.json().link).toMatch(/^http:\/\/localhost\/invitation#[\w-]{43}$/);
    const token = tokenOf(invited);
    expect(JSON.stringify(await database.queries.select().from(invitation))).not.toContain(token);

    const visitor = browser(app);
    expect((await visitor.post('/api/v1/invitations/view', { token })).json()).toEqual({
      organisation: 'Acme',
      email: 'grace@example.org',
      role: 'recruiter',
      hasAccount: false,
    });
    expect((await accept(visitor, token)).statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({
      user: { name: 'New Person', email: 'grace@example.org' },
      organisation: { role: 'recruiter' },
    });
    expect((await accept(browser(app), token)).statusCode).toBe(404);
    expect((await owner.get('/api/v1/invitations')).json().items).toEqual([]);
  });

  test('takes the place of the one before it for the same address, however many are made at once', async () => {
    const { id, owner } = await organisation('owner');
    const [first, second] = [await makeInterview(database, id), await makeInterview(database, id)];
    const email = 'again@example.org';
    const old = tokenOf(await owner.post('/api/v1/invitations', { email, role: 'reviewer' }));
    await owner.post(`/api/v1/interviews/${first}/invitations`, { email });
    await Promise.all([1, 2, 3].map(() => owner.post(`/api/v1/interviews/${second}/invitations`, { email })));
    const token = tokenOf(await owner.post('/api/v1/invitations', { email, role: 'recruiter' }));
    const waiting: { role: string; interviewId: string | null }[] = (await owner.get('/api/v1/invitations')).json()
      .items;
    expect(waiting.map(({ role, interviewId }) => [role, interviewId])).toEqual([
      ['recruiter', null],
      ['candidate', second],
      ['candidate', first],
    ]);
    expect((await accept(browser(app), old)).statusCode).toBe(404);
    expect((await accept(browser(app), token)).statusCode).toBe(201);
  });

  test('tells whether it has replaced one', async () => {
    const { owner } = await organisation('owner');
    const invite = async () =>
      (await owner.post('/api/v1/invitations', { email: 'anew@example.org', role: 'reviewer' })).json().replaced;
    expect([await invite(), await invite()]).toEqual([false, true]);
  });

  test('is for nobody who works here already, but for a candidate, who then works here', async () => {
    const { owner, reviewer, candidate } = await organisation('owner', 'reviewer', 'candidate');
    const invite = (email: string) => owner.post('/api/v1/invitations', { email, role: 'recruiter' });
    for (const email of [owner.email, reviewer.email.toUpperCase()]) {
      const refused = await invite(email);
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'CONFLICT']);
    }
    expect((await owner.get('/api/v1/invitations')).json().items).toEqual([]);
    const visitor = browser(app);
    expect((await accept(visitor, tokenOf(await invite(candidate.email)))).statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({ organisation: { role: 'recruiter' } });
  });

  test('that is accepted by two at once makes one account', async () => {
    const { owner } = await organisation('owner');
    const token = tokenOf(await owner.post('/api/v1/invitations', { email: 'twice@example.org', role: 'reviewer' }));
    const answers = await Promise.all([accept(browser(app), token), accept(browser(app), token)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, expect.any(Number)]);
    expect((await owner.get('/api/v1/people')).json().items).toHaveLength(2);
  });

  test('of somebody with an account needs its password, and guesses at it are counted', async () => {
    const first = await organisation('owner', 'reviewer');
    const second = await organisation('owner');
    const { email } = first.reviewer;
    const token = tokenOf(await second.owner.post('/api/v1/invitations', { email, role: 'owner' }));
    const guesses = [];
    for (let n = 0; n < 15; n++) guesses.push((await accept(browser(app), token, `wrong password ${n}`)).statusCode);
    expect(guesses).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    await services.database.pool.query('delete from password_guess');
    const visitor = browser(app);
    expect((await accept(visitor, token)).statusCode).toBe(201);
    const { organisations, user } = await visitor.account();
    expect(user.name).toBe('The reviewer');
    expect(organisations.map(({ role }: { role: string }) => role)).toEqual(['reviewer', 'owner']);
  });

  test('that was taken back or is too old lets nobody in', async () => {
    const { owner } = await organisation('owner');
    const invite = async (email: string) => owner.post('/api/v1/invitations', { email, role: 'reviewer' });
    const back = await invite('back@example.org');
    expect((await owner.delete(`/api/v1/invitations/${back.json().id}`)).statusCode).toBe(204);
    const old = await invite('old@example.org');
    await database.queries
      .update(invitation)
      .set({ expiresAt: new Date(0) })
      .where(eq(invitation.id, old.json().id));
    for (const answer of [back, old]) expect((await accept(browser(app), tokenOf(answer))).statusCode).toBe(404);
  });

  test('is made by owners alone, of their own organisation', async () => {
    const { recruiter, reviewer } = await organisation('recruiter', 'reviewer');
    const { owner } = await organisation('owner');
    const other = await organisation('owner');
    const theirs = await other.owner.post('/api/v1/invitations', { email: 'x@example.org', role: 'owner' });
    for (const who of [recruiter, reviewer]) {
      expect((await who.post('/api/v1/invitations', { email: 'y@example.org', role: 'owner' })).statusCode).toBe(404);
    }
    expect((await owner.delete(`/api/v1/invitations/${theirs.json().id}`)).statusCode).toBe(404);
    expect((await owner.get('/api/v1/invitations')).json().items).toEqual([]);
  });
});

describe('a candidate', () => {
  test('comes by the invitation to one interview, and sees that one', async () => {
    const { id, recruiter, owner } = await organisation('recruiter', 'owner');
    const [mine, another] = [await makeInterview(database, id), await makeInterview(database, id)];
    const invited = await recruiter.post(`/api/v1/interviews/${mine}/invitations`, { email: 'cand@example.org' });
    expect(invited.json()).toMatchObject({ role: 'candidate', interviewId: mine });
    const visitor = browser(app);
    expect((await accept(visitor, tokenOf(invited))).statusCode).toBe(201);
    const { organisation: at, user } = await visitor.account();
    expect(at.role).toBe('candidate');
    const rows = await database.queries.select().from(interview).where(eq(interview.candidateUserId, user.id));
    expect(rows.map((row) => row.id)).toEqual([mine]);
    expect(another).not.toBe(mine);

    expect((await owner.patch(`/api/v1/people/${user.id}`, { role: 'owner' })).statusCode).toBe(409);
    expect((await owner.delete(`/api/v1/people/${user.id}`)).statusCode).toBe(204);
    expect(await visitor.account()).toMatchObject({ kind: 'anonymous' });
    expect(await database.queries.select().from(interview).where(eq(interview.candidateUserId, user.id))).toEqual([]);
  });

  test('is not invited to an interview of others, or to one that was deleted', async () => {
    const { id, recruiter } = await organisation('recruiter');
    const { id: elsewhere } = await organisation('owner');
    for (const at of [
      await makeInterview(database, elsewhere),
      await makeInterview(database, id, { deletedAt: new Date() }),
    ]) {
      expect(
        (await recruiter.post(`/api/v1/interviews/${at}/invitations`, { email: 'c@example.org' })).statusCode,
      ).toBe(404);
    }
  });

  test('does not come in to an interview that was deleted since', async () => {
    const { id, recruiter } = await organisation('recruiter');
    const at = await makeInterview(database, id);
    const invited = await recruiter.post(`/api/v1/interviews/${at}/invitations`, { email: 'late@example.org' });
    await database.queries.update(interview).set({ deletedAt: new Date() }).where(eq(interview.id, at));
    expect((await accept(browser(app), tokenOf(invited))).statusCode).toBe(404);
  });
});

describe('people', () => {
  test('are listed, get other roles and are removed by an owner, each written down', async () => {
    const { id, owner, reviewer } = await organisation('owner', 'reviewer');
    const { items } = (await owner.get('/api/v1/people')).json();
    expect(items.map(({ role }: { role: string }) => role).sort()).toEqual(['owner', 'reviewer']);
    expect((await owner.patch(`/api/v1/people/${reviewer.userId}`, { role: 'recruiter' })).statusCode).toBe(204);
    expect(await reviewer.account()).toMatchObject({ organisation: { role: 'recruiter' } });
    expect((await owner.delete(`/api/v1/people/${reviewer.userId}`)).statusCode).toBe(204);
    expect(await reviewer.account()).toMatchObject({ kind: 'anonymous' });
    const actions = await database.queries
      .select({ action: audit.action })
      .from(audit)
      .where(eq(audit.organizationId, id));
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.role_changed', 'person.removed']),
    );
    expect(await services.audit.check(id)).toMatchObject({ firstBroken: null, complete: true });
  });

  test('never lose their last owner, also when two owners remove each other at once', async () => {
    const { owner } = await organisation('owner');
    expect((await owner.delete(`/api/v1/people/${owner.userId}`)).json().code).toBe('CONFLICT');
    expect((await owner.patch(`/api/v1/people/${owner.userId}`, { role: 'reviewer' })).json().code).toBe('CONFLICT');

    const id = await makeOrganisation(database);
    const [one, two] = [await makePerson(services, id, 'owner'), await makePerson(services, id, 'owner')];
    await Promise.all([
      browser(app, one.cookie).delete(`/api/v1/people/${two.userId}`),
      browser(app, two.cookie).delete(`/api/v1/people/${one.userId}`),
    ]);
    const left = [one, two].map(async ({ cookie }) => (await browser(app, cookie).account()).kind);
    expect((await Promise.all(left)).sort()).toEqual(['anonymous', 'user']);
  });

  test('of another organisation are nobody', async () => {
    const { owner } = await organisation('owner');
    const other = await organisation('owner', 'reviewer');
    const { userId } = other.reviewer;
    expect((await owner.patch(`/api/v1/people/${userId}`, { role: 'recruiter' })).statusCode).toBe(404);
    expect((await owner.delete(`/api/v1/people/${userId}`)).statusCode).toBe(404);
    expect((await owner.post(`/api/v1/people/${userId}/password-link`)).statusCode).toBe(404);
    expect(await other.reviewer.account()).toMatchObject({ organisation: { role: 'reviewer' } });
  });

  test('who stop being owners leave no key behind', async () => {
    const id = await makeOrganisation(database);
    const [first, second] = [await makePerson(services, id, 'owner'), await makePerson(services, id, 'owner')];
    const leaving = browser(app, second.cookie);
    const { key } = (await leaving.post('/api/v1/keys', { name: 'mine', scopes: ['admin'] })).json();
    const headers = { authorization: `Bearer ${key}` };
    expect((await app.inject({ url: '/api/v1/people', headers })).statusCode).toBe(200);
    await browser(app, first.cookie).patch(`/api/v1/people/${second.userId}`, { role: 'reviewer' });
    expect((await app.inject({ url: '/api/v1/people', headers })).statusCode).toBe(401);
  });
});

describe('a forgotten password', () => {
  test('is replaced by the link of an owner, once', async () => {
    const { owner, reviewer } = await organisation('owner', 'reviewer');
    const issued = await owner.post(`/api/v1/people/${reviewer.userId}/password-link`);
    expect(issued.json().link).toMatch(/^http:\/\/localhost\/reset-password#/);
    const token = tokenOf(issued);
    expect(JSON.stringify(await database.queries.select().from(passwordLink))).not.toContain(token);
    const visitor = browser(app);
    const reset = () => visitor.post('/api/v1/auth/reset-password', { token, password: 'chosen once more' });
    expect((await reset()).statusCode).toBe(204);
    expect(await visitor.account()).toMatchObject({ user: { email: reviewer.email } });
    expect(await reviewer.account()).toMatchObject({ kind: 'anonymous' });
    expect((await browser(app).signIn(reviewer.email, 'chosen once more')).statusCode).toBe(204);
    expect((await reset()).statusCode).toBe(404);
  });

  test('is not replaced by a link that a newer one has replaced, or that is too old', async () => {
    const { owner, reviewer } = await organisation('owner', 'reviewer');
    const issue = () => owner.post(`/api/v1/people/${reviewer.userId}/password-link`);
    const reset = (token: string) =>
      browser(app).post('/api/v1/auth/reset-password', { token, password: 'chosen once more' });
    const [one, two] = [await issue(), await issue()];
    expect([one.json().replaced, two.json().replaced]).toEqual([false, true]);
    const [first, second] = [tokenOf(one), tokenOf(two)];
    expect((await reset(first)).statusCode).toBe(404);
    await database.queries.update(passwordLink).set({ expiresAt: new Date(0) });
    expect((await reset(second)).statusCode).toBe(404);
  });

  test('of somebody who belongs to another organisation too is not this owner’s to replace', async () => {
    const { owner, reviewer } = await organisation('owner', 'reviewer');
    const other = await organisation('owner');
    const token = tokenOf(await other.owner.post('/api/v1/invitations', { email: reviewer.email, role: 'owner' }));
    await accept(browser(app), token);
    expect((await owner.post(`/api/v1/people/${reviewer.userId}/password-link`)).json().code).toBe('CONFLICT');
  });

  test('is chosen anew at once, however many others have guessed at the old one', async () => {
    const { owner, reviewer } = await organisation('owner', 'reviewer');
    for (let n = 0; n < 11; n++) await browser(app).signIn(reviewer.email, `wrong password ${n}`);
    expect((await browser(app).signIn(reviewer.email, PASSWORD)).statusCode).toBe(429);
    const token = tokenOf(await owner.post(`/api/v1/people/${reviewer.userId}/password-link`));
    const visitor = browser(app);
    const password = 'chosen once more';
    expect((await visitor.post('/api/v1/auth/reset-password', { token, password })).statusCode).toBe(204);
    expect(await visitor.account()).toMatchObject({ user: { email: reviewer.email } });
    expect((await browser(app).signIn(reviewer.email, password)).statusCode).toBe(204);
  });

  describe('is not replaced by a link', () => {
    const reset = async (token: string) =>
      (await browser(app).post('/api/v1/auth/reset-password', { token, password: 'chosen by another' })).statusCode;
    const opensWithOld = async (email: string) => (await browser(app).signIn(email, PASSWORD)).statusCode === 204;

    test('once its person works somewhere else, too', async () => {
      const { owner, reviewer } = await organisation('owner', 'reviewer');
      const token = tokenOf(await owner.post(`/api/v1/people/${reviewer.userId}/password-link`));
      const other = await organisation('owner');
      const { email } = reviewer;
      const invited = await other.owner.post('/api/v1/invitations', { email, role: 'recruiter' });
      expect((await accept(browser(app), tokenOf(invited))).statusCode).toBe(201);
      expect(await reset(token)).toBe(404);
      expect(await opensWithOld(email)).toBe(true);
    });

    test.each(['removed', 'made a recruiter'])('of an owner who was %s', async (how) => {
      const { id, owner } = await organisation('owner');
      const leaving = await makePerson(services, id, 'owner');
      const link = await browser(app, leaving.cookie).post(`/api/v1/people/${owner.userId}/password-link`);
      if (how === 'removed') await owner.delete(`/api/v1/people/${leaving.userId}`);
      else await owner.patch(`/api/v1/people/${leaving.userId}`, { role: 'recruiter' });
      expect(await reset(tokenOf(link))).toBe(404);
      expect(await opensWithOld(owner.email)).toBe(true);
    });

    test('of a key that was revoked', async () => {
      const { id, owner } = await organisation('owner');
      const authorization = `Bearer ${await makeKey(database, id, ['admin'])}`;
      const issue = async () =>
        tokenOf(
          await app.inject({
            method: 'POST',
            url: `/api/v1/people/${owner.userId}/password-link`,
            headers: { host: 'localhost', authorization },
          }),
        );
      const revoked = await issue();
      await database.queries.update(apiKey).set({ revokedAt: new Date() }).where(eq(apiKey.organizationId, id));
      expect(await reset(revoked)).toBe(404);
      await database.queries.update(apiKey).set({ revokedAt: null }).where(eq(apiKey.organizationId, id));
      expect(await reset(await issue())).toBe(204);
    });
  });
});

describe('API keys', () => {
  test('are shown once, listed without the key, and revoked', async () => {
    const { id, owner } = await organisation('owner');
    const made = (await owner.post('/api/v1/keys', { name: 'ATS', scopes: ['read'], expiresInDays: 30 })).json();
    expect(made.key).toMatch(/^impact_[\w-]{43}$/);
    expect(made.key.startsWith(made.prefix)).toBe(true);
    const stored = await database.queries.select().from(apiKey).where(eq(apiKey.organizationId, id));
    expect(JSON.stringify(stored)).not.toContain(made.key.slice(20));
    const listed = await owner.get('/api/v1/keys');
    expect(listed.json().items).toMatchObject([{ id: made.id, name: 'ATS', scopes: ['read'], lastUsedAt: null }]);
    expect(listed.body).not.toContain(made.key);

    const headers = { authorization: `Bearer ${made.key}` };
    expect((await app.inject({ url: '/api/v1/account', headers })).json()).toMatchObject({ kind: 'key', user: null });
    expect((await owner.delete(`/api/v1/keys/${made.id}`)).statusCode).toBe(204);
    expect((await app.inject({ url: '/api/v1/account', headers })).json()).toMatchObject({ kind: 'anonymous' });
    expect((await owner.get('/api/v1/keys')).json().items).toEqual([]);
    expect((await owner.delete(`/api/v1/keys/${made.id}`)).statusCode).toBe(404);
  });

  test('are no accounts: they have no password and no session', async () => {
    const { id } = await organisation('owner');
    const headers = { authorization: `Bearer ${await makeKey(database, id, ['admin'])}` };
    const payload = { currentPassword: 'x', newPassword: 'another good one' };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/change-password', headers, payload });
    expect(answer.statusCode).toBe(404);
    expect((await app.inject({ url: '/api/v1/auth/sessions', headers })).statusCode).toBe(404);
  });

  test('of others are not listed or revoked', async () => {
    const { owner } = await organisation('owner');
    const other = await organisation('owner', 'recruiter');
    const { id } = (await other.owner.post('/api/v1/keys', { name: 'theirs', scopes: ['read'] })).json();
    expect((await owner.get('/api/v1/keys')).json().items).toEqual([]);
    expect((await owner.delete(`/api/v1/keys/${id}`)).statusCode).toBe(404);
    expect((await other.recruiter.get('/api/v1/keys')).statusCode).toBe(404);
  });
});
