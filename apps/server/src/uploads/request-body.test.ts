import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { breakOnSilence } from './request-body.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A request to a server that breaks off silent ones, and what became of it there. */
async function sending(silence: number) {
  let arrive: (raw: IncomingMessage) => void;
  const arrived = new Promise<IncomingMessage>((resolve) => {
    arrive = resolve;
  });
  const server = createServer((raw, response) => {
    breakOnSilence(raw, silence);
    arrive(raw);
    raw.resume().once('end', async () => {
      // What the server does afterwards takes as long as it takes.
      await sleep(silence * 4);
      response.end('done');
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const client = request({ port: (server.address() as AddressInfo).port, method: 'POST', agent: false });
  client.write('begun');
  return { client, raw: await arrived };
}

describe('a sender', () => {
  it('that falls silent is cut off', async () => {
    const { client, raw } = await sending(50);
    const [error] = await once(client, 'error');
    expect(error).toMatchObject({ code: 'ECONNRESET' });
    expect(raw.destroyed).toBe(true);
    expect(raw.complete).toBe(false);
  });

  it('that is slow is not, nor one that waits for the answer', async () => {
    const { client } = await sending(1000);
    for (let piece = 0; piece < 5; piece++) {
      await sleep(400);
      client.write('more');
    }
    client.end();
    const [response] = await once(client, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
  });
});
