import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { probe } from '@impact/media/probe';
import { interview } from '@impact/server/database/schema';
import { startTestPostgres, type TestPostgres } from '@impact/server/database/test-database.fixture';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecording } from './recordings.fixture.ts';
import { type Answer, openScene, type Scene } from './scene.fixture.ts';

const HTML = '<!doctype html><script>alert(document.cookie)</script>';

let folder: string;
let recording: Buffer;
let postgres: TestPostgres;
let scene: Scene;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-hostile-'));
  recording = makeRecording(folder, 1);
  postgres = await startTestPostgres();
  scene = await openScene(await postgres.database());
});
afterAll(async () => {
  await scene.close();
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

function upload(bytes: Buffer, name: string, kind = 'recording', type = 'video/mp4'): Promise<Answer> {
  const body = Buffer.concat([
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n`),
    Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return scene.send(scene.owner, { method: 'POST', url: '/api/v1/uploads/form', headers, body });
}

async function interviewOf(answer: Answer): Promise<string> {
  const { id: uploadId } = JSON.parse(answer.body) as { id: string };
  const body = { uploadId, title: 'x', purpose: 'practice' };
  const made = await scene.send(scene.owner, { method: 'POST', url: '/api/v1/interviews', body });
  expect(made.status, made.body).toBe(201);
  return (JSON.parse(made.body) as { id: string }).id;
}

/** A box of MP4 whose content no player looks at. */
const box = (content: string): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};

describe('a file that is not what it says', () => {
  it.each([
    ['a page as mp4', Buffer.from(HTML)],
    ['a picture with a script (SVG)', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a script as mp4', Buffer.from('#!/bin/sh\ncurl http://127.0.0.1/\n')],
    ['a playlist of segments', Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n')],
    ['a list of files to join', Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'\n")],
    ['a manifest of DASH', Buffer.from('<?xml version="1.0"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>')],
    ['a description of a session', Buffer.from('v=0\nm=video 5004 RTP/AVP 96\nc=IN IP4 127.0.0.1\n')],
    ['a GIF that is a script', Buffer.from('GIF89a/*\x01\x00*/=1;alert(1)', 'latin1')],
    ['an archive', Buffer.from('PK\x03\x04 index.html', 'latin1')],
  ])('is refused as a recording: %s', async (_what, bytes) => {
    for (const type of ['video/mp4', 'text/html']) {
      const answer = await upload(bytes, 'interview.mp4', 'recording', type);
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.body).code).toBe('MEDIA_UNSUPPORTED');
    }
  });

  it.each([
    [
      'before',
      () =>
        Buffer.concat([
          recording.subarray(0, recording.readUInt32BE(0)),
          box(HTML),
          recording.subarray(recording.readUInt32BE(0)),
        ]),
    ],
    ['behind', () => Buffer.concat([recording, Buffer.from(HTML)])],
    ['in a box behind', () => Buffer.concat([recording, box(HTML)])],
  ])('is served as a video and nothing else, with a page hidden %s the picture', async (_where, make) => {
    const bytes = make();
    const part: Record<string, string> = { range: `bytes=${bytes.indexOf('<!doctype')}-` };
    const answer = await upload(bytes, 'page.html', 'recording', 'text/html');
    expect(answer.status, answer.body).toBe(201);
    const id = await interviewOf(answer);
    const url = `/api/v1/interviews/${id}/media`;
    // Before anybody has looked at it, and with what the worker writes down when it has.
    for (const [media, type] of [
      [null, 'application/octet-stream'],
      [await probe(path.join(folder, 'recording.mp4')), 'video/mp4'],
    ] as const) {
      await scene.world.services.database.queries.update(interview).set({ media }).where(eq(interview.id, id));
      for (const headers of [{}, part]) {
        const served = await scene.send(scene.owner, { method: 'GET', url, headers });
        expect([200, 206]).toContain(served.status);
        expect(served.body).toContain('<script>');
        expect(served.headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
        expect(String(served.headers['content-security-policy'])).toMatch(/sandbox.*default-src 'none'/);
      }
    }
  });

  it('is never served at all as a transcript: its words are data', async () => {
    const supplied = await upload(Buffer.from(HTML), 'words.html', 'transcript', 'text/html');
    expect(supplied.status).toBe(201);
    const { id: uploadId } = JSON.parse(supplied.body) as { id: string };
    const view = await scene.send(scene.owner, { method: 'GET', url: `/api/v1/uploads/${uploadId}` });
    expect(view.headers['content-type']).toContain('application/json');
    expect(view.body).not.toContain('<script>');
  });
});
