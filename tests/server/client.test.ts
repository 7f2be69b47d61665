import { createImpactClient, type ImpactClient } from '@impact/client/client';
import type { components } from '@impact/client/schema';
import { startTestPostgres, type TestPostgres } from '@impact/server/database/test-database.fixture';
import { openWorld, type World } from '@impact/server/interviews/world.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let postgres: TestPostgres;
let world: World;
let client: ImpactClient;
let interviewId: string;

beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  const owner = await world.person(await world.organisation(), 'owner');
  interviewId = await world.interview(owner, { title: 'Anna', candidateName: 'Anna' });
  await world.reported(interviewId);
  const made = await owner.send('POST', '/api/v1/keys', { body: { name: 'test', scopes: ['read', 'write'] } });
  const { key } = made.json();
  client = createImpactClient({ baseUrl: await world.app.listen({ port: 0, host: '127.0.0.1' }), key });
});
afterAll(async () => {
  await world?.close();
  await postgres?.close();
});

describe('the typed client', () => {
  it('lists, reads and changes interviews by names that the types know', async () => {
    const { data: list } = await client.GET('/api/v1/interviews', { params: { query: { search: 'ann' } } });
    expect(list?.items.map(({ title }) => title)).toEqual(['Anna']);
    const path = { id: interviewId };
    const changed = await client.PATCH('/api/v1/interviews/{id}', { params: { path }, body: { title: 'Anna Berg' } });
    expect(changed.data?.title).toBe('Anna Berg');
    const { data: report } = await client.GET('/api/v1/interviews/{id}/report', { params: { path } });
    expect(report?.version).toBe(1);
    expect(report?.metrics.length).toBeGreaterThan(0);
  });

  it('hands over problems with their code', async () => {
    const path = { id: '00000000-0000-4000-8000-000000000000' };
    const { data, error } = await client.GET('/api/v1/interviews/{id}', { params: { path } });
    expect(data).toBeUndefined();
    expect(error?.code).toBe('NOT_FOUND');
    // @ts-expect-error no problem has such a code
    expect(error?.code === 'NOT_THERE').toBe(false);
  });

  it('uploads in a form, asks for several statuses, and knows what events tell', async () => {
    const { data: upload } = await client.POST('/api/v1/uploads/form', {
      body: { kind: 'transcript', file: 'Hello.' },
      bodySerializer({ kind, file }) {
        const form = new FormData();
        form.set('kind', kind ?? 'recording');
        form.set('file', new Blob([file]), 'words.txt');
        return form;
      },
    });
    expect(upload).toMatchObject({ kind: 'transcript', state: 'stored', name: 'words.txt' });
    const query = { status: ['done', 'failed'] as ('done' | 'failed')[] };
    const { data: list } = await client.GET('/api/v1/interviews', { params: { query } });
    expect(list?.total).toBe(1);
    const event: components['schemas']['Event'] = {
      id: 1,
      interviewId,
      type: 'partial',
      data: { runId: interviewId, step: 'voice' },
      at: new Date(0).toISOString(),
    };
    expect(event.type === 'partial' && event.data.step).toBe('voice');
  });

  it('is refused by the compiler where a route or a field has another name', async () => {
    // @ts-expect-error there is no such route
    expect((await client.GET('/api/v1/interview')).response.status).toBe(404);
    const path = { id: interviewId };
    // @ts-expect-error a title is text
    const { error } = await client.PATCH('/api/v1/interviews/{id}', { params: { path }, body: { title: 7 } });
    expect(error?.code).toBe('INVALID_REQUEST');
  });
});
