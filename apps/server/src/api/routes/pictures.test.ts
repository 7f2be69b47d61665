import { Readable } from 'node:stream';
import { LANDMARK_BYTES, landmarkTrack } from '@impact/pipeline/landmarks';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interview } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { eraseInterview } from '../../erasure/erase.ts';
import { landmarksKey } from '../../interviews/keys.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';
import { organizationPrefix } from '../../storage/key.ts';

const URL = '/api/v1/interviews';

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

const linkTo = async (id: string, scope: 'report' | 'report_and_media') => {
  const made = await recruiter.send('POST', `${URL}/${id}/share-links`, { body: { scope } });
  return world.visitor({ 'x-impact-share': made.json().token });
};

/** Landmarks of a run: the face moves to the right by a tenth of the picture in ten seconds. */
async function observed(id: string, runId: string, seconds: number): Promise<void> {
  const frames = Array.from({ length: seconds * 10 }, (_, i) => ({
    time: i / 10,
    faceCount: 1,
    face: {
      box: { x: i / 1000, y: 0.2, width: 0.3, height: 0.4 },
      headPose: { yaw: 1, pitch: 2, roll: 3 },
      ...{ score: 1, gaze: null, eyeOpenness: 0.3, mouthOpenness: 0, mouthCornerRaise: 0, expression: null },
      brightness: 100,
    },
  }));
  const bytes = landmarkTrack({ aspect: 1, frames }, seconds);
  expect(bytes).toHaveLength(seconds * 5 * LANDMARK_BYTES);
  const options = { size: bytes.length, type: 'application/octet-stream' };
  await world.services.storage.put(
    landmarksKey(recruiter.organizationId, id, runId),
    Readable.from([Buffer.from(bytes)]),
    options,
  );
}

describe('the pictures of a recording', () => {
  it('are served as what they are, and only once to who keeps them', async () => {
    const id = await world.interview(recruiter);
    const url = `${URL}/${id}/pictures`;
    expect((await recruiter.send('GET', `${URL}/${id}`)).json().pictures).toBeNull();
    expect((await recruiter.send('GET', url)).statusCode).toBe(404);
    const bytes = await world.pictured(id);
    const pictures = { width: 192, height: 108, times: [1, 3, 5] };
    expect((await recruiter.send('GET', URL)).json().items[0]).toMatchObject({ id, pictures });
    const answer = await recruiter.send('GET', url);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
    const again = await recruiter.send('GET', url, { headers: { 'if-none-match': String(answer.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('are there for who may see the recording alone', async () => {
    const id = await world.interview(recruiter);
    await world.reported(id);
    await world.pictured(id);
    const report = await linkTo(id, 'report');
    expect((await report.send('GET', `${URL}/${id}`)).json().pictures).toBeNull();
    for (const part of ['pictures', 'landmarks']) {
      expect((await report.send('GET', `${URL}/${id}/${part}`)).statusCode, part).toBe(404);
      expect((await (await linkTo(id, 'report_and_media')).send('GET', `${URL}/${id}/${part}`)).statusCode, part).toBe(
        200,
      );
    }
  });

  it('and the landmarks go with their interview', async () => {
    const id = await world.interview(recruiter);
    await observed(id, await world.reported(id), 2);
    await world.pictured(id);
    const keys = async () => {
      const found: string[] = [];
      for await (const { key } of world.services.storage.list(organizationPrefix(recruiter.organizationId)))
        found.push(key);
      return found.filter((key) => key.includes(id)).map((key) => key.split('/').at(-1));
    };
    expect(await keys()).toEqual(expect.arrayContaining(['pictures.jpg', 'landmarks-1.bin', 'report.json']));
    await eraseInterview(world.services, { interviewId: id, actor: 'user:1', reason: 'deleted' });
    expect(await keys()).toEqual([]);
    expect(await world.services.database.queries.select().from(interview).where(eq(interview.id, id))).toEqual([]);
  });
});

describe('landmarks', () => {
  it('are told by stretches of the recording, and written down once', async () => {
    const id = await world.interview(recruiter);
    await observed(id, await world.reported(id), 90);
    const get = async (query: string) => (await recruiter.send('GET', `${URL}/${id}/landmarks${query}`)).json().track;
    const minute = await get('');
    expect(minute).toMatchObject({ step: 0.2, start: 0 });
    expect(minute.face).toHaveLength(300);
    expect([minute.face[0], minute.face[50]]).toEqual([
      [0, 0.2, 0.3, 0.4],
      [0.1, 0.2, 0.3, 0.4],
    ]);
    expect([minute.gaze[0], minute.eyes[0], minute.shoulders[0], minute.head[0]]).toEqual([
      null,
      null,
      null,
      [1, 2, 3],
    ]);
    const stretch = await get('?from=10.1&to=11');
    expect(stretch).toMatchObject({ start: 10.2, face: { length: 4 } });
    expect(stretch.face[0][0]).toBe(0.102);
    expect((await get('?from=80')).face).toHaveLength(50);
    expect((await get('?from=1000')).face).toEqual([]);
    expect((await get('?from=5&to=1')).face).toEqual([]);
    expect((await recruiter.send('GET', `${URL}/${id}/landmarks?from=-1`)).statusCode).toBe(400);
    expect((await world.auditOf(id)).filter((action) => action === 'landmarks.viewed')).toHaveLength(1);
  });

  it('are none for reports from before they were kept, and belong to the report of one analysis', async () => {
    const id = await world.interview(recruiter);
    expect((await recruiter.send('GET', `${URL}/${id}/landmarks`)).json().code).toBe('NO_REPORT');
    const first = await world.reported(id);
    await observed(id, first, 1);
    await world.reported(id);
    expect((await recruiter.send('GET', `${URL}/${id}/landmarks`)).json()).toEqual({ track: null });
    const earlier = await recruiter.send('GET', `${URL}/${id}/landmarks?run=${first}`);
    expect(earlier.json().track.face).toHaveLength(5);
  });
});
