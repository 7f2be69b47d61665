import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, interview, run, step, upload, worker } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { eraseWhatIsDue } from '../../erasure/erase.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';

const URL = '/api/v1/interviews';
const CONSENT_TEXT = 'I agree that this recording is analysed.';

let postgres: TestPostgres;
let world: World;
let folder: string;
let owner: Client;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  folder = mkdtempSync(path.join(tmpdir(), 'impact-routes-test-'));
  const organisation = await world.organisation({ consent: { version: 2, text: CONSENT_TEXT }, retentionDays: 30 });
  owner = await world.person(organisation, 'owner');
  recruiter = await world.person(organisation, 'recruiter');
});
afterAll(async () => {
  await world.close();
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const place = path.join(folder, `${randomUUID()}-${name}`);
  writeFileSync(place, text);
  return place;
}

const rowOf = async (id: string) => {
  const [row] = await world.services.database.queries.select().from(interview).where(eq(interview.id, id));
  if (!row) throw new Error('no such interview');
  return row;
};
const runsOf = (id: string) => world.services.database.queries.select().from(run).where(eq(run.interviewId, id));

describe('a new interview', () => {
  test('is made of an upload, waits for its analysis and is written down', async () => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'some bytes'));
    const transcriptUploadId = await world.uploaded(
      recruiter,
      file('talk.txt', 'Thank you for having me.'),
      'transcript',
    );
    const answer = await recruiter.send('POST', URL, {
      body: {
        uploadId,
        transcriptUploadId,
        title: '  Support\u202e lead\r\nround 1 ',
        candidateName: 'Zoë O’Neil',
        purpose: 'recruiting',
        consent: { version: 2, by: 'Zoë O’Neil', at: '2026-03-01T10:00:00+01:00' },
        questions: ['Why us?'],
        weights: { eye_contact: 0.5 },
      },
    });
    expect(answer.statusCode).toBe(201);
    const made = answer.json();
    expect(answer.headers.location).toBe(`${URL}/${made.id}`);
    expect(made).toMatchObject({
      title: 'Support lead round 1',
      candidateName: 'Zoë O’Neil',
      status: 'waiting',
      purpose: 'recruiting',
      recording: { size: 10, duration: null },
      hasReport: false,
      run: { state: 'queued' },
      createdBy: { id: recruiter.actor, name: 'The recruiter' },
      settings: {
        region: 'eu',
        emotion: true,
        consent: { by: 'Zoë O’Neil', at: '2026-03-01T09:00:00.000Z', text: CONSENT_TEXT },
        transcript: { corrected: false },
        questions: ['Why us?'],
        weights: { eye_contact: 0.5 },
      },
    });
    expect(made.permissions).toContain('interview.analyse');
    // What runs is what the policy leaves of what was asked for.
    expect((await runsOf(made.id)).map(({ settings }) => settings)).toMatchObject([
      { region: 'eu', purpose: 'recruiting' },
    ]);
    const { createdAt, retentionUntil } = await rowOf(made.id);
    expect(retentionUntil?.getTime()).toBe(createdAt.getTime() + 30 * 86_400_000);
    expect(await world.auditOf(made.id)).toEqual(['interview.created']);
    expect((await recruiter.send('GET', `${URL}/${made.id}`)).json()).toEqual(made);
    expect(JSON.stringify(made)).not.toMatch(/organization\/|upload\//);
  });

  test.each([
    ['without consent', null],
    ['to a text that is no longer asked for', { version: 1, by: 'Zoë', at: '2026-03-01T10:00:00Z' }],
  ])('for recruiting %s is refused before anything happens', async (_what, consent) => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'bytes'));
    const body = { uploadId, title: 'No consent', purpose: 'recruiting', consent };
    const answer = await recruiter.send('POST', URL, { body });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'CONSENT_REQUIRED']);
    const { queries } = world.services.database;
    expect(await queries.select().from(interview).where(eq(interview.title, 'No consent'))).toEqual([]);
    const [kept] = await queries.select().from(upload).where(eq(upload.id, uploadId));
    expect(kept?.state).toBe('stored');
  });

  test('is made once of an upload, and only by who uploaded it', async () => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'bytes'));
    const body = { uploadId, title: 'Mine', purpose: 'practice' };
    const theirs = await owner.send('POST', URL, { body });
    expect(theirs.statusCode).toBe(422);
    expect(theirs.json()).toMatchObject({ code: 'UPLOAD_NOT_FOUND', errors: [{ path: '/body/uploadId' }] });
    const words = await recruiter.send('POST', URL, { body: { ...body, transcriptUploadId: 'none' } });
    expect(words.json()).toMatchObject({ code: 'UPLOAD_NOT_FOUND', errors: [{ path: '/body/transcriptUploadId' }] });
    const answers = await Promise.all([1, 2, 3].map(() => recruiter.send('POST', URL, { body })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  test('is made once by a request that is repeated with its key', async () => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'bytes'));
    const body = { uploadId, title: 'Repeated', purpose: 'practice' };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await recruiter.send('POST', URL, { body, headers });
    const second = await recruiter.send('POST', URL, { body, headers });
    expect(second.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
  });

  test('keeps the upload for another try when its transcript cannot be read', async () => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'bytes'));
    const transcriptUploadId = await world.uploaded(recruiter, file('talk.txt', '%PDF-1.7'), 'transcript');
    const body = { uploadId, transcriptUploadId, title: 'A PDF', purpose: 'practice' };
    const answer = await recruiter.send('POST', URL, { body });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'TRANSCRIPT_UNREADABLE']);
    const again = await recruiter.send('POST', URL, { body: { ...body, transcriptUploadId: null } });
    expect(again.statusCode).toBe(201);
  });

  test.each([
    [{ title: '' }, 'INVALID_REQUEST'],
    [{ title: 'x'.repeat(201) }, 'INVALID_REQUEST'],
    [{ candidateName: '\u0000\u202e' }, 'INVALID_REQUEST'],
    [{ questions: Array(51).fill('Why?') }, 'INVALID_REQUEST'],
    [{ weights: { eye_contact: -1 } }, 'INVALID_REQUEST'],
    [{ weights: { charm: 1 } }, 'USAGE'],
    [{ purpose: 'surveillance' }, 'INVALID_REQUEST'],
    [{ region: 'other' }, 'INVALID_REQUEST'],
    [{ consent: { version: 2, by: 'Zoë', at: '2999-01-01T00:00:00Z' } }, 'INVALID_REQUEST'],
    [{ uploadId: 'organization/other/upload/1' }, 'UPLOAD_NOT_FOUND'],
    [{ uploadId: `${'0'.repeat(31)}\u0000` }, 'INVALID_REQUEST'],
  ])('of %j is refused', async (part, code) => {
    const uploadId = await world.uploaded(recruiter, file('talk.mp4', 'bytes'));
    const answer = await recruiter.send('POST', URL, { body: { uploadId, title: 'x', purpose: 'practice', ...part } });
    expect(answer.json().code).toBe(code);
  });
});

describe('a list of interviews', () => {
  let lister: Client;
  beforeAll(async () => {
    lister = await world.person(await world.organisation(), 'recruiter');
    // Several of one moment and of one name: pages must lose none of them.
    const { queries } = world.services.database;
    const values = Array.from({ length: 23 }, (_, i) => ({
      organizationId: lister.organizationId,
      createdBy: lister.actor,
      title: i % 5 === 0 ? 'Same title' : `Interview ${String(i).padStart(2, '0')}`,
      candidateName: i % 3 === 0 ? null : ['100% Ann_a', 'BËN'][i % 2],
      status: i % 4 === 0 ? 'done' : 'failed',
      recordingName: 'talk.mp4',
      sha256: String(i % 10).repeat(64),
      size: 1,
      duration: (i % 6) * 1000,
      settings: { purpose: i % 2 === 0 ? 'practice' : 'recruiting', emotion: true },
      createdAt: sql`'2026-01-01T00:00:00Z'::timestamptz + make_interval(secs => ${Math.floor(i / 4) * 0.0001})`,
    }));
    await queries.insert(interview).values(values);
  });

  async function all(query: string): Promise<{ id: string; title: string }[]> {
    const found: { id: string; title: string }[] = [];
    let cursor = '';
    for (let pages = 0; pages < 30; pages++) {
      const answer = await lister.send('GET', `${URL}?${query}${cursor}`);
      expect(answer.statusCode).toBe(200);
      const { items, next } = answer.json();
      found.push(...items);
      if (next === null) return found;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    throw new Error('the pages have no end');
  }

  test.each(
    ['created', 'title', 'candidate', 'duration'].flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]),
  )('has each of them once, sorted by %s %s', async (sort, order) => {
    const whole = await all(`sort=${sort}&order=${order}&limit=100`);
    const paged = await all(`sort=${sort}&order=${order}&limit=4`);
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(23);
    const back = await all(`sort=${sort}&order=${order === 'asc' ? 'desc' : 'asc'}&limit=5`);
    expect(back.map(({ id }) => id).reverse()).toEqual(whole.map(({ id }) => id));
  });

  test.each([
    ['search=same%20TITLE', 5],
    ['search=100%25', 8],
    ['search=_', 8],
    ['search=%25', 8],
    ['search=%5C', 0],
    ['search=b%C3%ABn', 7],
    ['status=done', 6],
    ['status=done&status=failed', 23],
    ['status=parked&status=done', 6],
    ['purpose=recruiting', 11],
    ['purpose=recruiting&status=done', 0],
    ['from=2026-01-01T00:00:00.0005Z', 3],
    ['to=2026-01-01T00:00:00Z', 0],
    ['from=2025-12-31T23:00:00-01:00&to=2026-01-02T00:00:00Z', 23],
  ])('filtered by %s has %i', async (query, count) => {
    expect(await all(`${query}&limit=3`)).toHaveLength(count);
  });

  test.each([
    ['made up', () => 'AAAA'],
    ['changed', (cursor: string) => `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`],
    ['of another list', (cursor: string) => `${cursor}&status=done`],
    ['of another order', (cursor: string) => `${cursor}&order=asc`],
  ])('takes no cursor that is %s', async (_what, change) => {
    const { next } = (await lister.send('GET', `${URL}?limit=2`)).json();
    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toContain('2026');
    const answer = await lister.send('GET', `${URL}?limit=2&cursor=${change(next)}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test('tells how many there are, with its first page', async () => {
    const first = (await lister.send('GET', `${URL}?limit=4&status=failed`)).json();
    expect(first.total).toBe(17);
    const second = await lister.send('GET', `${URL}?limit=4&status=failed&cursor=${first.next}`);
    expect(second.json().total).toBeNull();
  });

  test('shows how far each is, who made it, whether it is signed off and whether emotion is inferred', async () => {
    const one = await world.person(await world.organisation(), 'owner');
    const [running, waiting, signed] = [
      await world.interview(one),
      await world.interview(one, { emotion: false }),
      await world.interview(one),
    ];
    const { queries } = world.services.database;
    const startedAt = new Date(Date.now() - 10_000);
    const [run1] = await queries
      .update(run)
      .set({ state: 'running', startedAt })
      .where(eq(run.interviewId, running))
      .returning();
    const steps = [
      { job: 'vision:0', step: 'vision', state: 'done', done: 30, total: 30, cost: 5 },
      { job: 'voice', step: 'voice', state: 'running', done: 3, total: 4, cost: 4 },
      { job: 'language', step: 'language', state: 'unavailable', cost: 100 },
      { job: 'vision:30', step: 'vision', state: 'done', cached: true, cost: 100 },
      { job: 'transcript', step: 'transcript', cost: 2 },
    ];
    await queries.insert(step).values(steps.map((row) => ({ ...row, runId: run1?.id ?? '' })));
    await queries.update(interview).set({ status: 'running' }).where(eq(interview.id, running));
    await world.reported(signed);
    await queries.delete(run).where(and(eq(run.interviewId, signed), eq(run.state, 'queued')));
    await one.send('PUT', `${URL}/${signed}/sign-off`, { body: { text: 'Seen.' } });

    const listed = async () => {
      const { items } = (await one.send('GET', URL)).json();
      return new Map<string, unknown>(items.map((row: { id: string }) => [row.id, row]));
    };
    const nobody = await listed();
    const progress = { share: expect.closeTo(8 / 11, 5), secondsLeft: null, workers: 0 };
    expect(nobody.get(running)).toMatchObject({ progress, emotionInference: true, signedOff: false });
    expect(nobody.get(waiting)).toMatchObject({ progress: { share: 0, secondsLeft: null }, emotionInference: false });
    expect(nobody.get(signed)).toMatchObject({ progress: null, signedOff: true, createdBy: { id: one.actor } });

    await queries.insert(worker).values({ id: 'w', host: 'h', pid: 1, version: '1', concurrency: 2 });
    const seen = (await one.send('GET', `${URL}/${running}`)).json();
    expect(seen.run.progress).toMatchObject({ workers: 1, share: expect.closeTo(8 / 11, 5) });
    expect(seen.run.progress.secondsLeft).toBeGreaterThan(0);
    // Both wait for the same workers, and the second was handed in later.
    const later = (await one.send('GET', `${URL}/${waiting}`)).json();
    expect(later.run.progress.ahead).toBeGreaterThan(seen.run.progress.ahead);
    expect(seen.run.stages.map((stage: { step: string }) => stage.step)).toEqual([
      'recording',
      'voice',
      'transcript',
      'language',
      'vision',
    ]);
    await queries.delete(worker);
  });

  test('is of one organisation', async () => {
    const { next } = (await lister.send('GET', `${URL}?limit=2`)).json();
    expect((await owner.send('GET', `${URL}?limit=2&cursor=${next}`)).statusCode).toBe(400);
    const stranger = await world.person(await world.organisation(), 'owner');
    expect((await stranger.send('GET', URL)).json()).toEqual({ items: [], next: null, total: 0 });
  });

  test('shows a candidate only what they were invited to', async () => {
    const candidate = await world.person(lister.organizationId, 'candidate');
    expect((await candidate.send('GET', URL)).json().items).toEqual([]);
    const id = await world.interview(lister);
    const { queries } = world.services.database;
    await queries.update(interview).set({ candidateUserId: candidate.userId }).where(eq(interview.id, id));
    expect((await candidate.send('GET', URL)).json().items.map((one: { id: string }) => one.id)).toEqual([id]);
    const seen = (await candidate.send('GET', `${URL}/${id}`)).json();
    expect(seen).toMatchObject({ id, settings: null, createdBy: null, signOff: null, legalHold: null });
    expect(seen.permissions).toEqual(['interview.read', 'interview.media', 'interview.export']);
    await lister.send('DELETE', `${URL}/${id}`);
  });
});

describe('an interview', () => {
  test('is renamed, and tells whoever watches', async () => {
    const id = await world.interview(recruiter);
    const answer = await recruiter.send('PATCH', `${URL}/${id}`, { body: { title: 'Another', candidateName: null } });
    expect(answer.json()).toMatchObject({ title: 'Another', candidateName: null });
    expect(await world.auditOf(id)).toEqual(['interview.created', 'interview.changed']);
    const events = await world.services.database.queries.select().from(event).where(eq(event.interviewId, id));
    expect(events.at(-1)).toMatchObject({ type: 'changed', data: { changed: ['title', 'candidateName'] } });
    for (const body of [{}, { status: 'done' }, { title: null }]) {
      expect((await recruiter.send('PATCH', `${URL}/${id}`, { body })).statusCode).toBe(400);
    }
  });

  test('is analysed again with other settings; who asks for the same joins, and what nobody waits for stops', async () => {
    const id = await world.interview(recruiter);
    const url = `${URL}/${id}/analyses`;
    const same = await recruiter.send('POST', url, { body: {} });
    expect([same.statusCode, same.json().joined]).toEqual([202, true]);
    const other = await recruiter.send('POST', url, { body: { emotion: false, questions: ['Why?'] } });
    expect(other.json().joined).toBe(false);
    const { items } = (await recruiter.send('GET', url)).json();
    expect(items.map((one: { state: string }) => one.state)).toEqual(['queued', 'cancelled']);
    expect((await recruiter.send('GET', `${URL}/${id}`)).json()).toMatchObject({
      status: 'waiting',
      settings: { emotion: false, questions: ['Why?'] },
    });
    expect((await recruiter.send('POST', `${URL}/${id}/cancel`)).json()).toEqual({ cancelled: true });
    expect((await recruiter.send('POST', `${URL}/${id}/cancel`)).json()).toEqual({ cancelled: false });
    expect((await recruiter.send('GET', `${URL}/${id}`)).json().status).toBe('cancelled');
    expect((await recruiter.send('POST', url, { body: { purpose: 'practice' } })).statusCode).toBe(400);
    expect((await recruiter.send('POST', url, { body: { weights: { charm: 1 } } })).json().code).toBe('USAGE');
  });

  test('that is deleted is gone at once, comes back when asked in time, and is erased when not', async () => {
    const id = await world.interview(recruiter);
    const deleted = await recruiter.send('DELETE', `${URL}/${id}`);
    const left = Date.parse(deleted.json().undoUntil) - Date.now();
    expect(left).toBeGreaterThan(9 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000 + 1000);
    for (const [method, url] of [
      ['GET', `${URL}/${id}`],
      ['DELETE', `${URL}/${id}`],
      ['GET', `${URL}/${id}/media`],
      ['GET', `${URL}/${id}/notes`],
      ['POST', `${URL}/${id}/cancel`],
    ] as const) {
      expect((await owner.send(method, url)).statusCode).toBe(404);
    }
    expect((await runsOf(id)).map(({ state }) => state)).toEqual(['cancelled']);

    const stranger = await world.person(await world.organisation(), 'owner');
    const reviewer = await world.person(owner.organizationId, 'reviewer');
    expect((await stranger.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    expect((await reviewer.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    expect((await recruiter.send('POST', `${URL}/${id}/restore`)).json()).toMatchObject({ id, status: 'cancelled' });
    expect((await recruiter.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    expect((await owner.send('GET', `${URL}/${id}`)).statusCode).toBe(200);

    await recruiter.send('DELETE', `${URL}/${id}`);
    const { queries } = world.services.database;
    await queries.update(interview).set({ deletedAt: sql`now() - interval '11 minutes'` }).where(eq(interview.id, id));
    expect((await recruiter.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    const { recordingKey } = await rowOf(id);
    expect(await eraseWhatIsDue(world.services, () => {})).toBe(1);
    expect(await queries.select().from(interview).where(eq(interview.id, id))).toEqual([]);
    expect(await world.services.storage.stat(recordingKey ?? '')).toBeNull();
    expect(await world.auditOf(id)).toEqual([
      'interview.created',
      'interview.deleted',
      'interview.restored',
      'interview.viewed',
      'interview.deleted',
      'interview.erased',
    ]);
  });

  test('with the transcripts that were uploaded for it is erased as a whole', async () => {
    const supplied = await world.uploaded(recruiter, file('a.txt', 'Thank you for having me.'), 'transcript');
    const id = await world.interview(recruiter, { transcriptUploadId: supplied });
    const another = await world.uploaded(recruiter, file('b.txt', 'Thanks for having me.'), 'transcript');
    await recruiter.send('POST', `${URL}/${id}/analyses`, { body: { transcriptUploadId: another } });
    const { queries } = world.services.database;
    const rows = await queries.select().from(upload).where(sql`${upload.id} in (${supplied}, ${another})`);
    // Of what was used before rows stayed with their files, there may be none.
    await queries.delete(upload).where(eq(upload.id, supplied));
    await queries.update(interview).set({ deletedAt: sql`now() - interval '1 hour'` }).where(eq(interview.id, id));
    expect(await eraseWhatIsDue(world.services, () => {})).toBe(1);
    const left = await Promise.all(rows.map(({ storageKey }) => world.services.storage.stat(storageKey ?? '')));
    expect(left).toEqual([null, null]);
    expect(await queries.select().from(upload).where(eq(upload.id, another))).toEqual([]);
  });

  test('under legal hold cannot be deleted', async () => {
    const id = await world.interview(recruiter);
    await world.services.database.queries.update(interview).set({ legalHold: true }).where(eq(interview.id, id));
    const answer = await recruiter.send('DELETE', `${URL}/${id}`);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'ON_HOLD']);
    expect((await recruiter.send('GET', `${URL}/${id}`)).json().legalHold).toBe(true);
  });

  test('is signed off by a person, once there is a report, and nothing else follows from it', async () => {
    const id = await world.interview(recruiter);
    const url = `${URL}/${id}/sign-off`;
    const body = { text: 'Reviewed.\nWe talk again next week.' };
    expect((await recruiter.send('PUT', url, { body })).json().code).toBe('CONFLICT');
    await world.reported(id);
    const before = await rowOf(id);
    const signed = (await recruiter.send('PUT', url, { body })).json();
    expect(signed.signOff).toMatchObject({
      by: { id: recruiter.actor, name: 'The recruiter' },
      text: body.text,
      beforeLatestReport: false,
    });
    const { signedOffBy, signedOffAt, signOffText, updatedAt, ...rest } = await rowOf(id);
    expect({ ...before, ...rest }).toEqual(before);
    await world.reported(id);
    expect((await owner.send('GET', `${URL}/${id}`)).json().signOff.beforeLatestReport).toBe(true);
    const reviewer = await world.person(owner.organizationId, 'reviewer');
    expect((await reviewer.send('PUT', url, { body })).statusCode).toBe(404);
    expect((await recruiter.send('DELETE', url)).json().signOff).toBeNull();
    expect(await world.auditOf(id)).toEqual([
      'interview.created',
      'interview.signed_off',
      'interview.viewed',
      'interview.sign_off_withdrawn',
    ]);
  });
});
