import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interview, run } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';
import type { KnownSoFar } from '../../jobs/child-protocol.ts';

const KNOWN: KnownSoFar = {
  steps: ['voice'],
  duration: 60,
  words: null,
  metrics: [{ id: 'pause.ratio', value: 0.2, unit: 'share', band: null, reliability: 'low', lowerBound: false }],
};

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  recruiter = await world.person(await world.organisation(), 'recruiter');
}, 60_000);
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const keep = (interviewId: string, partial: KnownSoFar) =>
  world.services.database.queries.update(run).set({ partial }).where(eq(run.interviewId, interviewId));

describe('what is known before there is a report', () => {
  it('is told to those who work in the organisation, from the latest analysis', async () => {
    const id = await world.interview(recruiter);
    const url = `/api/v1/interviews/${id}/partial`;
    const get = async (who: Client) => (await who.send('GET', url)).json();
    expect(await get(recruiter)).toMatchObject({ state: 'queued', known: null });
    await keep(id, KNOWN);
    expect(await get(recruiter)).toMatchObject({ state: 'queued', known: KNOWN });
    expect(await get(await world.person(recruiter.organizationId, 'reviewer'))).toMatchObject({ known: KNOWN });
    await world.reported(id);
    expect(await get(recruiter)).toMatchObject({ state: 'done', known: null });
  });

  it('is not there for candidates and links, who get the report', async () => {
    const id = await world.interview(recruiter);
    await keep(id, KNOWN);
    const candidate = await world.person(recruiter.organizationId, 'candidate');
    const { queries } = world.services.database;
    await queries.update(interview).set({ candidateUserId: candidate.userId }).where(eq(interview.id, id));
    const made = await recruiter.send('POST', `/api/v1/interviews/${id}/share-links`, { body: { scope: 'summary' } });
    const link = world.visitor({ 'x-impact-share': made.json().token });
    for (const who of [candidate, link]) {
      expect((await who.send('GET', `/api/v1/interviews/${id}`)).statusCode).toBe(200);
      expect((await who.send('GET', `/api/v1/interviews/${id}/partial`)).statusCode).toBe(404);
    }
  });
});
