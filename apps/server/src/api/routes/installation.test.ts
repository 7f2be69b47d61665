import { fakeOpenAi } from '@impact/coach/llm/fake-openai.fixture';
import type { Reply } from '@impact/coach/llm/fake-server.fixture';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worker } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { Engines } from '../../installation/engines.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';

const URL = '/api/v1/installation';
const LOOK = `${URL}/engines/look`;
const TEST = `${URL}/language-model/test`;
const EMPTY = JSON.stringify({
  ...{ fluency: [], pace: [], content: [], language: [], presence: [], voice: [], setup: [] },
  ...{ summary: [], exercises: [] },
});

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database(), { quota: 5000, uploadLimit: 3000, workers: 0 });
  recruiter = await world.person(await world.organisation({ region: 'other', practice: false }), 'recruiter');
}, 60_000);
afterAll(async () => {
  await world.close();
  await postgres.close();
});

describe('the installation', () => {
  it('tells what it takes, how much room there is, who works, and what the policy leaves', async () => {
    const { queries } = world.services.database;
    await world.interview(recruiter, { purpose: 'recruiting' }).catch(() => {});
    const entry = { host: 'h', pid: 1, version: '1', concurrency: 2 };
    await queries.insert(worker).values([
      { ...entry, id: 'one', busy: 1 },
      { ...entry, id: 'gone', seenAt: sql`now() - interval '1 hour'` },
    ]);
    const answer = (await recruiter.send('GET', URL)).json();
    expect(answer).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      recordings: { mostBytes: 3000, mostSeconds: 4 * 3600 },
      transcripts: { endings: ['.vtt', '.srt', '.json', '.txt'], mostBytes: 3000 },
      // The recording that became no interview waits for another try.
      storage: { quota: 5000, used: 1000 },
      workers: { count: 1, concurrency: 2, busy: 1, inServer: false },
      languageModel: null,
      policy: {
        region: 'other',
        purposes: ['recruiting'],
        emotion: { practice: false, recruiting: true },
        languageModel: false,
        consentVersion: null,
        retentionDays: null,
      },
    });
    expect(answer.storage.free).toBeGreaterThan(0);
    expect(answer.recordings.types).toContainEqual({
      container: 'matroska',
      mediaType: 'video/webm',
      endings: ['.webm', '.mkv', '.mka'],
    });
    const owner = await world.person(await world.organisation(), 'owner');
    expect((await owner.send('GET', URL)).json().policy).toMatchObject({
      purposes: ['practice', 'recruiting'],
      emotion: { practice: true, recruiting: false },
    });
  });

  it('is nothing that candidates know of', async () => {
    const candidate = await world.person(recruiter.organizationId, 'candidate');
    for (const url of [URL, `${URL}/engines`]) expect((await candidate.send('GET', url)).statusCode).toBe(404);
  });

  it('has its engines looked at again by owners only', async () => {
    expect((await recruiter.send('POST', LOOK)).statusCode).toBe(404);
    const reviewer = await world.person(recruiter.organizationId, 'reviewer');
    expect((await reviewer.send('POST', LOOK)).statusCode).toBe(404);
  });

  it('has its engines looked at in a process of its own, once for all who ask', { timeout: 120_000 }, async () => {
    const [one, two] = await Promise.all([1, 2].map(() => recruiter.send('GET', `${URL}/engines`)));
    expect(one?.statusCode, one?.body).toBe(200);
    const engines = Engines.parse(one?.json());
    expect(two?.json()).toEqual(engines);
    const owner = await world.person(recruiter.organizationId, 'owner');
    // Within a minute nobody loads them twice.
    expect((await owner.send('POST', LOOK)).json()).toEqual(engines);
    expect(engines.items.map(({ id }) => id)).toEqual([
      'ffmpeg',
      'ffprobe',
      'vision',
      'voice',
      'recogniser',
      'printer',
    ]);
    const [ffmpeg, , vision] = engines.items;
    expect(ffmpeg).toMatchObject({ state: 'ok', install: null, models: [] });
    expect(vision?.state).toBe('ok');
    expect(vision?.models.map(({ id }) => id)).toContain('mediapipe/face_landmark');
    for (const { sha256 } of vision?.models ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the language model', () => {
  async function tested(...replies: readonly [Reply, ...Reply[]]) {
    await using server = await fakeOpenAi(...replies);
    const settings = {
      provider: 'openai-compatible',
      model: 'qwen3:8b',
      apiKey: 'a-secret-key',
      baseUrl: server.baseUrl,
      timeoutMs: 5000,
    } as const;
    const other = await openWorld(await postgres.database(), { coach: { languageModel: settings, implied: true } });
    const owner = await other.person(await other.organisation({ languageModel: true }), 'owner');
    const installation = (await owner.send('GET', URL)).body;
    const answer = await owner.send('POST', TEST);
    const { items } = (await owner.send('GET', '/api/v1/audit')).json();
    const refused = await other.person(owner.organizationId, 'recruiter');
    expect((await refused.send('POST', TEST)).statusCode).toBe(404);
    await other.close();
    expect(`${installation}${answer.body}${JSON.stringify(items)}`).not.toContain('a-secret-key');
    return {
      installation: JSON.parse(installation),
      answer: answer.json(),
      audited: items[0],
      requests: server.requests,
    };
  }

  it('is told of without its key, and really asked', async () => {
    const { installation, answer, audited, requests } = await tested({ kind: 'text', text: EMPTY });
    expect(installation.languageModel).toEqual({
      provider: 'openai-compatible',
      model: 'qwen3:8b',
      name: 'the language model on this machine',
      staysOnThisMachine: true,
      allowed: true,
      whyNotInRecruiting: null,
    });
    expect(answer).toMatchObject({ outcome: 'answered', problem: null, requests: 1, inputTokens: 1000 });
    expect(requests).toHaveLength(1);
    expect(audited).toMatchObject({ action: 'language_model.tested', detail: { outcome: 'answered' } });
  });

  it('tells how to mend what is wrong', async () => {
    const { answer, audited } = await tested({ kind: 'status', status: 404 });
    expect(answer).toMatchObject({ outcome: 'failed', problem: expect.stringContaining('IMPACT_LLM_MODEL') });
    expect(audited).toMatchObject({ detail: { outcome: 'failed', model: 'qwen3:8b' } });
  });

  it('is none where none is set up', async () => {
    const owner = await world.person(await world.organisation(), 'owner');
    expect((await owner.send('POST', TEST)).json()).toMatchObject({ outcome: 'none', requests: 0 });
  });
});
