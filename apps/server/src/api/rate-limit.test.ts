import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, makeOrganisation } from '../accounts/people.fixture.ts';
import type { Database } from '../database/database.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { createApp } from './app.ts';
import type { Api } from './route.ts';
import { routes, testServices } from './test-services.fixture.ts';

let postgres: TestPostgres;
let database: Database;
let organization: string;
let app: Api;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  organization = await makeOrganisation(database);
});
afterAll(() => postgres.close());
beforeEach(async () => {
  const services = await testServices(database, { host: '0.0.0.0', publicUrl: 'http://impact.test' });
  app = createApp(services, {
    limits: { actor: 5, address: 3, guesses: 2 },
    plugins: [
      routes(
        { method: 'GET', url: '/list', config: { permission: 'interview.list' }, handler: async () => [] },
        { method: 'GET', url: '/open', config: { permission: 'public' }, handler: async () => [] },
        {
          method: 'POST',
          url: '/password',
          config: { permission: 'public', guessable: true },
          handler: async () => [],
        },
      ),
    ],
  });
});

const statuses = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
  const all: number[] = [];
  for (let n = 0; n < count; n++) all.push((await ask()).statusCode);
  return all;
};

describe('requests', () => {
  test('of one key beyond its limit are refused, those of another are not', async () => {
    const keys = [await makeKey(database, organization, ['read']), await makeKey(database, organization, ['read'])];
    const ask = (at: number) => () => app.inject({ url: '/list', headers: { authorization: `Bearer ${keys[at]}` } });
    expect(await statuses(7, ask(0))).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await statuses(2, ask(1))).toEqual([200, 200]);
  });

  test('of nobody in particular are counted by address, also those that are refused anyway', async () => {
    const ask = (address: string) => () =>
      app.inject({ url: '/list', headers: { authorization: 'Bearer impact_wrong', 'x-forwarded-for': address } });
    expect(await statuses(5, ask('203.0.113.1'))).toEqual([401, 401, 401, 429, 429]);
    expect(await statuses(1, ask('203.0.113.2'))).toEqual([401]);
  });

  test('of a whole IPv6 network count together', async () => {
    let host = 0;
    const ask = () =>
      app.inject({ url: '/open', headers: { 'x-forwarded-for': `2001:db8::${(++host).toString(16)}` } });
    expect(await statuses(4, ask)).toEqual([200, 200, 200, 429]);
  });

  test('with a password are limited by address, whoever else sends them', async () => {
    const ask = () => app.inject({ method: 'POST', url: '/password', payload: {} });
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
    expect(await statuses(1, () => app.inject({ url: '/open' }))).toEqual([200]);
  });

  test('that are refused say when to come again', async () => {
    await statuses(3, () => app.inject({ url: '/open' }));
    const refused = await app.inject({ url: '/open' });
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(refused.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });
});
