import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeKey, makeOrganisation, makePerson } from '../accounts/people.fixture.ts';
import type { Database } from '../database/database.ts';
import { idempotency, member, session } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { createApp } from './app.ts';
import { forgetOldAnswers, TOLD_ONCE } from './idempotency.ts';
import type { Api, ApiPlugin } from './route.ts';
import { testServices } from './test-services.fixture.ts';

let postgres: TestPostgres;
let database: Database;
let app: Api;
let key: string;
let made: string[] = [];
let hold: Promise<void> = Promise.resolve();
let fail = false;

/** Makes things, and remembers which. */
const things: ApiPlugin = (api) => {
  api.route({
    method: 'POST',
    url: '/things',
    config: { permission: 'interview.create', idempotent: true },
    schema: { body: z.object({ name: z.string() }), response: { 201: z.object({ number: z.number() }) } },
    handler: async ({ body }, reply) => {
      made.push(body.name);
      await hold;
      if (fail) throw new Error('broken');
      return reply.code(201).header('location', `/things/${made.length}`).send({ number: made.length });
    },
  });
};

/** Makes things whose answer is a secret. */
const secrets: ApiPlugin = (api) => {
  api.route({
    method: 'POST',
    url: '/secrets',
    config: { permission: 'interview.create', idempotent: TOLD_ONCE },
    handler: async () => made.push('secret'),
  });
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  app = createApp(await testServices(database), { plugins: [things, secrets] });
  key = await makeKey(database, await makeOrganisation(database), ['write']);
});
afterAll(() => postgres.close());
beforeEach(async () => {
  made = [];
  hold = Promise.resolve();
  fail = false;
  await database.queries.delete(idempotency);
});

const post = (idempotencyKey: string | null, name = 'a', by = key) =>
  app.inject({
    method: 'POST',
    url: '/things',
    headers: {
      authorization: `Bearer ${by}`,
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
    },
    payload: { name },
  });

describe('a create with an idempotency key', () => {
  test('that comes twice makes one thing and gives the same answer', async () => {
    const first = await post('k1');
    const second = await post('k1');
    expect(made).toEqual(['a']);
    expect(second.statusCode).toBe(201);
    expect(second.body).toBe(first.body);
    expect(second.headers.location).toBe('/things/1');
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
  });

  test('that was used for another request is refused', async () => {
    await post('k1', 'a');
    const other = await post('k1', 'b');
    expect(other.statusCode).toBe(422);
    expect(other.json().code).toBe('IDEMPOTENCY_MISMATCH');
    expect(made).toEqual(['a']);
  });

  test('belongs to whoever used it', async () => {
    const another = await makeKey(database, await makeOrganisation(database), ['write']);
    await post('k1');
    expect((await post('k1', 'a', another)).json()).toEqual({ number: 2 });
  });

  test('holds in one organisation: the same person’s same request in another one is another', async () => {
    const services = await testServices(database);
    const [first, second] = [await makeOrganisation(database), await makeOrganisation(database)];
    const { userId, cookie } = await makePerson(services, first, 'owner');
    await database.queries.insert(member).values({ id: second, organizationId: second, userId, role: 'owner' });
    const send = async () => {
      const headers = { host: 'localhost', origin: 'http://localhost', cookie, 'idempotency-key': 'k1' };
      return (await signedIn.inject({ method: 'POST', url: '/things', headers, payload: { name: 'a' } })).json();
    };
    const signedIn = createApp(services, { plugins: [things] });
    expect([await send(), await send()]).toEqual([{ number: 1 }, { number: 1 }]);
    await database.queries.update(session).set({ activeOrganizationId: second }).where(eq(session.userId, userId));
    expect(await send()).toEqual({ number: 2 });
  });

  test('is refused where the answer holds a secret, which is kept nowhere', async () => {
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'k1' };
    const answer = await app.inject({ method: 'POST', url: '/secrets', headers });
    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    expect(answer.json().detail).toContain('without Idempotency-Key');
    expect(made).toEqual([]);
    expect(await database.queries.select().from(idempotency)).toEqual([]);
  });

  test('is made once by ten at the same time; the others are asked to come again', async () => {
    let release = () => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    let answered = 0;
    const all = Array.from({ length: 10 }, async () => {
      const answer = await post('k1');
      answered++;
      // The one that works is let go when all others were answered.
      if (answered === 9) release();
      return answer;
    });
    const answers = await Promise.all(all);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(made).toEqual(['a']);
    for (const { statusCode, headers } of answers) if (statusCode === 409) expect(headers['retry-after']).toBe('1');
  });

  test('may be used again after an error', async () => {
    fail = true;
    expect((await post('k1')).statusCode).toBe(500);
    fail = false;
    expect((await post('k1')).json()).toEqual({ number: 2 });
  });

  test('may be used again after a day, and the answer is forgotten', async () => {
    await post('k1');
    await database.queries.update(idempotency).set({ createdAt: sql`now() - interval '25 hours'` });
    expect((await post('k1', 'b')).json()).toEqual({ number: 2 });
    await database.queries.update(idempotency).set({ createdAt: sql`now() - interval '25 hours'` });
    await forgetOldAnswers(database.queries);
    expect(await database.queries.select().from(idempotency)).toEqual([]);
  });

  test('of a server that died in the middle may be used again after a minute', async () => {
    await post('k1');
    await database.queries.update(idempotency).set({ status: null, body: null });
    expect((await post('k1')).statusCode).toBe(409);
    await database.queries.update(idempotency).set({ createdAt: sql`now() - interval '61 seconds'` });
    expect((await post('k1')).statusCode).toBe(201);
  });

  test.each(['', ' ', 'ä', 'x'.repeat(201)])('that is no key (%#) is refused', async (wrong) => {
    expect((await post(wrong)).json().code).toBe('INVALID_REQUEST');
    expect(made).toEqual([]);
  });

  test('makes as many things as asked for without one', async () => {
    await post(null);
    await post(null);
    expect(made).toHaveLength(2);
  });
});
