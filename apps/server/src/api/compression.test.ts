import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressAnswers } from './compression.ts';

const TEXT = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ number: i, name: 'somebody' })));
const json = 'application/json; charset=utf-8';
let app: FastifyInstance;
let events: PassThrough;
let address: string;

beforeAll(async () => {
  app = fastify();
  compressAnswers(app);
  const answer = (type: string, body: () => string | Readable | Buffer, headers = {}) => ({
    handler: (_request: unknown, reply: import('fastify').FastifyReply) =>
      reply
        .headers({ etag: '"abc"', ...headers })
        .type(type)
        .send(body()),
  });
  app.get(
    '/text',
    answer(json, () => TEXT),
  );
  app.post(
    '/text',
    answer(json, () => TEXT),
  );
  app.get(
    '/small',
    answer(json, () => '{}'),
  );
  app.get(
    '/stream',
    answer('text/csv; charset=utf-8', () => Readable.from([TEXT, TEXT]), { vary: 'origin' }),
  );
  app.get(
    '/video',
    answer('video/mp4', () => Readable.from([TEXT])),
  );
  app.get(
    '/packed',
    answer(json, () => Buffer.from('packed before'), { 'content-encoding': 'gzip' }),
  );
  app.get(
    '/plain',
    answer(json, () => TEXT, { 'cache-control': 'no-store, no-transform' }),
  );
  app.get(
    '/broken',
    answer(json, () => Readable.from(brokenOff())),
  );
  app.get('/events', (_request, reply) => {
    events = new PassThrough();
    return reply.type('text/event-stream').send(events);
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  events.end();
  await app.close();
});

async function* brokenOff() {
  yield TEXT;
  throw new Error('the storage broke off');
}

const get = (url: string, encoding: string | undefined) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

describe('answers', () => {
  it.each([
    ['gzip', 'gzip'],
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=0.0', 'gzip'],
    ['*', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['*;q=0, gzip', 'gzip'],
    ['deflate', undefined],
    ['gzip;q=0', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('are packed for a client that takes %j as %j', async (accepts, coding) => {
    const { headers, rawPayload } = await get('/text', accepts);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('accept-encoding');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''];
    expect((unpack?.(rawPayload) ?? rawPayload).toString()).toBe(TEXT);
    if (coding) expect(rawPayload.length).toBeLessThan(TEXT.length / 5);
    expect(headers['content-length']).toBe(String(rawPayload.length));
    // The packed bytes are not those that the strong tag names.
    expect(headers.etag).toBe(coding ? 'W/"abc"' : '"abc"');
  });

  it('are packed while they flow', async () => {
    const { headers, rawPayload } = await get('/stream', 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('origin, accept-encoding');
    expect(gunzipSync(rawPayload).toString()).toBe(TEXT + TEXT);
  });

  it('break off where what flows breaks off, rather than end as if they were whole', async () => {
    const url = `${address}/broken`;
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  });

  it.each(['/small', '/video', '/plain'])('of %s are left as they are', async (url) => {
    const { headers } = await get(url, 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.etag).toBe('"abc"');
  });

  it('to other requests than GET are left as they are: they may hold a secret', async () => {
    const { headers } = await app.inject({ method: 'POST', url: '/text', headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('that were packed before are not packed again', async () => {
    const { body, headers } = await get('/packed', 'br');
    expect(body).toBe('packed before');
    expect(headers.vary).toBe('accept-encoding');
  });

  it('of events arrive one by one', async () => {
    const url = `${address}/events`;
    const answer = fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    await once(app.server, 'request');
    await expect.poll(() => events).toBeDefined();
    events.write('data: 1\n\n');
    const { headers, body } = await answer;
    expect(headers.get('content-encoding')).toBeNull();
    const { value } = (await body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('data: 1\n\n');
  });
});
