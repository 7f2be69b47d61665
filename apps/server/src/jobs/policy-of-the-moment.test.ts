import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Report } from '@impact/report/report';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { organization } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { type JobsWorld, makeHum, openJobsWorld, PRACTICE, SAMPLE } from './jobs.fixture.ts';

let postgres: TestPostgres;
let world: JobsWorld;
let model: Server;
let asked = 0;
/** Some words, without a picture. */
let talk: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openJobsWorld(await postgres.database());
  talk = path.join(world.folder, 'talk.wav');
  execFileSync('ffmpeg', ['-v', 'error', '-i', SAMPLE, '-t', '8', '-vn', talk]);
  // A language model that is out of order, but counts who comes.
  model = createServer((request, response) => {
    asked++;
    request.resume();
    response.writeHead(400).end();
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await world.close();
  model.close();
  await postgres.close();
});
beforeEach(() => {
  asked = 0;
});

const setPolicy = (policy: Partial<OrganisationPolicy>) =>
  world.database.queries.update(organization).set({ policy }).where(eq(organization.id, 'one'));

async function analysed(policy: Partial<OrganisationPolicy>): Promise<{ report: Report; emotion: boolean }> {
  const id = await world.interviewOf(talk);
  await setPolicy({});
  const { runId } = await world.queue.submit(id, PRACTICE);
  // The run waits when the policy changes.
  await setPolicy(policy);
  const { port } = model.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const languageModel = { provider: 'openai-compatible', model: 'any', baseUrl, timeoutMs: 5000 } as const;
  await world.worker(1, { settings: { stepMemory: 2 * 2 ** 30, coach: { languageModel } } });
  const { reportKey, emotion, reason } = await world.end(runId);
  await world.stopWorkers();
  const body = await world.storage.get(reportKey ?? '');
  if (!body) throw new Error(`no report: ${JSON.stringify(reason)}`);
  const report = Report.parse(JSON.parse(Buffer.concat(await body.toArray()).toString('utf8')));
  return { report, emotion };
}

describe('a run', { timeout: 300_000 }, () => {
  it('sends nothing to a language model unless the organisation allows it, and then does', async () => {
    const { report } = await analysed({});
    expect(asked).toBe(0);
    expect(report.suggestions).toMatchObject({ by: 'rules' });
    await analysed({ languageModel: true });
    expect(asked).toBeGreaterThan(0);
  });

  it('infers emotion only where the policy allows it when its jobs start', async () => {
    expect(await analysed({})).toMatchObject({ emotion: true, report: { policy: { emotionInference: true } } });
    const { emotion, report } = await analysed({ emotion: false });
    expect([emotion, report.policy.emotionInference]).toEqual([false, false]);
    expect(report.unavailable).toContainEqual(expect.objectContaining({ step: 'speech-emotion', code: 'POLICY_OFF' }));
  });

  it('ends with the reason where the policy came to want a consent that is not there', async () => {
    const id = await world.interviewOf(makeHum(world.folder, 3));
    await setPolicy({ practice: false });
    const { runId } = await world.queue.submit(id, PRACTICE);
    await world.worker(1);
    expect(await world.end(runId)).toMatchObject({ state: 'failed', reason: { code: 'CONSENT_REQUIRED' } });
    await world.stopWorkers();
  });
});
