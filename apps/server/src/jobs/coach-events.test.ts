import { Readable } from 'node:stream';
import { fakeOpenAi } from '@impact/coach/llm/fake-openai.fixture';
import type { FakeServer } from '@impact/coach/llm/fake-server.fixture';
import { claim, goodAnswer } from '@impact/coach/llm/recording.fixture';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { event, organization } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { CoachSoFar } from './child-protocol.ts';
import { publishCoach } from './coach-events.ts';
import { forgetAllCoach } from './forget-coach.ts';
import { beginningOfSample, FIRST_WORDS, type JobsWorld, openJobsWorld, PRACTICE } from './jobs.fixture.ts';

/** One area is finished, the next one has begun: then the model says nothing more. */
const BEGUN = JSON.stringify({
  ...goodAnswer(),
  fluency: [],
  pace: [claim({ moments: [], why: 'The pace shapes how the answers sound.' })],
  content: [],
}).split('"presence"')[0];

let postgres: TestPostgres;
let world: JobsWorld;
let model: FakeServer;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openJobsWorld(await postgres.database());
  model = await fakeOpenAi({ kind: 'begins', text: `${BEGUN}"presence": [{`, ending: 'hang' });
});
afterAll(async () => {
  await model[Symbol.asyncDispose]();
  await world.close();
  await postgres.close();
});
beforeEach(() => setPolicy({ languageModel: true }));

const setPolicy = (policy: Partial<OrganisationPolicy>) =>
  world.database.queries.update(organization).set({ policy }).where(eq(organization.id, 'one'));
const eventsOf = (interviewId: string) =>
  world.database.queries
    .select()
    .from(event)
    .where(and(eq(event.interviewId, interviewId), eq(event.type, 'coach')));

/** A run that waits in the queue. */
async function submitted() {
  const interviewId = await world.interviewOf(beginningOfSample(world.folder, 11));
  const key = `organization/one/interview/${interviewId}/words`;
  await world.storage.put(key, Readable.from([Buffer.from(FIRST_WORDS)]), {
    size: FIRST_WORDS.length,
    type: 'text/plain',
  });
  await setPolicy({ languageModel: true });
  const transcript = { key, name: 'interview.txt', sha256: '0'.repeat(64) };
  const { runId } = await world.queue.submit(interviewId, { ...PRACTICE, transcript });
  return { organizationId: 'one', interviewId, runId };
}
const SO_FAR: CoachSoFar = { items: [], exercises: [], summary: 'The pace sounds steady.' };

describe('what a language model writes', { timeout: 300_000 }, () => {
  it('is told while it writes, and forgotten once the report is there', async () => {
    const { interviewId, runId } = await submitted();
    const stop = new AbortController();
    const told: unknown[] = [];
    const listening = (async () => {
      for await (const { type, data } of world.events.follow({ organizationId: 'one', interviewId }, 0, stop.signal)) {
        if (type === 'coach') told.push(data);
        if (type === 'report') break;
      }
    })();
    const languageModel = {
      provider: 'openai-compatible',
      model: 'any',
      baseUrl: model.baseUrl,
      timeoutMs: 6000,
    } as const;
    await world.worker(2, { settings: { stepMemory: 2 * 2 ** 30, coach: { languageModel } } });
    await expect.poll(async () => (await eventsOf(interviewId)).length, { timeout: 120_000, interval: 100 }).toBe(1);
    expect(await world.end(runId)).toMatchObject({ state: 'done' });
    await listening;
    stop.abort();
    expect(told.length).toBeGreaterThan(0);
    const [first] = told as (CoachSoFar & { runId: string })[];
    expect(first?.runId).toBe(runId);
    expect(CoachSoFar.parse(first).items).toMatchObject([
      { area: 'pace', advice: claim().advice, metrics: ['pace.wpm'] },
    ]);
    expect(await eventsOf(interviewId)).toEqual([]);
    expect(world.problems).toEqual([]);
    await world.stopWorkers();
  });

  it('takes the place of what was told before, and goes with a run that is stopped', async () => {
    const ids = await submitted();
    await publishCoach(world, ids, SO_FAR);
    await publishCoach(world, ids, { ...SO_FAR, summary: 'More of it.' });
    expect((await eventsOf(ids.interviewId)).map(({ data }) => data)).toEqual([
      { runId: ids.runId, ...SO_FAR, summary: 'More of it.' },
    ]);
    await world.queue.cancel(ids.runId);
    expect(await eventsOf(ids.interviewId)).toEqual([]);
    await publishCoach(world, ids, SO_FAR);
    expect(await eventsOf(ids.interviewId)).toEqual([]);
  });

  it.each([
    { languageModel: false },
    { languageModel: true, emotion: false },
    { languageModel: true, practice: false },
  ])('is not told under %j, which came meanwhile', async (policy) => {
    const ids = await submitted();
    await publishCoach(world, ids, SO_FAR);
    expect(await eventsOf(ids.interviewId)).toHaveLength(1);
    await setPolicy(policy);
    await forgetAllCoach(world.database.queries, 'one');
    await publishCoach(world, ids, SO_FAR);
    expect(await eventsOf(ids.interviewId)).toEqual([]);
  });
});
