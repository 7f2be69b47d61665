import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import { PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { Who } from '../access/who.ts';
import {
  makeInterview,
  makeKey,
  makeOrganisation,
  makePerson,
  makeShareLink,
  type Person,
} from '../accounts/people.fixture.ts';
import { hashToken } from '../accounts/secret-token.ts';
import type { Database } from '../database/database.ts';
import { apiKey, interview, member, session, shareLink } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { Services } from '../services.ts';
import { createApp } from './app.ts';
import { SHARE_HEADER } from './authorise.ts';
import type { Api, ApiPlugin } from './route.ts';
import { testServices } from './test-services.fixture.ts';

let postgres: TestPostgres;
let database: Database;
let services: Services;
let app: Api;
let acme: string;
let other: string;
const people: Record<string, Person> = {};
let open: string;
let mine: string;
let foreign: string;
let deleted: string;

/** A route for each permission: the interviews that it reaches, a single one of them, and what it changes. */
const probes: ApiPlugin = (api) => {
  const reached = (permission: Permission) =>
    api.route({
      method: ['GET', 'POST'],
      url: `/probe/${permission}`,
      config: { permission },
      handler: async ({ who }) => {
        const rows = await database.queries
          .select({ id: interview.id })
          .from(interview)
          .where(allowedInterviews(who, permission));
        return rows.map(({ id }) => id).sort();
      },
    });
  for (const permission of PERMISSIONS) reached(permission);
  const single = async (request: { who: Parameters<typeof allowedInterviews>[0]; params: unknown }) => {
    const { id } = request.params as { id: string };
    const [found] = await database.queries
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.id, id), allowedInterviews(request.who, 'interview.read')));
    if (!found) throw notFound();
    return found.id;
  };
  api.route({ method: 'GET', url: '/probe/one/:id', config: { permission: 'interview.read' }, handler: single });
  api.route({
    method: 'GET',
    url: '/api/v1/shared/:token/interviews/:id',
    config: { permission: 'interview.read' },
    handler: single,
  });
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  services = await testServices(database);
  acme = await makeOrganisation(database);
  other = await makeOrganisation(database, 'Other');
  for (const role of ['owner', 'recruiter', 'reviewer', 'candidate'] as const) {
    people[role] = await makePerson(services, acme, role);
  }
  people.stranger = await makePerson(services, other, 'owner');
  open = await makeInterview(database, acme);
  mine = await makeInterview(database, acme, { candidateUserId: people.candidate?.userId });
  foreign = await makeInterview(database, other);
  deleted = await makeInterview(database, acme, {
    deletedAt: new Date(),
    candidateUserId: people.candidate?.userId,
  });
  app = createApp(services, { plugins: [probes] });
  await app.ready();
});
afterAll(() => postgres.close());

type Headers = Record<string, string>;
const as = (name: string): Headers => ({ cookie: people[name]?.cookie ?? '' });
const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` });
const reach = async (permission: Permission, headers: Headers, method: 'GET' | 'POST' = 'GET') =>
  app.inject({ method, url: `/probe/${permission}`, headers });

describe('the interviews somebody reaches', () => {
  test.each(['owner', 'recruiter', 'reviewer'])('as %s are those of the organisation', async (name) => {
    expect((await reach('interview.list', as(name))).json()).toEqual([open, mine].sort());
  });

  test('as candidate are one’s own alone', async () => {
    expect((await reach('interview.list', as('candidate'))).json()).toEqual([mine]);
  });

  test('as somebody of another organisation are the others', async () => {
    expect((await reach('interview.list', as('stranger'))).json()).toEqual([foreign]);
  });

  test('by a link are the one that it was made for', async () => {
    const headers = { [SHARE_HEADER]: await makeShareLink(database, open, 'report') };
    expect((await reach('interview.read', headers)).json()).toEqual([open]);
    expect((await reach('interview.export', headers)).json()).toEqual([open]);
    for (const permission of ['interview.list', 'interview.media', 'note.read'] as const) {
      expect((await reach(permission, headers)).statusCode).toBe(404);
    }
  });

  test.each(['recruiter', 'reviewer', 'candidate'])('as %s never include a deleted one', async (name) => {
    const answer = await app.inject({ url: `/probe/one/${deleted}`, headers: as(name) });
    expect(answer.statusCode).toBe(404);
  });
});

describe('without the permission', () => {
  test('a collection asks somebody unknown to sign in', async () => {
    const answer = await reach('interview.list', {});
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe('UNAUTHENTICATED');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  test('a thing that is there and one that is not look the same', async () => {
    const answers = await Promise.all(
      [open, '0d0fa8a4-64c6-4a4c-9ae6-0b6c6a2cbb0e'].flatMap((id) => [
        app.inject({ url: `/probe/one/${id}` }),
        app.inject({ url: `/probe/one/${id}`, headers: as('stranger') }),
      ]),
    );
    const told = answers.map((answer) => ({ ...answer.json(), instance: '' }));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  test.each([
    ['reviewer', 'interview.delete'],
    ['recruiter', 'people.manage'],
    ['recruiter', 'audit.read'],
    ['candidate', 'note.read'],
  ] as const)('%s does not come to %s', async (name, permission) => {
    expect((await reach(permission, as(name))).statusCode).toBe(404);
  });
});

describe('a share link', () => {
  test('lets in by its address, whoever is signed in', async () => {
    const token = await makeShareLink(database, open, 'summary');
    for (const headers of [{}, as('stranger')]) {
      expect((await app.inject({ url: `/api/v1/shared/${token}/interviews/${open}`, headers })).body).toBe(open);
      expect((await app.inject({ url: `/api/v1/shared/${token}/interviews/${mine}`, headers })).statusCode).toBe(404);
    }
  });

  test('that is unknown does not fall back to who is signed in', async () => {
    const url = `/api/v1/shared/${'x'.repeat(43)}/interviews/${open}`;
    expect((await app.inject({ url, headers: as('owner') })).statusCode).toBe(404);
  });

  test.each([
    ['expired', { expiresAt: new Date(Date.now() - 1000) }],
    ['revoked', { revokedAt: new Date() }],
  ])('that is %s lets nobody in', async (_what, how) => {
    const token = await makeShareLink(database, open, 'report_and_media', how);
    expect((await app.inject({ url: `/api/v1/shared/${token}/interviews/${open}` })).statusCode).toBe(404);
  });

  test('that is revoked while a request is on its way reaches nothing any more', async () => {
    const hash = hashToken(await makeShareLink(database, open, 'report'));
    const [row] = await database.queries.select().from(shareLink).where(eq(shareLink.hash, hash));
    const who: Who = { kind: 'link', linkId: row?.id ?? '', organizationId: acme, interviewId: open, scope: 'report' };
    const reached = () =>
      database.queries.select({ id: interview.id }).from(interview).where(allowedInterviews(who, 'interview.read'));
    expect(await reached()).toEqual([{ id: open }]);
    await database.queries.update(shareLink).set({ revokedAt: new Date() }).where(eq(shareLink.hash, hash));
    expect(await reached()).toEqual([]);
  });

  test('to an interview that was deleted lets nobody in', async () => {
    const token = await makeShareLink(database, deleted, 'report');
    expect((await app.inject({ url: `/api/v1/shared/${token}/interviews/${deleted}` })).statusCode).toBe(404);
  });
});

describe('an API key', () => {
  test('does what its scopes say', async () => {
    const read = bearer(await makeKey(database, acme, ['read']));
    const write = bearer(await makeKey(database, acme, ['write']));
    const admin = bearer(await makeKey(database, acme, ['admin']));
    expect((await reach('interview.list', read)).json()).toEqual([open, mine].sort());
    expect((await reach('note.write', read, 'POST')).statusCode).toBe(404);
    expect((await reach('interview.delete', write, 'POST')).statusCode).toBe(200);
    expect((await reach('people.manage', write)).statusCode).toBe(404);
    expect((await reach('people.manage', admin)).statusCode).toBe(200);
    // What takes a person.
    for (const permission of ['interview.sign_off', 'account.self', 'organisation.create'] as const) {
      expect((await reach(permission, admin, 'POST')).statusCode, permission).toBe(404);
    }
  });

  test.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date(Date.now() - 1000) }],
  ])('that is %s is nobody’s', async (_what, how) => {
    expect((await reach('interview.list', bearer(await makeKey(database, acme, ['admin'], how)))).statusCode).toBe(401);
  });

  test.each([
    'Bearer impact_',
    'Bearer impact_wrong',
    'Basic b3duZXI6eA==',
    'Bearer',
    `Bearer impact_${'x'.repeat(9000)}`,
  ])('that does not exist (%#) is nobody’s, even beside a session', async (authorization) => {
    expect((await reach('interview.list', { authorization, ...as('owner') })).statusCode).toBe(401);
  });

  test('tells when it was last used', async () => {
    const key = await makeKey(database, acme, ['read']);
    await reach('interview.list', bearer(key));
    const [row] = await database.queries
      .select()
      .from(apiKey)
      .where(eq(apiKey.prefix, key.slice(0, 13)));
    expect(row?.lastUsedAt).toBeInstanceOf(Date);
  });
});

describe('a session', () => {
  test('whose cookie was changed is nobody’s', async () => {
    const cookie = as('owner').cookie?.replace(/=(.)/, (_all, first) => `=${first === 'a' ? 'b' : 'a'}`) ?? '';
    expect((await reach('interview.list', { cookie })).statusCode).toBe(401);
  });

  test('that is over is nobody’s', async () => {
    const person = await makePerson(services, acme, 'owner');
    await database.queries
      .update(session)
      .set({ expiresAt: new Date(0) })
      .where(eq(session.userId, person.userId));
    expect((await reach('interview.list', { cookie: person.cookie })).statusCode).toBe(401);
  });

  test('that is over is told so wherever it is sent, until somebody signs in; a strange cookie is not', async () => {
    const person = await makePerson(services, acme, 'owner');
    await database.queries.delete(session).where(eq(session.userId, person.userId));
    for (const url of ['/probe/interview.list', `/probe/one/${open}`, `/probe/one/${foreign}`]) {
      const answer = await app.inject({ url, headers: { cookie: `theme=dark; ${person.cookie}` } });
      expect([answer.statusCode, answer.json().code], url).toEqual([401, 'SESSION_ENDED']);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    const secure = person.cookie.replace('impact.', '__Secure-impact.');
    expect((await reach('interview.list', { cookie: secure })).json().code).toBe('SESSION_ENDED');
    expect((await reach('interview.list', { cookie: 'session_token=x' })).json().code).toBe('UNAUTHENTICATED');
    // Whoever is signed in learns no more than before.
    const theirs = await app.inject({ url: `/probe/one/${foreign}`, headers: as('owner') });
    expect([theirs.statusCode, theirs.json().code]).toEqual([404, 'NOT_FOUND']);
    expect((await app.inject({ url: '/probe/nowhere', headers: { cookie: person.cookie } })).statusCode).toBe(404);
  });

  test('follows its person’s role at once', async () => {
    const person = await makePerson(services, acme, 'owner');
    expect((await reach('people.manage', { cookie: person.cookie })).statusCode).toBe(200);
    await database.queries.update(member).set({ role: 'reviewer' }).where(eq(member.userId, person.userId));
    expect((await reach('people.manage', { cookie: person.cookie })).statusCode).toBe(404);
    await database.queries.delete(member).where(eq(member.userId, person.userId));
    expect((await reach('interview.list', { cookie: person.cookie })).statusCode).toBe(401);
  });
});

describe('a change', () => {
  const change = (headers: Headers) => reach('interview.delete', { host: 'impact.test', ...headers }, 'POST');

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://impact.test:8080' }],
    ['another site that hides its name', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://blog.impact.test' }],
    ['nowhere', {}],
  ])('that a browser sends from %s is refused', async (_where, headers) => {
    const answer = await change({ ...as('recruiter'), ...headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('CROSS_SITE');
  });

  test.each([
    ['origin', { origin: 'http://impact.test' }],
    ['fetch metadata', { 'sec-fetch-site': 'same-origin' }],
  ])('that a browser sends from our own page, told by its %s, is done', async (_how, headers) => {
    expect((await change({ ...as('recruiter'), ...headers })).statusCode).toBe(200);
  });

  test('that a program sends with a key needs no origin', async () => {
    expect((await change(bearer(await makeKey(database, acme, ['write'])))).statusCode).toBe(200);
  });

  test('is taken from the public address, whatever name the proxy uses', async () => {
    const behind = await testServices(database, { publicUrl: 'https://impact.example.org' });
    const { cookie } = await makePerson(behind, acme, 'owner');
    const proxied = createApp(behind, { plugins: [probes] });
    const post = (origin: string) => {
      const headers = { host: 'backend:3000', origin, cookie };
      return proxied.inject({ method: 'POST', url: '/probe/interview.delete', headers });
    };
    expect(cookie).toMatch(/^__Secure-impact/);
    expect((await post('https://impact.example.org')).statusCode).toBe(200);
    expect((await post('http://impact.example.org')).statusCode).toBe(403);
  });
});

describe('in single-user mode', () => {
  let single: Api;
  beforeAll(async () => {
    single = createApp(await testServices(await postgres.database()), { plugins: [probes] });
  });
  afterAll(() => single.close());

  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('%s is served', async (host) => {
    expect((await single.inject({ url: '/probe/people.manage', headers: { host } })).statusCode).toBe(200);
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:3000', '10.0.0.7', 'user@localhost'])(
    'the name “%s” is refused, as it may have been made to point here',
    async (host) => {
      const answer = await single.inject({ url: '/probe/people.manage', headers: { host } });
      expect(answer.statusCode).toBe(421);
      expect(answer.json().code).toBe('WRONG_HOST');
    },
  );

  test.each<[string, Record<string, string>]>([
    ['for whom', { 'x-forwarded-for': '203.0.113.7' }],
    ['by which name', { 'x-forwarded-host': 'impact.example.org' }],
    ['through what', { via: '1.1 proxy' }],
    ['in the standard way for whom', { forwarded: 'for=203.0.113.7' }],
  ])('a proxy on this machine, which says %s it asks, does not make others the owner', async (_what, headers) => {
    const answer = await single.inject({ url: '/probe/people.manage', headers: { host: 'localhost', ...headers } });
    expect([answer.statusCode, answer.json().code]).toEqual([421, 'WRONG_HOST']);
  });

  test('another machine is not served, even where it reaches this one', async () => {
    const url = '/probe/people.manage';
    const answer = await single.inject({ url, remoteAddress: '203.0.113.7', headers: { host: 'localhost' } });
    expect(answer.statusCode).toBe(421);
  });

  test('a proxy that says nothing of whom it asks for is known by its HTTP/1.0', async () => {
    await single.listen({ host: '127.0.0.1', port: 0 });
    const { port } = single.server.address() as AddressInfo;
    const statusOf = async (version: string) => {
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET /probe/people.manage HTTP/${version}\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
      return (await text(socket)).split(' ')[1];
    };
    expect([await statusOf('1.1'), await statusOf('1.0')]).toEqual(['200', '421']);
  });

  test('a page of another site changes nothing, a program on this machine does', async () => {
    const post = (headers: Headers) =>
      single.inject({ method: 'POST', url: '/probe/interview.delete', headers: { host: 'localhost', ...headers } });
    expect((await post({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post({})).statusCode).toBe(200);
  });

  test('a key that is not valid does not make its sender the owner', async () => {
    const headers = { host: 'localhost', authorization: 'Bearer impact_wrong' };
    expect((await single.inject({ url: '/probe/people.manage', headers })).statusCode).toBe(401);
  });
});
