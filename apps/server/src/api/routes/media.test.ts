import { randomBytes } from 'node:crypto';
import { get as httpGet } from 'node:http';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interview } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';
import { startTestS3 } from '../../storage/s3-server.fixture.ts';

const SIZE = 300_000;

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
let id: string;
let bytes: Buffer;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  recruiter = await world.person(await world.organisation(), 'recruiter');
  ({ id, bytes } = await recording(world, recruiter));
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

async function recording({ services }: World, owner: Client) {
  const { queries } = services.database;
  const id = await world.interview(owner);
  const bytes = randomBytes(SIZE);
  const [row] = await queries.select().from(interview).where(eq(interview.id, id));
  await services.storage.put(row?.recordingKey ?? '', Readable.from([bytes]), { size: SIZE, type: 'video/mp4' });
  const media = { container: 'mp4', video: { width: 10, height: 10 } };
  await queries.update(interview).set({ media, recordingName: 'Über "uns"\r\n.html' }).where(eq(interview.id, id));
  return { id, bytes };
}

const ask = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET', at = id) =>
  recruiter.send(method, `/api/v1/interviews/${at}/media`, { headers });

describe('a recording', () => {
  test('is served whole, as a video and nothing else', async () => {
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(SIZE),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^inline; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''\S+$/,
    );
  });

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=100-199', 100, 199],
    ['bytes=299990-', 299_990, SIZE - 1],
    ['bytes=-10', SIZE - 10, SIZE - 1],
    ['bytes=1000-99999999', 1000, SIZE - 1],
  ])('is served in part for %s', async (range, start, end) => {
    const answer = await ask({ range });
    expect(answer.statusCode).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/${SIZE}`);
    expect(answer.headers['content-length']).toBe(String(end - start + 1));
    expect(answer.rawPayload.equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  test.each(['bytes=300000-', 'bytes=-0', 'bytes=0-1,5-6', `bytes=${'0-,'.repeat(2000)}`])(
    'is not served for %s',
    async (range) => {
      const answer = await ask({ range });
      expect(answer.statusCode).toBe(416);
      expect(answer.headers['content-range']).toBe(`bytes */${SIZE}`);
      expect(answer.body).toBe('');
    },
  );

  test.each(['bytes=9-2', 'bytes=x-y', 'pages=1-2'])('is served whole for %s, which is no range', async (range) => {
    expect((await ask({ range })).statusCode).toBe(200);
  });

  test('is told of without being sent', async () => {
    const head = await ask({}, 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers).toMatchObject({ 'content-length': String(SIZE), 'content-type': 'video/mp4' });
    const part = await ask({ range: 'bytes=10-19' }, 'HEAD');
    expect([part.statusCode, part.body, part.headers['content-length']]).toEqual([206, '', '10']);
  });

  test('is not sent again to who has it, and not pieced together from two', async () => {
    const etag = String((await ask({}, 'HEAD')).headers.etag);
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await ask({ 'if-none-match': etag })).statusCode).toBe(304);
    expect((await ask({ range: 'bytes=0-9', 'if-range': etag })).statusCode).toBe(206);
    for (const other of ['"another"', `W/${etag}`, 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      expect((await ask({ range: 'bytes=0-9', 'if-range': other })).statusCode).toBe(200);
    }
  });

  test.each([
    [{ container: 'wav', video: null }, 'audio/wav'],
    [{ container: 'mp4', video: null }, 'audio/mp4'],
    [{ container: 'matroska', video: {} }, 'video/webm'],
    [{ container: 'text/html', video: {} }, 'application/octet-stream'],
    [{ container: '__proto__' }, 'application/octet-stream'],
    [null, 'application/octet-stream'],
  ])('found to be %j is served as %s, whatever its name is', async (media, type) => {
    const other = await world.interview(recruiter);
    const { queries } = world.services.database;
    await queries.update(interview).set({ media, recordingName: 'page.svg' }).where(eq(interview.id, other));
    expect((await ask({}, 'GET', other)).headers['content-type']).toBe(type);
  });

  test.each(['bytes=1-', 'bytes=-100', 'bytes=0-'])(
    'is written down once for each who plays it, whatever part of it they ask for first: %s',
    async (first) => {
      const { id: other } = await recording(world, recruiter);
      await ask({}, 'HEAD', other);
      expect(await world.auditOf(other)).toEqual(['interview.created']);
      for (const range of [first, 'bytes=1000-', 'bytes=2000-2999']) await ask({ range }, 'GET', other);
      await ask({}, 'GET', other);
      expect(await world.auditOf(other)).toEqual(['interview.created', 'recording.viewed']);
      const reviewer = await world.person(recruiter.organizationId, 'reviewer');
      await reviewer.send('GET', `/api/v1/interviews/${other}/media`, { headers: { range: first } });
      expect((await world.auditOf(other)).slice(2)).toEqual(['recording.viewed']);
    },
  );

  test('that is lost in storage is told', async () => {
    const other = await world.interview(recruiter);
    const { queries } = world.services.database;
    const [row] = await queries.select().from(interview).where(eq(interview.id, other));
    await world.services.storage.delete(row?.recordingKey ?? '');
    expect((await ask({}, 'GET', other)).json().code).toBe('STORAGE_FAILED');
  });

  test('is no longer read once its player has gone', async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 });
    const link = await recruiter.send('POST', `/api/v1/interviews/${id}/share-links`, {
      body: { scope: 'report_and_media' },
    });
    const opened: Readable[] = [];
    const { storage } = world.services;
    const { get } = storage;
    storage.get = async (...asked) => {
      const body = await get(...asked);
      if (body) opened.push(body);
      return body;
    };
    try {
      await new Promise<void>((resolve, reject) => {
        const url = `${world.app.listeningOrigin}/api/v1/shared/${link.json().token}/media`;
        const request = httpGet(url, (response) => {
          response.once('data', () => {
            response.destroy();
            resolve();
          });
        });
        request.on('error', reject);
      });
      while (opened.length === 0 || !opened.every(({ destroyed }) => destroyed))
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(opened).toHaveLength(1);
    } finally {
      storage.get = get;
    }
  });
});

test('in S3 is fetched from there where that is switched on, for some minutes', async () => {
  const s3 = await startTestS3();
  const there = await openWorld(await postgres.database(), { storageUrl: s3.url(), mediaRedirect: true });
  try {
    const owner = await there.person(await there.organisation(), 'owner');
    const made = await there.interview(owner);
    const answer = await owner.send('GET', `/api/v1/interviews/${made}/media`);
    expect(answer.statusCode).toBe(302);
    const location = String(answer.headers.location);
    expect(new URL(location).searchParams.get('X-Amz-Expires')).toBe('300');
    expect((await (await fetch(location)).arrayBuffer()).byteLength).toBe(1000);
    expect(await there.auditOf(made)).toContain('recording.viewed');
  } finally {
    await there.close();
    await s3.close();
  }
});
