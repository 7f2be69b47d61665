import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { event, run } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { KnownSoFar } from './child-protocol.ts';
import { beginningOfSample, type JobsWorld, openJobsWorld, PRACTICE } from './jobs.fixture.ts';

let postgres: TestPostgres;
let world: JobsWorld;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openJobsWorld(await postgres.database());
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

describe('what is known before there is a report', { timeout: 300_000 }, () => {
  it('grows with each step that is done, and has no emotion', async () => {
    const id = await world.interviewOf(beginningOfSample(world.folder, 11));
    const { runId } = await world.queue.submit(id, PRACTICE);
    const { queries } = world.database;
    const stop = new AbortController();
    const known: KnownSoFar[] = [];
    const listening = (async () => {
      for await (const { type } of world.events.follow({ organizationId: 'one', interviewId: id }, 0, stop.signal)) {
        if (type === 'report') break;
        const [row] = type === 'partial' ? await queries.select().from(run).where(eq(run.id, runId)) : [];
        if (row?.partial) known.push(KnownSoFar.parse(row.partial));
      }
    })();
    await world.worker(1);
    expect(await world.end(runId)).toMatchObject({ state: 'done', partial: null });
    await listening;
    stop.abort();

    const steps = known.map((one) => one.steps.length);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    const [first, last] = [known[0], known.at(-1)];
    expect(first).toMatchObject({ steps: ['voice'], words: null, duration: expect.closeTo(11, 0) });
    expect(first?.metrics.map((metric) => metric.id)).not.toContain('pace.wpm');
    expect(last?.words).toBeGreaterThan(10);
    expect(last?.metrics.map((metric) => metric.id)).toContain('pace.wpm');
    expect(JSON.stringify(known)).not.toMatch(/emotion\./);
    const told = await queries.select().from(event).where(eq(event.interviewId, id));
    expect(told.filter(({ type }) => type === 'partial')).toHaveLength(6);
    expect(world.problems).toEqual([]);
  });
});
