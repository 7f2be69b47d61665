import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServices } from '../api/test-services.fixture.ts';
import type { Database } from '../database/database.ts';
import { invitation, passwordLink, session, verification } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { forgetWhatIsOver } from './expiry.ts';
import { makeOrganisation, makePerson } from './people.fixture.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
});
afterAll(() => postgres.close());

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

test('what is over is removed, what still counts is kept', async () => {
  const { queries } = database;
  const organizationId = await makeOrganisation(database);
  const { userId } = await makePerson(await testServices(database), organizationId, 'owner');
  await queries.insert(session).values({ id: 'over', token: 'over', userId, expiresAt: days(-1) });
  for (const [id, expiresAt] of [
    ['over', days(-1)],
    ['kept', days(1)],
  ] as const) {
    await queries.insert(verification).values({ id, identifier: id, value: id, expiresAt });
  }
  const { userId: other } = await makePerson(await testServices(database), organizationId, 'reviewer');
  for (const [id, expiresAt] of [
    [userId, days(-1)],
    [other, days(1)],
  ] as const) {
    const made = { userId: id, organizationId, issuedBy: `user:${userId}`, hash: id, expiresAt };
    await queries.insert(passwordLink).values(made);
  }
  for (const [email, expiresAt] of [
    ['old@example.org', days(-31)],
    ['kept@example.org', days(-29)],
  ] as const) {
    await queries.insert(invitation).values({ id: randomUUID(), organizationId, email, status: 'pending', expiresAt });
  }
  await forgetWhatIsOver(queries);
  expect(await queries.select({ userId: session.userId }).from(session)).toEqual([{ userId }, { userId: other }]);
  expect(await queries.select({ userId: passwordLink.userId }).from(passwordLink)).toEqual([{ userId: other }]);
  expect(await queries.select({ id: verification.id }).from(verification)).toEqual([{ id: 'kept' }]);
  expect(await queries.select({ email: invitation.email }).from(invitation)).toEqual([{ email: 'kept@example.org' }]);
});
