import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeInterview, makeKey, makeOrganisation } from '../accounts/people.fixture.ts';
import type { Database } from '../database/database.ts';
import { organization, upload } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { ServerSettings } from '../settings.ts';
import { startTestS3, type TestS3 } from '../storage/s3-server.fixture.ts';
import { sweepUploads } from './sweep.ts';
import { sha256, type TusClient, tusClient } from './tus-client.fixture.ts';
import { uploadKey } from './upload.ts';
import { startUploads, type UploadsServer } from './uploads-server.fixture.ts';

const MEGABYTE = 2 ** 20;
/** What the first bytes say is a recording. */
const recording = (size: number): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), randomBytes(size)]).subarray(0, size);

let postgres: TestPostgres;
let database: Database;
let s3: TestS3;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
  s3 = await startTestS3();
});
afterAll(async () => {
  await s3.close();
  await postgres.close();
});

const open: UploadsServer[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Stage extends UploadsServer {
  organizationId: string;
  client: TusClient;
  dataFolder: string;
  received(): string[];
  row(location: string): Promise<typeof upload.$inferSelect | undefined>;
  stored(location: string): Promise<Buffer | null>;
}

async function stage(settings: Partial<ServerSettings> = {}): Promise<Stage> {
  const dataFolder = settings.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'impact-uploads-test-'));
  if (!settings.dataFolder) folders.push(dataFolder);
  const server = await startUploads(database, { ...settings, dataFolder });
  open.push(server);
  const organizationId = await makeOrganisation(database);
  const row = async (location: string) => {
    const [found] = await database.queries
      .select()
      .from(upload)
      .where(eq(upload.id, idOf(location)));
    return found;
  };
  return {
    ...server,
    organizationId,
    dataFolder,
    client: tusClient(server.url, await makeKey(database, organizationId, ['write'])),
    received: () => (existsSync(path.join(dataFolder, 'uploads')) ? readdirSync(path.join(dataFolder, 'uploads')) : []),
    row,
    async stored(location) {
      const { storageKey = null } = (await row(location)) ?? {};
      const body = storageKey && (await server.services.storage.get(storageKey));
      return body ? buffer(body) : null;
    },
  };
}

const idOf = (location: string): string => location.split('/').at(-1) ?? '';

async function started(client: TusClient, size: number, metadata: Record<string, string> = {}): Promise<string> {
  const response = await client.start(size, metadata);
  expect(response.status).toBe(201);
  return response.headers.get('location') ?? '';
}

async function problem(response: Response): Promise<{ status: number; code: string }> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const { code, status } = await response.json();
  expect(status).toBe(response.status);
  return { status, code };
}

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe.each(['a folder', 'a bucket'])('an upload into %s', (kind) => {
  const into = () => stage({ storageUrl: kind === 'a bucket' ? s3.url('uploads') : null });

  it('arrives in pieces, is stored under its hash, and leaves nothing behind', async () => {
    const { client, row, stored, received, organizationId } = await into();
    const bytes = recording(20 * MEGABYTE + 17);
    const location = await started(client, bytes.length, { filename: 'Ada Lovelace.mp4' });
    expect(location).toMatch(/^\/api\/v1\/uploads\/[0-9a-f]{32}$/);
    let offset = 0;
    for (const end of [1, 5 * MEGABYTE, bytes.length]) {
      const response = await client.patch(location, offset, bytes.subarray(offset, end));
      expect(response.status).toBe(204);
      offset = Number(response.headers.get('upload-offset'));
      expect(offset).toBe(end);
      expect(await client.offset(location)).toBe(end);
    }
    expect(await row(location)).toMatchObject({ state: 'stored', sha256: sha256(bytes), name: 'Ada Lovelace.mp4' });
    expect(sha256((await stored(location)) ?? Buffer.alloc(0))).toBe(sha256(bytes));
    expect((await row(location))?.storageKey).toBe(`organization/${organizationId}/upload/${idOf(location)}`);
    expect(received()).toEqual([]);
    expect(await (await client.get(location)).json()).toMatchObject({
      id: idOf(location),
      kind: 'recording',
      state: 'stored',
      size: bytes.length,
      sha256: sha256(bytes),
    });
    expect(s3.unfinished()).toEqual([]);
  });

  it('arrives with its first request', async () => {
    const { client, stored } = await into();
    const bytes = recording(100_000);
    const response = await client.start(bytes.length, { filename: 'a.mp4' }, {}, bytes);
    expect(response.status).toBe(201);
    expect(response.headers.get('upload-offset')).toBe(String(bytes.length));
    expect(await stored(response.headers.get('location') ?? '')).toEqual(bytes);
  });

  it('arrives in a form', async () => {
    const { client, row, stored, received } = await into();
    const bytes = recording(3 * MEGABYTE);
    const form = new FormData();
    form.set('kind', 'recording');
    form.set('file', new Blob([new Uint8Array(bytes)]), 'talk.mp4');
    const response = await client.form(form);
    expect(response.status).toBe(201);
    const location = response.headers.get('location') ?? '';
    expect(await response.json()).toMatchObject({
      state: 'stored',
      name: 'talk.mp4',
      size: bytes.length,
      sha256: sha256(bytes),
    });
    expect(await row(location)).toMatchObject({ state: 'stored', size: bytes.length });
    expect(await stored(location)).toEqual(bytes);
    expect(received()).toEqual([]);
  });

  it('is gone without a trace when it is cancelled, before and after it was stored', async () => {
    const { client, row, services, received } = await into();
    const half = await started(client, 1000);
    await client.patch(half, 0, recording(500));
    expect((await client.cancel(half)).status).toBe(204);
    const bytes = recording(1000);
    const whole = (await client.start(1000, {}, {}, bytes)).headers.get('location') ?? '';
    const key = (await row(whole))?.storageKey ?? '';
    expect(await services.storage.stat(key)).not.toBeNull();
    expect((await client.cancel(whole)).status).toBe(204);
    expect(await services.storage.stat(key)).toBeNull();
    for (const location of [half, whole]) {
      expect(await row(location)).toBeUndefined();
      expect(await client.offset(location)).toEqual({ status: 404 });
      expect((await client.cancel(location)).status).toBe(404);
    }
    expect(received()).toEqual([]);
  });
});

describe('an upload', () => {
  it('goes on from where its connection broke', async () => {
    const { client, stored } = await stage();
    const bytes = recording(2 * MEGABYTE);
    const location = await started(client, bytes.length);
    const sending = client.begin(location, 0, bytes.length, bytes.subarray(0, MEGABYTE));
    const file = path.join(folders[0] ?? '', 'uploads', idOf(location));
    await until(() => readFileSync(file).length === MEGABYTE);
    sending.cut();
    expect(await client.offset(location)).toBe(MEGABYTE);
    expect((await client.patch(location, MEGABYTE, bytes.subarray(MEGABYTE))).status).toBe(204);
    expect(await stored(location)).toEqual(bytes);
  });

  it('is taken over from a connection that hangs, and its bytes stay in order', async () => {
    const { client, stored, received, dataFolder } = await stage();
    const bytes = recording(MEGABYTE);
    const location = await started(client, bytes.length);
    const hanging = client.begin(location, 0, bytes.length, bytes.subarray(0, 1000));
    await until(
      () => received().length === 1 && readFileSync(path.join(dataFolder, 'uploads', idOf(location))).length === 1000,
    );
    expect(await client.offset(location)).toBe(1000);
    expect((await client.patch(location, 1000, bytes.subarray(1000))).status).toBe(204);
    expect(await stored(location)).toEqual(bytes);
    expect(await hanging.status).not.toBe(500);
    hanging.cut();
  });

  it('has one writer of two at a time', async () => {
    const { client, stored } = await stage();
    const bytes = recording(4 * MEGABYTE);
    const location = await started(client, bytes.length);
    const statuses = await Promise.all(
      [1, 2].map(() =>
        client.patch(location, 0, bytes).then(
          ({ status }) => status,
          () => 'broken',
        ),
      ),
    );
    expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(1);
    for (const status of statuses) expect([204, 400, 409, 423, 'broken']).toContain(status);
    const offset = await client.offset(location);
    if (offset !== bytes.length) await client.patch(location, Number(offset), bytes.subarray(Number(offset)));
    expect(await stored(location)).toEqual(bytes);
  });

  it('is locked while another process works on it', async () => {
    const { client } = await stage();
    const location = await started(client, 1000);
    const session = await database.pool.connect();
    const lock = [`upload ${idOf(location)}`];
    await session.query('select pg_advisory_lock(hashtextextended($1, 0))', lock);
    expect(await client.offset(location)).toEqual({ status: 423 });
    expect(await problem(await client.patch(location, 0, recording(10)))).toEqual({ status: 423, code: 'CONFLICT' });
    await session.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
    session.release();
    expect(await client.offset(location)).toBe(0);
  });

  it('refuses bytes from a wrong offset and bytes beyond its end', async () => {
    const { client } = await stage();
    const location = await started(client, 1000);
    expect(await problem(await client.patch(location, 10, recording(10)))).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await problem(await client.patch(location, 0, recording(1001)))).status).toBe(413);
    expect((await client.patch(location, 0, recording(10), { 'tus-resumable': '0.9.0' })).status).toBe(400);
    expect(await client.offset(location)).toBe(0);
  });

  it('says what the server can do', async () => {
    const { url } = await stage({ uploadLimit: 12345 });
    const response = await fetch(`${url}/api/v1/uploads`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('tus-max-size')).toBe('12345');
    expect(response.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const without = await fetch(`${url}/api/v1/uploads`, { method: 'POST', headers: { 'upload-length': '5' } });
    expect(without.status).toBe(412);
    expect(without.headers.get('tus-version')).toBe('1.0.0');
  });

  it('keeps its connection for the next request after a refusal in the middle of a body', async () => {
    const { client } = await stage();
    const location = await started(client, 8 * MEGABYTE);
    for (let round = 0; round < 15; round++) {
      expect((await client.patch(location, 1, recording(4 * MEGABYTE))).status).toBe(409);
    }
    expect(await client.offset(location)).toBe(0);
  });
});

describe('who sees an upload', () => {
  it('is its owner alone: to others of the same organisation, of another one, and to strangers it is not there', async () => {
    const { client, url, organizationId, row } = await stage();
    const bytes = recording(1000);
    const location = await started(client, bytes.length);
    await client.patch(location, 0, bytes.subarray(0, 500));
    const key = await makeKey(database, organizationId, ['admin']);
    const foreign = await makeKey(database, await makeOrganisation(database), ['admin']);
    for (const other of [key, foreign, 'impact_none']) {
      const outsider = tusClient(url, other);
      expect(await outsider.offset(location)).toEqual({ status: 404 });
      expect(await problem(await outsider.patch(location, 500, bytes.subarray(500)))).toEqual({
        status: 404,
        code: 'NOT_FOUND',
      });
      expect((await outsider.cancel(location)).status).toBe(404);
      expect((await outsider.get(location)).status).toBe(404);
    }
    expect(await client.offset(location)).toBe(500);
    expect(await row(location)).toMatchObject({ state: 'receiving' });
  });

  it('may upload only with the permission', async () => {
    const { url, organizationId, received } = await stage();
    const reader = tusClient(url, await makeKey(database, organizationId, ['read']));
    expect((await reader.start(1000)).status).toBe(404);
    const stranger = tusClient(url, 'impact_none');
    expect((await stranger.start(1000)).status).toBe(401);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(recording(1000))]), 'a.mp4');
    expect((await reader.form(form)).status).toBe(404);
    expect((await stranger.form(form)).status).toBe(401);
    expect(received()).toEqual([]);
  });

  it.each(['x', '..%2f..%2fetc%2fpasswd', '%00', 'a'.repeat(150), '0'.repeat(32), '%252e%252e', '*'])(
    'asks for %s and finds nothing',
    async (id) => {
      const { client } = await stage();
      const location = `/api/v1/uploads/${id}`;
      expect(await client.offset(location)).toEqual({ status: 404 });
      expect((await client.patch(location, 0, recording(10))).status).toBe(404);
      expect((await client.cancel(location)).status).toBe(404);
      expect((await client.get(location)).status).toBe(404);
    },
  );
});

describe('what is let in', () => {
  const formOf = (bytes: Uint8Array, name = 'a.mp4', kind?: string) => {
    const form = new FormData();
    if (kind !== undefined) form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return form;
  };

  it.each([
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a playlist', '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nfile:///etc/passwd'],
    ['a picture', '\x89PNG\r\n\x1a\n'],
    ['nothing known', '\x01\x02\x03\x04'],
  ])('is no %s that is called a recording', async (_what, text) => {
    const { client, row, received, services } = await stage();
    const bytes = Buffer.from(text, 'latin1');
    const location = await started(client, bytes.length, { filename: 'interview.mp4', filetype: 'video/mp4' });
    expect(await problem(await client.patch(location, 0, bytes))).toEqual({ status: 415, code: 'MEDIA_UNSUPPORTED' });
    const failed = await row(location);
    expect(failed).toMatchObject({ state: 'failed', storageKey: null });
    expect(failed && (await services.storage.stat(uploadKey(failed)))).toBeNull();
    expect(await client.offset(location)).toEqual({ status: 410 });
    expect(await problem(await client.form(formOf(bytes)))).toEqual({ status: 415, code: 'MEDIA_UNSUPPORTED' });
    expect(received()).toEqual([]);
  });

  it('is a transcript of up to 5 MB, whatever is in it', async () => {
    const { client, row, received } = await stage();
    const bytes = Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHello');
    const location = await started(client, bytes.length, { filename: 'a.vtt', kind: 'transcript' });
    expect((await client.patch(location, 0, bytes)).status).toBe(204);
    expect(await row(location)).toMatchObject({ kind: 'transcript', state: 'stored', sha256: sha256(bytes) });
    expect((await client.form(formOf(bytes, 'a.vtt', 'transcript'))).status).toBe(201);
    expect(await problem(await client.start(5 * MEGABYTE + 1, { kind: 'transcript' }))).toEqual({
      status: 413,
      code: 'MEDIA_TOO_LARGE',
    });
    const large = formOf(Buffer.alloc(5 * MEGABYTE + 1, 'a'), 'a.vtt', 'transcript');
    expect((await problem(await client.form(large))).code).toBe('MEDIA_TOO_LARGE');
    expect(await problem(await client.start(100, { kind: 'virus' }))).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    expect(received()).toEqual([]);
  });

  it('is no larger than the limit, however it comes', async () => {
    const { client, received } = await stage({ uploadLimit: MEGABYTE });
    expect(await problem(await client.start(MEGABYTE + 1))).toEqual({ status: 413, code: 'MEDIA_TOO_LARGE' });
    expect((await client.start('99999999999999999999999')).status).toBe(400);
    expect((await client.start('100000000000000000000')).status).toBe(413);
    expect((await client.start(-1)).status).toBe(400);
    expect((await client.start('0x10')).status).toBe(400);
    expect((await client.start(0)).status).toBe(400);
    for (const size of [MEGABYTE + 1, 30 * MEGABYTE]) {
      expect(await problem(await client.form(formOf(recording(size))))).toEqual({
        status: 413,
        code: 'MEDIA_TOO_LARGE',
      });
    }
    expect((await client.form(formOf(recording(MEGABYTE)))).status).toBe(201);
    expect(received()).toEqual([]);
  });

  it('is no larger than the limit in a form that does not say how long it is', async () => {
    const { client, received } = await stage({ uploadLimit: MEGABYTE });
    const send = (size: number) => {
      const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n';
      const body = Buffer.concat([Buffer.from(head), recording(size), Buffer.from('\r\n--x--\r\n')]);
      return client.stream(new Blob([body]).stream(), 'multipart/form-data; boundary=x');
    };
    expect((await send(MEGABYTE + 1)).status).toBe(413);
    expect((await send(MEGABYTE)).status).toBe(201);
    expect(received()).toEqual([]);
  });

  it('is one file a form', async () => {
    const { client, url, received } = await stage();
    const two = formOf(recording(1000));
    two.append('file', new Blob([new Uint8Array(recording(1000))]), 'b.mp4');
    const wrong = new FormData();
    wrong.set('upload', new Blob([new Uint8Array(recording(1000))]), 'a.mp4');
    const unknown = formOf(recording(1000));
    unknown.append('extra', 'x');
    for (const form of [
      two,
      wrong,
      unknown,
      new FormData(),
      formOf(recording(10), 'a', 'virus'),
      formOf(Buffer.alloc(0)),
    ]) {
      expect(await problem(await client.form(form))).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    }
    const json = await fetch(`${url}/api/v1/uploads/form`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    const cut = await fetch(`${url}/api/v1/uploads/form`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n\0\0\0\x18ftypisom and no end',
    });
    expect(cut.status).toBe(400);
    expect(received()).toEqual([]);
    const rows = await database.queries.select().from(upload).where(eq(upload.state, 'receiving'));
    expect(rows.filter(({ organizationId }) => organizationId === 'personal')).toEqual([]);
  });

  it('stays within the quota of its organisation, also when all come at once', async () => {
    const { client, organizationId, url, row } = await stage({ quota: 10 * MEGABYTE });
    await makeInterview(database, organizationId, { size: 4 * MEGABYTE, recordingKey: 'organization/x/upload/y' });
    await makeInterview(database, organizationId, { size: 400 * MEGABYTE, recordingKey: null });
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.start(2 * MEGABYTE)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(5);
    for (const answer of refused) expect(await problem(answer)).toEqual({ status: 413, code: 'QUOTA_EXCEEDED' });
    const other = tusClient(url, await makeKey(database, await makeOrganisation(database), ['write']));
    expect((await other.start(2 * MEGABYTE)).status).toBe(201);
    const [first] = answers.filter(({ status }) => status === 201);
    const location = first?.headers.get('location') ?? '';
    expect((await row(location))?.size).toBe(2 * MEGABYTE);
    await client.cancel(location);
    expect((await client.start(2 * MEGABYTE)).status).toBe(201);
  });

  it('is one of twenty of the same person that may be on their way', async () => {
    const { client, organizationId, url } = await stage();
    const answers = await Promise.all(Array.from({ length: 21 }, () => client.start(1000)));
    const [refused, ...others] = answers.filter(({ status }) => status !== 201);
    expect(others).toEqual([]);
    if (!refused) throw new Error('None was refused.');
    expect(await problem(refused)).toEqual({ status: 413, code: 'QUOTA_EXCEEDED' });
    const colleague = tusClient(url, await makeKey(database, organizationId, ['write']));
    expect((await colleague.start(1000)).status).toBe(201);
    await client.cancel(answers.find(({ status }) => status === 201)?.headers.get('location') ?? '');
    expect((await client.start(1000)).status).toBe(201);
  });

  it('holds no room for longer than an hour while no byte arrives', async () => {
    const { client, services, received, row, dataFolder } = await stage();
    const [empty, begun] = [await started(client, 1000), await started(client, 1000)];
    await client.patch(begun, 0, recording(10));
    // Asking and sending nothing is no byte either.
    await client.patch(empty, 0, new Uint8Array());
    const before = new Date(Date.now() - 61 * 60_000);
    for (const location of [empty, begun]) {
      utimesSync(path.join(dataFolder, 'uploads', idOf(location)), before, before);
      const { expiresAt } = (await row(location)) ?? {};
      const earlier = new Date(Number(expiresAt) - 61 * 60_000);
      await database.queries
        .update(upload)
        .set({ expiresAt: earlier })
        .where(eq(upload.id, idOf(location)));
    }
    await sweepUploads(services);
    expect(received()).toEqual([idOf(begun)]);
    expect(await client.offset(empty)).toEqual({ status: 404 });
    expect(await client.offset(begun)).toBe(10);
  });

  it('that is sent in a form needs no Idempotency-Key, and says so', async () => {
    const { url, organizationId } = await stage();
    const authorization = `Bearer ${await makeKey(database, organizationId, ['write'])}`;
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(1000)]), 'a.mp4');
    const headers = { authorization, 'idempotency-key': 'k1' };
    const refused = await fetch(new URL('/api/v1/uploads/form', url), { method: 'POST', headers, body: form });
    expect(await problem(refused)).toEqual({ status: 400, code: 'INVALID_REQUEST' });
  });

  it('that is started needs no Idempotency-Key, and says so', async () => {
    const { client } = await stage();
    const refused = await client.start(1000, {}, { 'idempotency-key': 'k1' });
    expect(await problem(refused)).toEqual({ status: 400, code: 'INVALID_REQUEST' });
  });

  it('finds room on the disk for itself and all that is on its way', async () => {
    const { client, dataFolder } = await stage({ uploadLimit: 1e15, quota: 1e16 });
    const { bavail, bsize } = statfsSync(dataFolder);
    const half = Math.floor((bavail * bsize) / 2);
    expect(await problem(await client.start(bavail * bsize))).toEqual({ status: 507, code: 'STORAGE_FULL' });
    expect((await client.start(half)).status).toBe(201);
    expect(await problem(await client.start(half))).toEqual({ status: 507, code: 'STORAGE_FULL' });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\talk.mp4', 'talk.mp4'],
    ['a\0b\r\nset-cookie: x\u202e4pm.exe', 'abset-cookie: x4pm.exe'],
    ['', 'recording'],
    ['..', 'recording'],
    [`${'ä'.repeat(5000)}.webm`, `${'ä'.repeat(250)}.webm`],
    ['"><script>alert(1)</script>.mp4', 'script>.mp4'],
    ['=cmd|calc.mp4', '=cmd|calc.mp4'],
  ])('is called %j: the name is data', async (given, name) => {
    const { client, row, received, dataFolder } = await stage();
    const location = await started(client, 1000, { filename: given });
    expect((await row(location))?.name).toBe(name);
    expect(received()).toEqual([idOf(location)]);
    await client.patch(location, 0, recording(1000));
    expect(readdirSync(dataFolder).sort()).toEqual(['files', 'uploads']);
    expect((await (await client.get(location)).json()).name).toBe(name);
  });
});

describe('the sweep', () => {
  const past = new Date(Date.now() - 25 * 3_600_000);
  const expire = (location: string) =>
    database.queries
      .update(upload)
      .set({ createdAt: past, expiresAt: new Date(past.getTime() + 1000) })
      .where(eq(upload.id, idOf(location)));

  it('removes uploads a day after their last byte, and stored ones that nobody used', async () => {
    const { client, services, row, received, dataFolder } = await stage();
    const [kept, over, unused, used] = [
      await started(client, 1000),
      await started(client, 1000),
      await started(client, 1000),
      await started(client, 1000),
    ];
    for (const location of [kept, over]) await client.patch(location, 0, recording(500));
    for (const location of [unused, used]) await client.patch(location, 0, recording(1000));
    await database.queries
      .update(upload)
      .set({ state: 'used' })
      .where(eq(upload.id, idOf(used)));
    const keys = [(await row(unused))?.storageKey ?? '', (await row(used))?.storageKey ?? ''];
    for (const location of [kept, over, unused, used]) await expire(location);
    utimesSync(path.join(dataFolder, 'uploads', idOf(over)), past, past);
    expect(await client.offset(over)).toEqual({ status: 410 });
    expect(await sweepUploads(services)).toEqual({ finished: 0, removed: 3, leftovers: 0 });
    expect(await row(kept)).toBeDefined();
    expect(await client.offset(kept)).toBe(500);
    for (const location of [over, unused, used]) {
      expect(await row(location)).toBeUndefined();
      expect(await client.offset(location)).toEqual({ status: 404 });
    }
    expect(await services.storage.stat(keys[0] ?? '')).toBeNull();
    expect(await services.storage.stat(keys[1] ?? '')).not.toBeNull();
    expect(received()).toEqual([idOf(kept)]);
    expect(await sweepUploads(services)).toEqual({ finished: 0, removed: 0, leftovers: 0 });
  });

  it('leaves alone what somebody works on', async () => {
    const { client, services, row, dataFolder } = await stage();
    const bytes = recording(2000);
    const location = await started(client, bytes.length);
    const sending = client.begin(location, 0, bytes.length, bytes.subarray(0, 1000));
    await until(() => readFileSync(path.join(dataFolder, 'uploads', idOf(location))).length === 1000);
    await expire(location);
    utimesSync(path.join(dataFolder, 'uploads', idOf(location)), past, past);
    expect(await sweepUploads(services)).toEqual({ finished: 0, removed: 0, leftovers: 0 });
    expect(await row(location)).toBeDefined();
    sending.cut();
  });

  it.each(['before it was looked at', 'before it was moved', 'after it was moved'])(
    'finishes an upload whose server was killed %s; so does the next request',
    async (moment) => {
      for (const finisher of ['sweep', 'head', 'patch'] as const) {
        const { client, services, row, stored, dataFolder, received } = await stage();
        const bytes = recording(5000);
        const location = await started(client, bytes.length);
        const file = path.join(dataFolder, 'uploads', idOf(location));
        writeFileSync(file, bytes);
        const receiving = await row(location);
        if (!receiving) throw new Error('The upload has no row.');
        const storageKey = uploadKey(receiving);
        if (moment !== 'before it was looked at') {
          await database.queries
            .update(upload)
            .set({ sha256: sha256(bytes), storageKey })
            .where(eq(upload.id, idOf(location)));
        }
        if (moment === 'after it was moved') await services.storage.adopt(storageKey, file, { type: 'video/mp4' });
        if (finisher === 'sweep') expect(await sweepUploads(services)).toMatchObject({ finished: 1 });
        if (finisher === 'head') expect(await client.offset(location)).toBe(bytes.length);
        if (finisher === 'patch')
          expect((await client.patch(location, bytes.length, Buffer.alloc(0))).status).toBe(204);
        expect(await row(location)).toMatchObject({ state: 'stored', sha256: sha256(bytes) });
        expect(await stored(location)).toEqual(bytes);
        expect(received()).toEqual([]);
      }
    },
  );

  it('removes files that no upload has', async () => {
    const { client, services, received, dataFolder } = await stage();
    const location = await started(client, 1000);
    writeFileSync(path.join(dataFolder, 'uploads', 'f'.repeat(32)), 'x');
    expect(await sweepUploads(services)).toMatchObject({ leftovers: 1 });
    expect(received()).toEqual([idOf(location)]);
  });

  it('removes what an organisation left that is gone', async () => {
    const { client, services, organizationId, received } = await stage();
    await started(client, 1000);
    await database.queries.delete(organization).where(eq(organization.id, organizationId));
    expect(await sweepUploads(services)).toMatchObject({ leftovers: 1 });
    expect(received()).toEqual([]);
  });
});
