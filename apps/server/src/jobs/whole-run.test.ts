import { buffer, json } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { analyze } from '@impact/pipeline/analyze';
import { LANDMARKS_PER_SECOND, readLandmarks } from '@impact/pipeline/landmarks';
import { Report } from '@impact/report/report';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { event, interview } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { ToldEvent } from '../events/content.ts';
import { landmarksKey, picturesKey } from '../interviews/keys.ts';
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

async function bytesAt(key: string | null): Promise<Buffer> {
  const body = key === null ? null : await world.storage.get(key);
  if (!body) throw new Error(`nothing at ${key}`);
  return buffer(body);
}

const reportAt = async (key: string | null) => Report.parse(JSON.parse((await bytesAt(key)).toString('utf8')));

/** A report without what differs from run to run. */
const lasting = ({ id, createdAt, timings, ...rest }: Report) => ({ ...rest, steps: timings.map(({ step }) => step) });

// Two whole analyses: minutes on a machine that is busy with something else.
describe('an analysis by the queue', { timeout: 600_000 }, () => {
  it('makes the report that the local runner makes, and reuses its steps the next time', async () => {
    const recording = beginningOfSample(world.folder, 11);
    const id = await world.interviewOf(recording);
    const { runId, joined } = await world.queue.submit(id, PRACTICE);
    expect(joined).toBe(false);
    await world.worker(2);
    const ended = await world.end(runId);
    expect(ended).toMatchObject({ state: 'done', reason: null });
    const report = await reportAt(ended.reportKey);
    const packed = await world.storage.get(`${ended.reportKey}.gz`);
    expect(packed && (await json(packed.pipe(createGunzip())))).toEqual(JSON.parse(JSON.stringify(report)));
    const local = await analyze(recording, { cache: false, coach: { languageModel: null } });
    // As JSON: there is no -0 in it.
    expect(lasting(report)).toEqual(JSON.parse(JSON.stringify(lasting(local))));

    const steps = await world.stepsOf(runId);
    expect(steps.map(({ job }) => job).sort()).toEqual(
      ['language', 'prosody', 'recording', 'report', 'speech-emotion', 'transcript', 'vision:0', 'voice'].sort(),
    );
    expect(steps.every(({ state, done, total, cached }) => state === 'done' && done === total && !cached)).toBe(true);
    const [row] = await world.database.queries.select().from(interview).where(eq(interview.id, id));
    expect(row).toMatchObject({ status: 'done', reportRunId: runId, summary: { confidence: local.confidence.index } });
    const told = await world.database.queries.select().from(event).where(eq(event.interviewId, id)).orderBy(event.id);
    // As the documentation says.
    for (const { createdAt, ...one } of told) ToldEvent.parse({ ...one, at: createdAt.toISOString() });
    const statuses = told
      .filter(({ type }) => type === 'status')
      .map(({ data }) => (data as { status: string }).status);
    expect(statuses).toEqual(['waiting', 'running', 'done']);
    expect(told.filter(({ type }) => type === 'report')).toHaveLength(1);
    expect(told.filter(({ type }) => type === 'partial')).toHaveLength(6);
    expect(row?.pictures).toMatchObject({ width: 192, height: 108, times: expect.any(Array) });
    expect((await bytesAt(picturesKey('one', id))).subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
    const landmarks = readLandmarks(await bytesAt(landmarksKey('one', id, runId)));
    expect(landmarks).toHaveLength(Math.ceil(report.source.duration * LANDMARKS_PER_SECOND));
    const seen = landmarks.filter(({ face, eyes, shoulders }) => face && eyes && shoulders);
    expect(seen.length).toBeGreaterThan(0.9 * landmarks.length);
    // In the sample the person sits in the middle: eyes in the face, above the shoulders, the right one on the left of the picture.
    for (const { face, eyes, shoulders } of seen) {
      if (!face || !eyes || !shoulders) continue;
      expect(eyes[0]).toBeGreaterThan(face[0]);
      expect(eyes[2]).toBeLessThan(face[0] + face[2]);
      expect(eyes[0]).toBeLessThan(eyes[2]);
      expect(shoulders[1]).toBeGreaterThan(eyes[1]);
      expect(shoulders[0]).toBeGreaterThan(shoulders[2]);
    }
    // The report tells all that was known before.
    expect(ended.partial).toBeNull();

    const weights = { eye_contact: 0 };
    const second = await world.queue.submit(id, { ...PRACTICE, weights });
    const again = await world.end(second.runId);
    const reweighted = await reportAt(again.reportKey);
    expect(reweighted.confidence.weights).toBe('given');
    expect(reweighted.metrics).toEqual(report.metrics);
    const cached = (await world.stepsOf(second.runId)).filter(({ step }) => step !== 'recording' && step !== 'report');
    expect(cached.filter((one) => !one.cached)).toEqual([]);
    expect(world.problems).toEqual([]);
  });
});
