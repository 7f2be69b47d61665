import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServices } from './api/test-services.fixture.ts';
import type { Database } from './database/database.ts';
import { startTestPostgres, type TestPostgres } from './database/test-database.fixture.ts';
import { CHORES, startHousekeeping } from './housekeeping.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
}, 60_000);
afterAll(() => postgres.close());

const soon = { timeout: 20_000, interval: 10 };

describe('housekeeping', () => {
  it('is done again and again, by one process at a time, and goes on after a failure', async () => {
    const services = await testServices(database);
    const problems: string[] = [];
    let now = 0;
    let most = 0;
    let done = 0;
    const chore = {
      name: 'Sweeping',
      seconds: 0.01,
      async run() {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 20));
        now--;
        if (++done === 3) throw new Error('with a private word');
      },
    };
    const processes = [1, 2, 3].map(() => startHousekeeping(services, (message) => problems.push(message), [chore]));
    await expect.poll(() => done, soon).toBeGreaterThan(6);
    for (const stop of processes) await stop();
    const atStop = done;
    expect(most).toBe(1);
    expect(problems).toEqual(['Sweeping failed (Error) and will be tried again.']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([now, done]).toEqual([0, atStop]);
  });

  it('is done by every process where it concerns the machine', async () => {
    const services = await testServices(database);
    const { promise: both, resolve } = Promise.withResolvers<void>();
    let now = 0;
    const run = async () => {
      if (++now === 2) resolve();
      await both;
    };
    const chore = { name: 'Sweeping here', seconds: 3600, everywhere: true, run };
    const processes = [1, 2].map(() => startHousekeeping(services, () => {}, [chore]));
    await both;
    for (const stop of processes) await stop();
  });

  it('removes events that are older than a week', async () => {
    const services = await testServices(database);
    await database.pool.query(`insert into event (organization_id, interview_id, type, data, created_at)
      select 'o', gen_random_uuid(), 'progress', to_jsonb(days), now() - make_interval(days => days)
      from generate_series(1, 14) as days`);
    const chores = CHORES.filter(({ name }) => name === 'Removing old events');
    const stop = startHousekeeping(services, () => {}, chores);
    const kept = () => database.pool.query('select from event').then(({ rowCount }) => rowCount);
    await expect.poll(kept, soon).toBe(6);
    await stop();
  });
});
