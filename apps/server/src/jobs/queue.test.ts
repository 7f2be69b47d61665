import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { type JobsWorld, makeHum, openJobsWorld, PRACTICE, SAMPLE } from './jobs.fixture.ts';

let postgres: TestPostgres;
let folder: string;
let long: string;
let short: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  folder = mkdtempSync(path.join(tmpdir(), 'impact-queue-test-'));
  long = makeHum(folder, 200);
  short = makeHum(folder, 20);
});
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inWorld(test: (world: JobsWorld) => Promise<void>): Promise<void> {
  const world = await openJobsWorld(await postgres.database());
  try {
    await test(world);
  } finally {
    await world.close();
  }
}

describe('the queue of analyses', { timeout: 600_000 }, () => {
  it('joins an analysis that is under way, and begins another one for other settings', () =>
    inWorld(async ({ queue, interviewOf }) => {
      const id = await interviewOf(short);
      const twice = await Promise.all([queue.submit(id, PRACTICE), queue.submit(id, { ...PRACTICE })]);
      expect(twice.map(({ joined }) => joined).sort()).toEqual([false, true]);
      expect(twice[0].runId).toBe(twice[1].runId);
      const other = await queue.submit(id, { ...PRACTICE, emotion: false });
      expect(other.joined).toBe(false);
      expect(await queue.counts()).toEqual({ queued: 2, active: 0, failed: 0 });
    }));

  it('takes no analysis that nobody may make', () =>
    inWorld(async ({ queue, interviewOf }) => {
      const id = await interviewOf(short);
      const recruiting = queue.submit(id, { ...PRACTICE, purpose: 'recruiting' });
      await expect(recruiting).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
      const weighted = queue.submit(id, { ...PRACTICE, weights: { charm: 1 } });
      await expect(weighted).rejects.toMatchObject({ code: 'USAGE' });
      const unknown = queue.submit('00000000-0000-4000-8000-000000000000', PRACTICE);
      await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await queue.counts()).toEqual({ queued: 0, active: 0, failed: 0 });
    }));

  it('lets short recordings go first, and nobody wait behind all that another organisation handed in', () =>
    inWorld(async (world) => {
      const submit = async (file: string, organization: string) =>
        (await world.queue.submit(await world.interviewOf(file, organization), PRACTICE)).runId;
      const lasting = await submit(long, 'patient');
      const many = [await submit(short, 'busy'), await submit(short, 'busy')];
      const alone = await submit(short, 'other');
      await world.worker(1);
      const ends = await Promise.all([lasting, ...many, alone].map(world.end));
      const order = ends.sort((a, b) => Number(a.endedAt) - Number(b.endedAt)).map(({ id }) => id);
      expect(order.indexOf(alone)).toBeLessThan(order.indexOf(many[1] ?? ''));
      expect(order.at(-1)).toBe(lasting);
    }));

  it('stops an analysis within seconds, before it began or in the middle of it', () =>
    inWorld(async ({ queue, interviewOf, worker, stepsOf, runOf, database }) => {
      const waiting = await queue.submit(await interviewOf(short), PRACTICE);
      expect(await queue.cancel(waiting.runId)).toBe(true);
      expect(await queue.cancel(waiting.runId)).toBe(false);
      const { runId } = await queue.submit(await interviewOf(SAMPLE), PRACTICE);
      const { busy } = await worker(2);
      await expect
        .poll(async () => (await stepsOf(runId)).some(({ step, state }) => step === 'vision' && state === 'running'), {
          timeout: 300_000,
        })
        .toBe(true);
      expect(await queue.cancel(runId)).toBe(true);
      await expect.poll(busy, { timeout: 60_000 }).toBe(0);
      expect(await runOf(runId)).toMatchObject({ state: 'cancelled', reportKey: null });
      expect((await stepsOf(runId)).map(({ state }) => state)).not.toContain('running');
      expect(await queue.counts()).toMatchObject({ queued: 0, active: 0 });
      const { rows } = await database.queries.execute(sql`select status from interview where status <> 'cancelled'`);
      expect(rows).toEqual([]);
    }));

  it('forgets an interview without a trace', () =>
    inWorld(async ({ queue, interviewOf, database, worker, end }) => {
      const id = await interviewOf(short);
      const other = await interviewOf(short);
      const { runId } = await queue.submit(id, PRACTICE);
      await worker(2);
      await end(runId);
      await queue.submit(other, PRACTICE);
      const holding = async (text: string) => {
        let found = 0;
        const { rows: tables } = await database.queries.execute<{ name: string }>(
          sql`select table_name as name from information_schema.tables where table_schema = 'pgboss'`,
        );
        for (const { name } of tables) {
          const table = sql.identifier(name);
          const { rows } = await database.queries.execute<{ count: string }>(
            sql`select count(*) from pgboss.${table} as one where one::text like ${`%${text}%`}`,
          );
          found += Number(rows[0]?.count);
        }
        return found;
      };
      expect(await holding(id)).toBeGreaterThan(0);
      await queue.forget(id);
      expect(await holding(id)).toBe(0);
      expect(await holding(runId)).toBe(0);
      expect(await holding(other)).toBeGreaterThan(0);
    }));

  it('takes up an analysis whose jobs got lost', () =>
    inWorld(async ({ queue, interviewOf, database, worker, end }) => {
      const { runId } = await queue.submit(await interviewOf(short), PRACTICE);
      await database.queries.execute(sql`delete from pgboss.job`);
      await worker(2);
      expect(await end(runId)).toMatchObject({ state: 'done' });
    }));

  it('parks an analysis with a job that the queue has given up', () =>
    inWorld(async ({ queue, interviewOf, database, worker, end }) => {
      const { runId } = await queue.submit(await interviewOf(short), PRACTICE);
      // What the queue does when worker after worker vanished with it.
      await database.queries.execute(sql`update pgboss.job set state = 'failed' where singleton_key = ${runId}`);
      await worker(1);
      expect(await end(runId)).toMatchObject({ state: 'parked', reason: { code: 'ENGINE_FAILED' } });
    }));
});
