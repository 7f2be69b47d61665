import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { Report } from '@impact/report/report';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { Storage } from '../storage/storage.ts';
import { type JobsWorld, makeHum, openJobsWorld, PRACTICE, SAMPLE } from './jobs.fixture.ts';
import { jobProcesses } from './processes.fixture.ts';

let postgres: TestPostgres;
let world: JobsWorld;
let folder: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openJobsWorld(await postgres.database());
  folder = mkdtempSync(path.join(tmpdir(), 'impact-failures-test-'));
});
afterAll(async () => {
  await world.close();
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

const submit = async (file: string) => (await world.queue.submit(await world.interviewOf(file), PRACTICE)).runId;

describe('what goes wrong in an analysis', { timeout: 600_000 }, () => {
  it('leaves out of the report what could not be had, and says why', async () => {
    const runId = await submit(makeHum(folder, 3));
    const worker = await world.worker(2);
    const { state, reportKey } = await world.end(runId);
    expect(state).toBe('done');
    const body = await world.storage.get(reportKey ?? '');
    const report = Report.parse(JSON.parse(Buffer.concat((await body?.toArray()) ?? []).toString()));
    expect(Object.fromEntries(report.unavailable.map(({ step, code }) => [step, code]))).toEqual({
      transcript: 'NO_SPEECH',
      language: 'NO_SPEECH',
      'speech-emotion': 'NO_SPEECH',
      vision: 'MEDIA_NO_VIDEO',
    });
    const steps = await world.stepsOf(runId);
    expect(steps.find(({ job }) => job === 'transcript')).toMatchObject({ state: 'unavailable', attempt: 0 });
    expect(steps.find(({ job }) => job === 'prosody')).toMatchObject({ state: 'done' });
    await worker.stop();
  });

  it('ends at once, with the reason, where the recording is none', async () => {
    const file = path.join(folder, 'letter.mp4');
    writeFileSync(file, 'Dear candidate, thank you for your time.');
    const runId = await submit(file);
    const worker = await world.worker(1);
    expect(await world.end(runId)).toMatchObject({ state: 'failed', reason: { code: 'MEDIA_UNSUPPORTED' } });
    expect(await world.stepsOf(runId)).toMatchObject([{ job: 'recording', state: 'unavailable', attempt: 0 }]);
    await worker.stop();
  });

  it('tries again when a child is killed', async () => {
    const runId = await submit(makeHum(folder, 3));
    const worker = await world.worker(1);
    await expect.poll(() => jobProcesses(process.pid).length, { timeout: 120_000, interval: 20 }).toBe(1);
    for (const { pid } of jobProcesses(process.pid)) process.kill(pid, 'SIGKILL');
    expect(await world.end(runId)).toMatchObject({ state: 'done' });
    expect((await world.stepsOf(runId)).find(({ job }) => job === 'recording')).toMatchObject({
      attempt: 1,
      state: 'done',
    });
    await worker.stop();
  });

  it('waits for a storage that is away, and counts that as no try', async () => {
    const runId = await submit(makeHum(folder, 3));
    let asked = 0;
    const storage: Storage = {
      ...world.storage,
      local: (key, signal) => {
        if (++asked <= 3) throw new ImpactError('STORAGE_FAILED', 'The storage does not answer.');
        return world.storage.local(key, signal);
      },
    };
    const worker = await world.worker(1, { storage });
    expect(await world.end(runId)).toMatchObject({ state: 'done' });
    expect(asked).toBeGreaterThan(3);
    expect((await world.stepsOf(runId)).map(({ attempt }) => attempt)).not.toContain(1);
    await worker.stop();
  });

  it('gives up when the storage does not come back, and says why', async () => {
    const runId = await submit(makeHum(folder, 3));
    // As often as the queue gives a job out: minutes with the pauses between.
    const given = sql`update pgboss.job set retry_count = retry_limit where singleton_key = ${runId}`;
    await world.database.queries.execute(given);
    const storage: Storage = {
      ...world.storage,
      local: () => Promise.reject(new ImpactError('STORAGE_FAILED', 'The storage does not answer.')),
    };
    const worker = await world.worker(1, { storage });
    expect(await world.end(runId)).toMatchObject({
      state: 'failed',
      reason: { code: 'STORAGE_FAILED', message: 'The storage does not answer. (tried 13 times)' },
    });
    await worker.stop();
  });

  it('parks a recording that kills its child three times, while others go on', async () => {
    // Enough for the hum, too little for pictures and words.
    const settings = { stepMemory: 330 * 2 ** 20, coach: { languageModel: null } };
    const poison = await submit(SAMPLE);
    const worker = await world.worker(1, { settings });
    const good = await submit(makeHum(folder, 3));
    expect(await world.end(good)).toMatchObject({ state: 'done' });
    expect(await world.end(poison)).toMatchObject({
      state: 'parked',
      reason: { code: 'ENGINE_FAILED', message: expect.stringMatching(/memory.*tried 3 times/) },
    });
    // Another step may have been killed, too, before this one ended the run.
    const tried = (await world.stepsOf(poison)).filter(({ attempt }) => attempt === 3);
    expect(tried).toMatchObject([{ state: 'unavailable', code: 'ENGINE_FAILED' }]);
    await expect.poll(() => world.queue.counts()).toMatchObject({ queued: 0, active: 0 });
    await worker.stop();
  });
});
