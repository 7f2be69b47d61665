import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { event, worker as workerTable } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { beginningOfSample, type JobsWorld, openJobsWorld, PRACTICE } from './jobs.fixture.ts';
import { familyOf, jobProcesses, processes, type SeenProcess } from './processes.fixture.ts';

const IMPACT = path.resolve(import.meta.dirname, '../../../cli/src/main.ts');

let postgres: TestPostgres;
let database: Database;
let world: JobsWorld;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  world = await openJobsWorld(database);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

/** A worker in a process of its own, as somebody would start it. */
function startWorkerCommand(): ChildProcess {
  const args = [IMPACT, 'worker', '--concurrency', '2', '--data', world.folder];
  return spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: database.url }, stdio: 'ignore' });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', (code) => resolve(code)));
const leftBy = (pid: number | undefined) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('impact-run-') && name.includes(`-${pid}-`));

async function startedVision(runId: string): Promise<void> {
  const running = async () =>
    (await world.stepsOf(runId)).some(({ step, state }) => step === 'vision' && state === 'running');
  await expect.poll(running, { timeout: 300_000 }).toBe(true);
}

// Minutes on a machine that is busy with something else.
describe('a worker that ends in the middle', { timeout: 600_000 }, () => {
  it('by kill -9 leaves its jobs to another one, and nothing behind', async () => {
    const id = await world.interviewOf(beginningOfSample(world.folder, 10));
    const { runId } = await world.queue.submit(id, PRACTICE);
    const child = startWorkerCommand();
    await startedVision(runId);
    // The worker, its child, and a program that the child started.
    let family: SeenProcess[] = [];
    await expect
      .poll(
        () => {
          family = familyOf(child.pid ?? 0);
          return family.length;
        },
        { timeout: 120_000 },
      )
      .toBeGreaterThan(2);
    child.kill('SIGKILL');
    const alive = () => processes().filter(({ pid }) => family.some((one) => one.pid === pid));
    await expect.poll(alive, { timeout: 5000 }).toEqual([]);
    expect(leftBy(child.pid)).toEqual([]);

    await world.worker(2);
    expect(await world.end(runId)).toMatchObject({ state: 'done' });
    const told = await database.queries.select().from(event).where(eq(event.interviewId, id));
    expect(told.filter(({ type }) => type === 'report')).toHaveLength(1);
    expect(told.filter(({ type }) => type === 'partial')).toHaveLength(6);
    await world.stopWorkers();
  });

  it('in order hands its jobs back within seconds', async () => {
    await world.worker(2);
    const ownEntry = () => database.queries.select().from(workerTable).where(eq(workerTable.pid, process.pid));
    expect(await ownEntry()).toMatchObject([{ concurrency: 2, busy: 0 }]);
    await world.stopWorkers();
    expect(await ownEntry()).toEqual([]);

    const { runId } = await world.queue.submit(await world.interviewOf(beginningOfSample(world.folder, 10)), {
      ...PRACTICE,
      emotion: false,
    });
    const child = startWorkerCommand();
    await startedVision(runId);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    expect(jobProcesses(child.pid ?? 0)).toEqual([]);
    expect(leftBy(child.pid)).toEqual([]);
    expect(await world.queue.counts()).toMatchObject({ active: 0 });
    await world.worker(2);
    expect(await world.end(runId)).toMatchObject({ state: 'done' });
    expect((await world.stepsOf(runId)).map(({ attempt }) => attempt)).not.toContain(1);
  });
});
