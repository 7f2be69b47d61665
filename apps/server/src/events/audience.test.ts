import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveWho } from '../access/resolve.ts';
import { makeKey } from '../accounts/people.fixture.ts';
import { event, interview } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../interviews/world.fixture.ts';
import { audienceOf } from './audience.ts';
import type { InterviewEvent } from './events.ts';

let postgres: TestPostgres;
let world: World;
let owner: Client;
let interviewId: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  owner = await world.person(await world.organisation({ languageModel: true }), 'owner');
  interviewId = await world.interview(owner);
}, 60_000);
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const WRITTEN = { runId: randomUUID(), items: [], exercises: [], summary: 'Well paced.' };

function told(type: 'status' | 'coach'): InterviewEvent {
  const common = { id: 1, organizationId: owner.organizationId, interviewId, at: new Date().toISOString() };
  return type === 'coach' ? { ...common, type, data: WRITTEN } : { ...common, type, data: { status: 'waiting' } };
}

describe('suggestions that are still being written', () => {
  it('are told to those who work in the organisation, and not to the candidate', async () => {
    const { services } = world;
    const { queries } = services.database;
    const candidate = await world.person(owner.organizationId, 'candidate');
    await queries.update(interview).set({ candidateUserId: candidate.userId }).where(eq(interview.id, interviewId));
    const key = await makeKey(services.database, owner.organizationId, ['read']);
    const byKey = { authorization: `Bearer ${key}`, cookie: undefined, shareToken: undefined };
    const { who: program } = await resolveWho(services, byKey);
    const common = { kind: 'user', organizationId: owner.organizationId, sessionId: 's' } as const;
    const asked = [
      [{ ...common, userId: owner.userId, role: 'reviewer' } as const, true],
      [program, true],
      [{ ...common, userId: candidate.userId, role: 'candidate' } as const, false],
    ] as const;
    for (const [who, may] of asked) {
      for (const of of [interviewId, null]) {
        const audience = await audienceOf(services, who, byKey, of);
        expect(await audience?.mayKnow(told('status'))).toBe(true);
        expect(await audience?.mayKnow(told('coach'))).toBe(may);
      }
    }
  });

  it('are forgotten when the policy changes', async () => {
    const { queries } = world.services.database;
    const { organizationId } = owner;
    const left = () =>
      queries
        .select()
        .from(event)
        .where(and(eq(event.interviewId, interviewId), eq(event.type, 'coach')));
    await world.services.events.publish(queries, { organizationId, interviewId, type: 'coach', data: WRITTEN });
    expect(await left()).toHaveLength(1);
    expect((await owner.send('PATCH', '/api/v1/policy', { body: { languageModel: false } })).statusCode).toBe(200);
    expect(await left()).toEqual([]);
  });
});
