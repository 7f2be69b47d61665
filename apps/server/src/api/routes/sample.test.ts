import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interview, upload } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';

const URL = '/api/v1/interviews/sample';

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  recruiter = await world.person(await world.organisation(), 'recruiter');
}, 60_000);
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const uploadsOf = ({ organizationId }: Client) =>
  world.services.database.queries.select().from(upload).where(eq(upload.organizationId, organizationId));

describe('the sample', () => {
  it('becomes an interview with its recording and its words, once for each key', async () => {
    const headers = { 'idempotency-key': 'sample' };
    const answer = await recruiter.send('POST', URL, { body: { title: 'Beispiel' }, headers });
    expect(answer.statusCode, answer.body).toBe(201);
    const made = answer.json();
    expect(answer.headers.location).toBe(`/api/v1/interviews/${made.id}`);
    expect(made).toMatchObject({
      title: 'Beispiel',
      purpose: 'practice',
      candidateName: null,
      status: 'waiting',
      recording: { name: 'interview.mp4', size: 1_918_508 },
      settings: { transcript: { name: 'interview.txt' } },
    });
    const [row] = await world.services.database.queries.select().from(interview).where(eq(interview.id, made.id));
    const stored = await world.services.storage.get(row?.recordingKey ?? '');
    if (!stored) throw new Error('no recording');
    expect((await buffer(stored)).length).toBe(1_918_508);
    expect((await recruiter.send('POST', URL, { body: { title: 'Beispiel' }, headers })).json().id).toBe(made.id);
    expect((await uploadsOf(recruiter)).map(({ state }) => state)).toEqual(['used', 'used']);
    expect((await recruiter.send('POST', URL, { body: {} })).json().title).toBe('Sample interview');
  });

  it('leaves nothing behind where the organisation allows no practice', async () => {
    const strict = await world.person(await world.organisation({ practice: false }), 'recruiter');
    const answer = await strict.send('POST', URL, { body: {} });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'POLICY_OFF']);
    expect(await uploadsOf(strict)).toEqual([]);
    expect(readdirSync(path.join(world.services.settings.dataFolder, 'uploads'))).toEqual([]);
  });

  it('takes room as any recording does', async () => {
    const small = await openWorld(await postgres.database(), { quota: 1000 });
    const owner = await small.person(await small.organisation(), 'owner');
    expect((await owner.send('POST', URL, { body: {} })).json().code).toBe('QUOTA_EXCEEDED');
    await small.close();
  });
});
