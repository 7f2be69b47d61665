import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Report } from '@impact/report/report';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interview } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';
import { type RunningWorker, startWorker } from '../../jobs/worker.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../../../../samples');
const URL = '/api/v1/interviews';

let postgres: TestPostgres;
let world: World;
let worker: RunningWorker;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  const { database, storage, events, settings } = world.services;
  const onProblem = (message: string) => world.problems.push(message);
  const engine = { ...settings, coach: { languageModel: null } };
  worker = await startWorker({ settings: engine, database, storage, events, concurrency: 2, onProblem });
  recruiter = await world.person(await world.organisation(), 'recruiter');
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  await postgres.close();
});

/** Uploads a file as a script does, by a form. */
async function upload(name: string, kind: string): Promise<string> {
  const boundary = 'the-boundary';
  const part = (head: string, body: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  const payload = Buffer.concat([
    part('name="kind"', kind),
    part(`name="file"; filename="${name}"`, readFileSync(path.join(SAMPLES, name))),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const answer = await recruiter.send('POST', '/api/v1/uploads/form', {
    body: payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
}

const get = async (url: string) => {
  const answer = await recruiter.send('GET', url);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

/** Waits for the end of an analysis and tells which of its steps ran. */
async function ended(id: string, runId: string): Promise<{ state: string; cached: string[]; ran: string[] }> {
  for (;;) {
    const { items } = await get(`${URL}/${id}/analyses`);
    const found = items.find((one: { id: string }) => one.id === runId);
    if (!['queued', 'running'].includes(found.state)) {
      const steps: { step: string; cached: boolean }[] = found.stages.filter(
        ({ step }: { step: string }) => step !== 'recording' && step !== 'report',
      );
      const names = (cached: boolean) =>
        steps
          .filter((one) => one.cached === cached)
          .map(({ step }) => step)
          .sort();
      return { state: found.state, cached: names(true), ran: names(false) };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const reportOf = async (id: string): Promise<Report> => Report.parse(await get(`${URL}/${id}/report`));
function metric({ metrics }: Report, id: string): number {
  const value = metrics.find((one) => one.id === id)?.value;
  if (value == null) throw new Error(`${id} was not measured`);
  return value;
}

describe('an interview from upload to correction', () => {
  let id: string;
  let first: Report;
  let etag: string;

  test('is analysed, and its report read', async () => {
    const body = {
      uploadId: await upload('interview.mp4', 'recording'),
      transcriptUploadId: await upload('interview.txt', 'transcript'),
      title: 'The sample',
      candidateName: 'Ada',
      purpose: 'practice',
    };
    const made = (await recruiter.send('POST', URL, { body })).json();
    id = made.id;
    const end = await ended(id, made.run.id);
    expect(end).toEqual({
      state: 'done',
      cached: [],
      ran: ['language', 'prosody', 'speech-emotion', 'transcript', 'vision', 'voice'],
    });
    const done = await get(`${URL}/${id}`);
    expect(done).toMatchObject({ status: 'done', hasReport: true, recording: { duration: expect.closeTo(25, 0) } });
    first = await reportOf(id);
    expect(done.summary.confidence).toBe(first.confidence.index);
    expect(world.problems).toEqual([]);
  });

  test('keeps what was seen and how it sounded when a word is put right', async () => {
    const url = `${URL}/${id}/transcript`;
    const read = await recruiter.send('GET', url);
    const { transcript, corrected } = read.json();
    expect(corrected).toBeNull();
    expect(transcript).toEqual(first.transcript);
    etag = String(read.headers.etag);
    // "We were closing most of our tickets too late." becomes a slip of grammar, and an "um" goes.
    const segment = transcript.segments.findIndex(({ text }: { text: string }) => text.includes('We were closing'));
    const words: string[] = transcript.segments[segment].words.map(({ text }: { text: string }) => text);
    const edits = [
      { segment, word: words.findIndex((text, i) => text === 'were' && words[i - 1] === 'We'), text: 'was' },
      { segment, word: words.findIndex((text) => /^um/i.test(text)), text: '' },
    ];
    const answer = await recruiter.send('PATCH', url, { body: { edits }, headers: { 'if-match': etag } });
    expect(answer.statusCode).toBe(202);
    const end = await ended(id, answer.json().runId);
    expect(end).toEqual({
      state: 'done',
      // A corrected transcript is taken as it is: in its step nothing is computed either.
      cached: ['prosody', 'speech-emotion', 'transcript', 'vision', 'voice'],
      ran: ['language'],
    });

    const second = await reportOf(id);
    expect(second.id).not.toBe(first.id);
    const text = second.transcript?.segments[segment]?.text;
    expect(text).toContain('We was closing');
    expect(second.transcript?.segments.filter((_one, i) => i !== segment)).toEqual(
      first.transcript?.segments.filter((_one, i) => i !== segment),
    );
    // What rests on words has moved, what rests on the picture has not.
    expect(metric(second, 'filler.per_min')).toBeLessThan(metric(first, 'filler.per_min'));
    expect(second.sentences.some((one) => one.text.includes('We was closing'))).toBe(true);
    for (const track of ['gaze.x', 'facial_emotion', 'posture.slouch', 'speech_emotion']) {
      expect(first.tracks[track]).toBeDefined();
      expect(second.tracks[track]).toEqual(first.tracks[track]);
    }
    expect(second.engines.find(({ step }) => step === 'transcript')?.name).toBe('correction by a person');

    const again = await recruiter.send('GET', url);
    expect(again.headers.etag).toBe(answer.headers.etag);
    expect(again.json()).toMatchObject({
      transcript: second.transcript,
      corrected: { by: { name: 'The recruiter' } },
    });
    expect(await world.auditOf(id)).toContain('transcript.corrected');
  });

  test('refuses a correction of words that somebody else has corrected meanwhile', async () => {
    const edits = [{ segment: 0, word: 0, text: 'Thanks' }];
    const url = `${URL}/${id}/transcript`;
    const stale = await recruiter.send('PATCH', url, { body: { edits }, headers: { 'if-match': etag } });
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'CHANGED_MEANWHILE']);
    for (const headers of [{}, { 'if-match': '*' }, { 'if-match': 'W/"x"' }] as Record<string, string>[]) {
      expect((await recruiter.send('PATCH', url, { body: { edits }, headers })).statusCode).toBe(400);
    }
    const current = String((await recruiter.send('GET', url)).headers.etag);
    const both = await Promise.all(
      ['Thanks', 'Cheers'].map((text) =>
        recruiter.send('PATCH', url, {
          body: { edits: [{ segment: 0, word: 0, text }] },
          headers: { 'if-match': current },
        }),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([202, 412]);
    const known = await recruiter.send('GET', url, { headers: { 'if-none-match': current } });
    expect(known.statusCode).toBe(200);
    const { etag: newest } = known.headers;
    const same = await recruiter.send('GET', url, { headers: { 'if-none-match': String(newest) } });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    // The words are there before the report has them.
    expect(['Thanks', 'Cheers']).toContain(known.json().transcript.segments[0].words[0].text);
    expect((await recruiter.send('POST', `${URL}/${id}/cancel`)).json()).toEqual({ cancelled: true });
  });

  test('takes who is the candidate, and a transcript that a person has checked', async () => {
    const url = `${URL}/${id}/transcript`;
    const { etag: current } = (await recruiter.send('GET', url)).headers;
    const edits = [
      { segment: 0, speaker: 's8' },
      { speaker: 's8', name: 'Recruiter', role: 'interviewer' },
      { speaker: 's9', name: 'Ada', role: 'candidate' },
      ...(first.transcript?.segments.slice(1).map((_one, i) => ({ segment: i + 1, speaker: 's9' })) ?? []),
    ];
    const answer = await recruiter.send('PATCH', url, {
      body: { edits, checked: true },
      headers: { 'if-match': String(current) },
    });
    const end = await ended(id, answer.json().runId);
    // Other people speak at other times now: the voice of the candidate is heard anew, and nothing else is.
    expect(end).toEqual({
      state: 'done',
      cached: ['prosody', 'transcript', 'vision', 'voice'],
      ran: ['language', 'speech-emotion'],
    });
    const report = await reportOf(id);
    expect(report.transcript).toMatchObject({
      quality: 'supplied',
      speakers: expect.arrayContaining([{ id: 's9', name: 'Ada', role: 'candidate' }]),
    });
    const [row] = await world.services.database.queries.select().from(interview).where(eq(interview.id, id));
    expect(row?.settings).toMatchObject({ candidateSpeaker: null, transcript: { corrected: true } });
  });

  test('has no transcript before there is one', async () => {
    const other = await world.interview(recruiter);
    const answer = await recruiter.send('GET', `${URL}/${other}/transcript`);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'NO_TRANSCRIPT']);
  });
});
