import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { isSignature, newSecret, openSecret, sealSecret } from './secret.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

const secret = newSecret();
const sent = { body: '{"event":"interview.done"}', secret, id: 'delivery-1' };
const here = (address: string) => address === '127.0.0.1';

describe('deliver', () => {
  it('sends a body that its receiver can check', async () => {
    const received: { body: string; signature: string; id: string }[] = [];
    const url = await receiver(async (request, response) => {
      const { 'x-impact-signature': signature, 'x-impact-delivery': id } = request.headers;
      received.push({ body: await textOf(request), signature: String(signature), id: String(id) });
      response.end();
    });
    expect(await deliver({ ...sent, url, allowed: here })).toEqual({ delivered: true, status: 200, reason: null });
    const [one] = received;
    expect(one).toMatchObject({ body: sent.body, id: 'delivery-1' });
    const now = Date.now() / 1000;
    expect(isSignature(one?.signature ?? '', sent.body, secret, now)).toBe(true);
    expect(isSignature(one?.signature ?? '', `${sent.body} `, secret, now)).toBe(false);
    expect(isSignature(one?.signature ?? '', sent.body, newSecret(), now)).toBe(false);
    expect(isSignature(one?.signature ?? '', sent.body, secret, now + 3600)).toBe(false);
  });

  it('does not reach into this machine or a private network', async () => {
    let asked = 0;
    const url = await receiver((_request, response) => {
      asked++;
      response.end();
    });
    const https = url.replace('http:', 'https:');
    expect(await deliver({ ...sent, url: https })).toMatchObject({ delivered: false, status: null });
    expect(await deliver({ ...sent, url })).toMatchObject({
      delivered: false,
      reason: expect.stringContaining('https'),
    });
    expect(asked).toBe(0);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const inside = await receiver((_request, response) => {
      asked++;
      response.end();
    });
    const url = await receiver((_request, response) => response.writeHead(307, { location: inside }).end());
    expect(await deliver({ ...sent, url, allowed: here })).toMatchObject({ delivered: false, status: 307 });
    expect(asked).toBe(0);
  });

  it('says why it failed, without what the receiver wrote', async () => {
    const url = await receiver((_request, response) => response.writeHead(500).end('a secret of the receiver'));
    expect(await deliver({ ...sent, url, allowed: here })).toEqual({
      delivered: false,
      status: 500,
      reason: 'The receiver answered 500.',
    });
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await deliver({ ...sent, url, allowed: here })).toMatchObject({
      status: null,
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('stops with the server, and reads no endless answer', async () => {
    const url = await receiver((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(1 << 16)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await deliver({ ...sent, url, allowed: here })).toMatchObject({ delivered: true });
    const silent = await receiver(() => {});
    const stop = new AbortController();
    const delivery = deliver({ ...sent, url: silent, allowed: here, signal: stop.signal });
    stop.abort();
    expect(await delivery).toMatchObject({ delivered: false, status: null });
  });
});

describe('secrets of webhooks', () => {
  it('open with the key of the server only', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = sealSecret(secret, key);
    expect(sealed).not.toContain(secret);
    expect(openSecret(sealed, key)).toBe(secret);
    expect(() => openSecret(sealed, Buffer.alloc(32, 2))).toThrow();
    const changed = Buffer.from(sealed, 'base64');
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(() => openSecret(changed.toString('base64'), key)).toThrow();
  });
});
