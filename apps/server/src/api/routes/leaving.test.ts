import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../access/who.ts';
import { ensureLocalOwner, LOCAL_ORGANIZATION, LOCAL_USER } from '../../accounts/mode.ts';
import { setPassword } from '../../accounts/password.ts';
import { makeInterview, makeOrganisation, makePerson, PASSWORD } from '../../accounts/people.fixture.ts';
import type { Database } from '../../database/database.ts';
import { apiKey, audit, interview, member, user } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import type { Services } from '../../services.ts';
import { type Browser, browser } from '../account-client.fixture.ts';
import { createApp } from '../app.ts';
import { SHARE_HEADER } from '../authorise.ts';
import { RATE_LIMITS } from '../rate-limit.ts';
import type { Api } from '../route.ts';
import { testServices } from '../test-services.fixture.ts';
import { accountRoutes } from './account.ts';
import { candidateAccessRoutes } from './candidate-access.ts';
import { keyRoutes } from './keys.ts';
import { peopleRoutes } from './people.ts';
import { shareLinkRoutes } from './share-links.ts';

type Somebody = Browser & { userId: string; email: string };

let postgres: TestPostgres;
let database: Database;
let services: Services;
let app: Api;
let acme: string;
let owner: Somebody;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  services = await testServices(database);
  app = createApp(services, {
    plugins: [accountRoutes, peopleRoutes, candidateAccessRoutes, keyRoutes, shareLinkRoutes],
    limits: { ...RATE_LIMITS, guesses: 1e6 },
  });
  acme = await makeOrganisation(database);
  owner = await somebody('owner');
});
afterAll(() => postgres.close());

async function somebody(role: Role, organizationId = acme): Promise<Somebody> {
  const { cookie, userId, email } = await makePerson(services, organizationId, role);
  return { ...browser(app, cookie), userId, email };
}

const tokenOf = (answer: { json(): { link: string } }): string => answer.json().link.split('#')[1] ?? '';
const accept = (token: string, visitor = browser(app)) =>
  visitor.post('/api/v1/invitations/accept', { token, name: 'New Person', password: PASSWORD });
/** A program with a key. */
const program = (key: string) => async (method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { authorization: `Bearer ${key}` }, ...(payload ? { payload } : {}) });
const accountOf = (userId: string) => database.queries.select().from(user).where(eq(user.id, userId));
const remove = ({ userId }: Somebody) => owner.delete(`/api/v1/people/${userId}`);

describe('an owner who is removed', () => {
  test('does not come back by a key that a key of theirs has made', async () => {
    const leaving = await somebody('owner');
    const { key: first } = (await leaving.post('/api/v1/keys', { name: 'one', scopes: ['admin'] })).json();
    const made = await program(first)('POST', '/api/v1/keys', { name: 'two', scopes: ['admin'] });
    const second = program(made.json().key);
    expect((await second('GET', '/api/v1/people')).statusCode).toBe(200);
    await remove(leaving);
    expect((await second('GET', '/api/v1/people')).statusCode).toBe(401);
  });

  test('does not come back by an invitation of their own, or of a key of theirs', async () => {
    const leaving = await somebody('owner');
    const { key } = (await leaving.post('/api/v1/keys', { name: 'one', scopes: ['admin'] })).json();
    const body = (n: number) => ({ email: `back-${n}-${leaving.email}`, role: 'owner' });
    const theirs = [
      await leaving.post('/api/v1/invitations', body(1)),
      await program(key)('POST', '/api/v1/invitations', body(2)),
    ];
    const others = await owner.post('/api/v1/invitations', body(3));
    await remove(leaving);
    for (const invited of theirs) expect((await accept(tokenOf(invited))).statusCode).toBe(404);
    expect((await accept(tokenOf(others))).statusCode).toBe(201);
  });

  test('leaves no key behind that was being made meanwhile', async () => {
    const leaving = await somebody('owner');
    const { key } = (await leaving.post('/api/v1/keys', { name: 'one', scopes: ['admin'] })).json();
    const make = () => program(key)('POST', '/api/v1/keys', { name: 'next', scopes: ['admin'] });
    const [, ...made] = await Promise.all([remove(leaving), ...Array.from({ length: 8 }, make)]);
    for (const answer of made.filter(({ statusCode }) => statusCode === 201)) {
      expect((await program(answer.json().key)('GET', '/api/v1/people')).statusCode).toBe(401);
    }
  });

  test('is not there again after the next start, though the installation began with them', async () => {
    const { queries } = database;
    await setPassword(queries, LOCAL_USER, 'of the first account');
    const next = await somebody('owner', LOCAL_ORGANIZATION);
    expect((await next.delete(`/api/v1/people/${LOCAL_USER}`)).statusCode).toBe(204);
    await ensureLocalOwner(queries);
    const members = await queries.select().from(member).where(eq(member.organizationId, LOCAL_ORGANIZATION));
    expect(members.map(({ userId }) => userId)).toEqual([next.userId]);
  });
});

describe('a key that is made by a key', () => {
  test('ends with it', async () => {
    const days = { name: 'short', scopes: ['admin'], expiresInDays: 1 };
    const { key, expiresAt } = (await owner.post('/api/v1/keys', days)).json();
    for (const expiresInDays of [null, 3650]) {
      const made = (await program(key)('POST', '/api/v1/keys', { ...days, expiresInDays })).json();
      expect(made.expiresAt).toBe(expiresAt);
    }
  });
});

describe('share links', () => {
  /** As whom the API knows the holder of a link. */
  const visit = async (token: string): Promise<string> =>
    (await app.inject({ url: '/api/v1/account', headers: { [SHARE_HEADER]: token } })).json().kind;

  test('of somebody who is removed, or may make none any more, open nothing; those of others stay', async () => {
    const id = await makeInterview(database, acme);
    const share = async (by: Somebody) =>
      (await by.post(`/api/v1/interviews/${id}/share-links`, { scope: 'report_and_media' })).json().token;
    const [removed, demoted, stays] = [
      await somebody('recruiter'),
      await somebody('recruiter'),
      await somebody('owner'),
    ];
    const tokens = [await share(removed), await share(demoted), await share(stays)];
    for (const token of tokens) expect(await visit(token)).toBe('link');
    await remove(removed);
    await owner.patch(`/api/v1/people/${demoted.userId}`, { role: 'reviewer' });
    await owner.patch(`/api/v1/people/${stays.userId}`, { role: 'recruiter' });
    expect(await Promise.all(tokens.map(visit))).toEqual(['anonymous', 'anonymous', 'link']);
  });

  test('of a key go with the person who made it', async () => {
    const leaving = await somebody('owner');
    const { key } = (await leaving.post('/api/v1/keys', { name: 'one', scopes: ['write'] })).json();
    const url = `/api/v1/interviews/${await makeInterview(database, acme)}/share-links`;
    const { token } = (await program(key)('POST', url, { scope: 'report' })).json();
    expect(await visit(token)).toBe('link');
    await remove(leaving);
    expect(await visit(token)).toBe('anonymous');
  });
});

describe('the account of somebody who is removed', () => {
  test('goes with the last organisation, not before', async () => {
    const other = await makeOrganisation(database, 'Other');
    const otherOwner = await somebody('owner', other);
    const person = await somebody('reviewer');
    const invited = await otherOwner.post('/api/v1/invitations', { email: person.email, role: 'reviewer' });
    await accept(tokenOf(invited));
    await remove(person);
    expect(await accountOf(person.userId)).toHaveLength(1);
    await otherOwner.delete(`/api/v1/people/${person.userId}`);
    expect(await accountOf(person.userId)).toEqual([]);
    expect((await browser(app).signIn(person.email, PASSWORD)).statusCode).toBe(401);
    // Invited again, they choose a password as anybody does.
    const again = await owner.post('/api/v1/invitations', { email: person.email, role: 'reviewer' });
    const visitor = browser(app);
    expect((await accept(tokenOf(again), visitor)).statusCode).toBe(201);
    expect(await visitor.account()).toMatchObject({ organisation: { id: acme }, organisations: [{ id: acme }] });
  });
});

describe('my own account', () => {
  test('is deleted with its password, and nothing that it gave out is left', async () => {
    const me = await somebody('recruiter');
    const id = await makeInterview(database, acme, { createdBy: `user:${me.userId}` });
    const { token } = (await me.post(`/api/v1/interviews/${id}/share-links`, { scope: 'report' })).json();
    expect((await me.delete('/api/v1/account', { password: 'not my password' })).json().code).toBe('INVALID_REQUEST');
    expect((await me.delete('/api/v1/account', { password: PASSWORD })).statusCode).toBe(204);
    expect(await accountOf(me.userId)).toEqual([]);
    expect(await me.account()).toMatchObject({ kind: 'anonymous' });
    expect((await browser(app).signIn(me.email, PASSWORD)).statusCode).toBe(401);
    const shared = await app.inject({ url: '/api/v1/account', headers: { [SHARE_HEADER]: token } });
    expect(shared.json().kind).toBe('anonymous');
    expect(await database.queries.select().from(interview).where(eq(interview.id, id))).toHaveLength(1);
    const entry = and(eq(audit.subject, `user:${me.userId}`), eq(audit.action, 'person.left'));
    expect(await database.queries.select().from(audit).where(entry)).toMatchObject([{ organizationId: acme }]);
  });

  test('stays while an organisation has no other owner, with all its memberships', async () => {
    const me = await somebody('reviewer');
    const mine = await makeOrganisation(database, 'Mine');
    await database.queries.insert(member).values({ id: mine, organizationId: mine, userId: me.userId, role: 'owner' });
    const answer = await me.delete('/api/v1/account', { password: PASSWORD });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'CONFLICT']);
    expect((await me.account()).organisations).toHaveLength(2);
    await database.queries.update(member).set({ role: 'reviewer' }).where(eq(member.id, mine));
    await somebody('owner', mine);
    expect((await me.delete('/api/v1/account', { password: PASSWORD })).statusCode).toBe(204);
  });

  test('of an owner goes with the keys', async () => {
    const me = await somebody('owner');
    const { key, id } = (await me.post('/api/v1/keys', { name: 'mine', scopes: ['admin'] })).json();
    expect((await me.delete('/api/v1/account', { password: PASSWORD })).statusCode).toBe(204);
    expect((await program(key)('GET', '/api/v1/people')).statusCode).toBe(401);
    const [row] = await database.queries.select().from(apiKey).where(eq(apiKey.id, id));
    expect(row?.revokedAt).not.toBeNull();
  });
});

describe('what a candidate sees', () => {
  test('is up to a recruiter: an invitation that waits is taken back', async () => {
    const recruiter = await somebody('recruiter');
    const [id, other] = [await makeInterview(database, acme), await makeInterview(database, acme)];
    const invited = await recruiter.post(`/api/v1/interviews/${id}/invitations`, { email: 'waits@example.org' });
    const at = (interviewId: string) => `/api/v1/interviews/${interviewId}/invitations`;
    const listed = (await recruiter.get(at(id))).json();
    expect(listed).toMatchObject({ candidate: null, items: [{ email: 'waits@example.org', interviewId: id }] });
    const colleague = await owner.post('/api/v1/invitations', { email: 'colleague@example.org', role: 'owner' });
    // Only where it belongs, and nobody's but a candidate's.
    expect((await recruiter.delete(`${at(other)}/${invited.json().id}`)).statusCode).toBe(404);
    expect((await recruiter.delete(`${at(id)}/${colleague.json().id}`)).statusCode).toBe(404);
    expect((await (await somebody('reviewer')).delete(`${at(id)}/${invited.json().id}`)).statusCode).toBe(404);
    expect((await recruiter.delete(`${at(id)}/${invited.json().id}`)).statusCode).toBe(204);
    expect((await accept(tokenOf(invited))).statusCode).toBe(404);
    expect((await recruiter.get(at(id))).json().items).toEqual([]);
  });

  test('ends interview by interview, and with the last one the account goes', async () => {
    const recruiter = await somebody('recruiter');
    const ids = [await makeInterview(database, acme), await makeInterview(database, acme)];
    const email = 'seen@example.org';
    const candidate = browser(app);
    for (const id of ids) {
      await accept(tokenOf(await recruiter.post(`/api/v1/interviews/${id}/invitations`, { email })), candidate);
    }
    const { user: person } = await candidate.account();
    const [first, second] = ids;
    expect((await recruiter.get(`/api/v1/interviews/${first}/invitations`)).json().candidate).toMatchObject({ email });
    expect((await recruiter.delete(`/api/v1/interviews/${first}/candidate`)).statusCode).toBe(204);
    expect((await recruiter.delete(`/api/v1/interviews/${first}/candidate`)).statusCode).toBe(404);
    expect(await candidate.account()).toMatchObject({ organisation: { role: 'candidate' } });
    expect((await recruiter.delete(`/api/v1/interviews/${second}/candidate`)).statusCode).toBe(204);
    expect(await candidate.account()).toMatchObject({ kind: 'anonymous' });
    expect(await accountOf(person.id)).toEqual([]);
  });

  test('does not end a colleague’s membership', async () => {
    const colleague = await somebody('reviewer');
    const id = await makeInterview(database, acme, { candidateUserId: colleague.userId });
    expect((await owner.delete(`/api/v1/interviews/${id}/candidate`)).statusCode).toBe(204);
    expect(await colleague.account()).toMatchObject({ organisation: { role: 'reviewer' } });
  });
});
