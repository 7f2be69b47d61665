import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fakeOpenAi } from './fake-openai.fixture.ts';
import { openWire } from './wire.ts';

const post = (body: string) => ({ method: 'POST', body });

describe('openWire', () => {
  it('counts requests, and keeps the hash of the first one', async () => {
    await using server = await fakeOpenAi({ kind: 'empty' });
    const { fetch, sent } = openWire();
    for (const body of ['one', 'two']) await fetch(`${server.baseUrl}/chat/completions`, post(body));
    expect(sent).toEqual({ requests: 2, request: createHash('sha256').update('one').digest('hex') });
  });

  it('sends nothing that is too large, and no more than four requests', async () => {
    await using server = await fakeOpenAi({ kind: 'empty' });
    const { fetch, sent } = openWire();
    const address = `${server.baseUrl}/chat/completions`;
    await expect(fetch(address, post('x'.repeat(600_000)))).rejects.toThrow(/too large to send/u);
    expect(sent).toEqual({ requests: 0, request: null });
    for (let i = 0; i < 4; i++) await fetch(address, post('x'));
    await expect(fetch(address, post('x'))).rejects.toThrow(/more requests than are allowed/u);
    expect(server.requests).toHaveLength(4);
  });

  it('reads no more than 8 MB', async () => {
    await using server = await fakeOpenAi({ kind: 'endless', piece: 'x'.repeat(100_000) });
    const response = await openWire().fetch(`${server.baseUrl}/chat/completions`, post('x'));
    await expect(response.text()).rejects.toThrow(/too great a length/u);
  });

  it('takes nothing but a stream of events for an answer, and follows no redirect', async () => {
    await using page = await fakeOpenAi({ kind: 'raw', body: '<html>', contentType: 'text/html; charset=utf-8' });
    await expect(openWire().fetch(`${page.baseUrl}/chat/completions`, post('x'))).rejects.toThrow(/unreadable/u);
    await using elsewhere = await fakeOpenAi({ kind: 'status', status: 302, headers: { location: page.baseUrl } });
    expect((await openWire().fetch(`${elsewhere.baseUrl}/chat/completions`, post('x'))).status).toBe(302);
    expect(page.requests).toHaveLength(1);
  });

  it('does not count what reached nobody', async () => {
    const server = await fakeOpenAi({ kind: 'empty' });
    await server[Symbol.asyncDispose]();
    const { fetch, sent } = openWire();
    await expect(fetch(`${server.baseUrl}/chat/completions`, post('x'))).rejects.toThrow();
    expect(sent.requests).toBe(0);
  });
});
