import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_ORGANIZATION } from '../../accounts/mode.ts';
import { makeInterview, makeKey, makeOrganisation } from '../../accounts/people.fixture.ts';
import type { Database } from '../../database/database.ts';
import { run, step, worker } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { createEvents } from '../../events/create.ts';
import { createAnalysisQueue } from '../../jobs/create-queue.ts';
import type { Services } from '../../services.ts';
import type { ServerSettings } from '../../settings.ts';
import { openStorage } from '../../storage/open.ts';
import { createApp } from '../app.ts';
import { testServices } from '../test-services.fixture.ts';
import { healthRoutes } from './health.ts';
import { metricsRoutes } from './metrics.ts';

let postgres: TestPostgres;
let dataFolder: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-operation-test-'));
}, 60_000);
afterAll(async () => {
  await postgres.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function server(
  settings: Partial<ServerSettings> = {},
  parts: (services: Services) => Partial<Services> = () => ({}),
) {
  const database = await postgres.database();
  const storage = await openStorage({ dataFolder, storageUrl: null });
  const events = createEvents(database);
  const queue = await createAnalysisQueue({ database, events });
  closers.push(
    () => events.close(),
    () => queue.close(),
  );
  const services = await testServices(database, settings, { storage, events, queue });
  const app = createApp(
    { ...services, ...parts(services) },
    { plugins: [healthRoutes({ patience: 200 }), metricsRoutes] },
  );
  closers.push(() => app.close());
  await app.ready();
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { host: 'localhost:3000', ...headers } });
  return { database, get };
}

const hangs = () => new Promise<never>(() => {});
const withQuery = (database: Database, query: () => Promise<unknown>) => ({
  ...database,
  pool: new Proxy(database.pool, { get: (pool, name) => (name === 'query' ? query : Reflect.get(pool, name)) }),
});

describe('health', () => {
  it('says that the process lives, and that it is ready, to everybody', async () => {
    const { get } = await server({ publicUrl: 'https://impact.example.org' });
    const alive = await get('/healthz', { host: 'impact.example.org' });
    expect([alive.statusCode, alive.json()]).toEqual([200, { alive: true }]);
    const ready = await get('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { ready: true, parts: { database: true, storage: true, queue: true } },
    ]);
  });

  it('says which part does not answer, be it that it refuses or that it hangs', async () => {
    let asked = 0;
    const { get } = await server({}, ({ database, storage }) => ({
      storage: { ...storage, check: () => Promise.reject(new Error('a secret path')) },
      database: withQuery(database, () => {
        asked++;
        return hangs();
      }),
    }));
    for (let round = 0; round < 3; round++) {
      const answer = await get('/readyz');
      expect(answer.statusCode).toBe(503);
      expect(answer.json()).toEqual({ ready: false, parts: { database: false, storage: false, queue: true } });
      expect(answer.body).not.toContain('secret');
    }
    // A part that hangs is not asked again and again.
    expect(asked).toBe(1);
    expect((await get('/healthz')).statusCode).toBe(200);
  });
});

/** The value of one line of the metrics. */
const figure = (text: string, line: string): number | null => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length + 1));
};

describe('metrics', () => {
  it('tell of requests, runs, steps, workers and bytes, and of nobody', async () => {
    const { database, get } = await server();
    const organizationId = await makeOrganisation(database, 'Very Private Ltd');
    const interviewId = await makeInterview(database, organizationId, {
      title: 'Private',
      candidateName: 'Ada Private',
      size: 1000,
      recordingKey: 'a/b/c',
    });
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const runs = await database.queries
      .insert(run)
      .values([
        { interviewId, settings: {}, fingerprint: 'a', state: 'queued' },
        { interviewId, settings: {}, fingerprint: 'b', state: 'done', endedAt: minutesAgo(5) },
        { interviewId, settings: {}, fingerprint: 'c', state: 'done', endedAt: minutesAgo(90) },
      ])
      .returning({ id: run.id });
    const runId = runs[1]?.id ?? '';
    const ended = { runId, state: 'done', endedAt: minutesAgo(5) };
    await database.queries.insert(step).values([
      { ...ended, job: 'vision:0', step: 'vision', startedAt: minutesAgo(6) },
      { ...ended, job: 'vision:30', step: 'vision', startedAt: minutesAgo(7) },
      { ...ended, job: 'voice', step: 'voice', state: 'unavailable', startedAt: minutesAgo(6) },
      { ...ended, job: 'probe', step: 'probe', cached: true, startedAt: minutesAgo(6) },
    ]);
    await database.queries.insert(worker).values([
      { id: 'a', host: 'private-host', pid: 1, version: '1', concurrency: 2, busy: 1 },
      { id: 'gone', host: 'private-host', pid: 2, version: '1', concurrency: 2, busy: 1, seenAt: minutesAgo(2) },
    ]);
    await get('/healthz?candidate=private');
    const answer = await get('/metrics');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = answer.body;
    expect(Object.fromEntries(EXPECTED.map(([line]) => [line, figure(text, line)]))).toEqual(
      Object.fromEntries(EXPECTED),
    );
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(text.toLowerCase()).not.toContain('private');
    for (const id of [organizationId, interviewId, runId]) expect(text).not.toContain(id);
  });

  it('say that the database is down, and no old figures', async () => {
    const { database, get } = await server();
    await database.pool.end();
    const { statusCode, body } = await get('/metrics');
    expect(statusCode).toBe(200);
    expect(figure(body, 'impact_database_up')).toBe(0);
    expect(body).not.toMatch(/^impact_(workers|runs_open|queue_jobs|stored_bytes)/m);
  });

  it('are there for this machine and for admin keys only', async () => {
    const { database, get } = await server();
    const organizationId = await makeOrganisation(database);
    const admin = { authorization: `Bearer ${await makeKey(database, organizationId, ['admin'])}` };
    const reader = { authorization: `Bearer ${await makeKey(database, organizationId, ['read', 'write'])}` };
    const status = async (headers: Record<string, string>) => (await get('/metrics', headers)).statusCode;
    expect(await status({})).toBe(200);
    // Of the operator's organisation, which was there first; the figures are those of all.
    const operator = { authorization: `Bearer ${await makeKey(database, LOCAL_ORGANIZATION, ['admin'])}` };
    expect(await status(operator)).toBe(200);
    expect(await status(admin)).toBe(404);
    expect(await status(reader)).toBe(404);
    expect(await status({ authorization: 'Bearer impact_wrong' })).toBe(404);
    // Somebody else, whom a proxy on this machine lets in.
    expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await status({ 'x-forwarded-for': '203.0.113.7', ...operator })).toBe(200);
    // A page of another site, whose name was made to point at this machine.
    expect(await status({ host: 'rebound.example.org' })).toBe(404);
    const proxied = await server({ publicUrl: 'https://impact.example.org' });
    expect((await proxied.get('/metrics')).statusCode).toBe(404);
  });
});

const EXPECTED: [string, number][] = [
  ['impact_http_request_seconds_count{method="GET",route="/healthz",status="200"}', 1],
  ['impact_runs_open{state="queued"}', 1],
  ['impact_runs_open{state="running"}', 0],
  ['impact_runs_ended_last_hour{state="done"}', 1],
  ['impact_runs_ended_last_hour{state="failed"}', 0],
  ['impact_step_jobs_last_hour{step="vision",state="done"}', 2],
  ['impact_step_jobs_last_hour{step="voice",state="unavailable"}', 1],
  ['impact_step_seconds{step="vision",quantile="0.5"}', 90],
  ['impact_step_seconds{step="vision",quantile="0.95"}', 117],
  ['impact_workers', 1],
  ['impact_worker_jobs{state="possible"}', 2],
  ['impact_worker_jobs{state="busy"}', 1],
  ['impact_stored_bytes{kind="recordings"}', 1000],
  ['impact_stored_bytes{kind="uploads"}', 0],
  ['impact_queue_jobs{state="queued"}', 0],
  ['impact_event_streams', 0],
  ['impact_database_up', 1],
];
