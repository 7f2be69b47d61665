import { makeOrganisation, makePerson, PASSWORD } from '@impact/server/accounts/people.fixture';
import { createApp } from '@impact/server/api/app';
import { API_PARTS } from '@impact/server/api/parts';
import type { Api } from '@impact/server/api/route';
import { startTestPostgres, type TestPostgres } from '@impact/server/database/test-database.fixture';
import { openWorld, type World } from '@impact/server/interviews/world.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** All of them among the long tests, as they take half a minute. */
const TRIES = process.env.IMPACT_LONG_TESTS ? 10_000 : 1000;
const AT_ONCE = 100;

let postgres: TestPostgres;
let world: World;
let app: Api;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database(), { host: '0.0.0.0' });
  // Without the limit of requests, so that only what counts passwords stands in the way.
  app = createApp(world.services, { plugins: API_PARTS, limits: { actor: 1e9, address: 1e9, guesses: 1e9 } });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await world.close();
  await postgres.close();
});

/** Another address for each number. */
const addressOf = (number: number): string => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

async function signIn(email: string, password: string, remoteAddress: string): Promise<number> {
  const headers = { host: 'localhost', origin: 'http://localhost' };
  const payload = { email, password };
  const url = '/api/v1/auth/sign-in/email';
  return (await app.inject({ method: 'POST', url, headers, remoteAddress, payload })).statusCode;
}

/** How often each status came. */
async function count(tries: number, guess: (number: number) => Promise<number>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let first = 0; first < tries; first += AT_ONCE) {
    const statuses = await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, tries - first) }, (_, each) => guess(first + each)),
    );
    for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe('somebody who guesses passwords', { timeout: 600_000 }, () => {
  it(`learns nothing from ${TRIES} tries at one account, each from another address, though the right one is among them`, async () => {
    const { email } = await makePerson(world.services, await makeOrganisation(world.services.database), 'owner');
    const counts = await count(TRIES, (number) =>
      signIn(
        email,
        number < AT_ONCE ? `wrong ${number}` : number % 2 === 0 ? PASSWORD : `wrong ${number}`,
        addressOf(number),
      ),
    );
    // Ten are free; each later one comes after a wait that is longer than the one before, the first 30 seconds.
    expect(counts[204]).toBeUndefined();
    expect(counts[401]).toBeGreaterThanOrEqual(10);
    expect(counts[401]).toBeLessThanOrEqual(15);
    expect(counts[429]).toBe(TRIES - (counts[401] ?? 0));
  });

  it('is stopped at one address, whatever accounts are tried', async () => {
    const counts = await count(1000, (number) => signIn(`person-${number}@example.org`, 'wrong password', '192.0.2.1'));
    expect(counts[401]).toBeGreaterThanOrEqual(50);
    expect(counts[401]).toBeLessThanOrEqual(55);
    expect(counts[429]).toBe(1000 - (counts[401] ?? 0));
  });
});
