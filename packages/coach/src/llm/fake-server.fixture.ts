import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** How a fake answers one request, in whatever protocol it speaks. */
export type Reply =
  /** An answer in pieces of `pieceLength` characters; `usage: false` tells no tokens. */
  | { kind: 'text'; text: string; finish?: 'stop' | 'length' | 'refusal'; usage?: boolean; pieceLength?: number }
  /**
   * The beginning of an answer, and then silence, a broken connection, an error event, or a proper end without a finish; `usage: true` tells
   * tokens before.
   */
  | { kind: 'begins'; text: string; usage?: boolean; ending: 'hang' | 'break' | 'error event' | 'end' }
  /** The request itself is refused by a filter. */
  | { kind: 'blocked' }
  | { kind: 'status'; status: number; message?: string; headers?: Record<string, string> }
  | { kind: 'raw'; body: string; contentType: string }
  /** Pieces without end. */
  | { kind: 'endless'; piece: string }
  | { kind: 'empty' }
  | { kind: 'hang' };

export interface FakeRequest {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One protocol: where it is asked, and how it writes its events. */
export interface Protocol {
  path: RegExp;
  base: string;
  piece: (text: string) => object;
  /** Tells 1000 tokens read and 50 written so far. */
  usage: object;
  /** The last events of an answer. */
  end: (finish: 'stop' | 'length' | 'refusal', usage: boolean) => (object | string)[];
  blocked: (object | string)[];
  error: (status: number, message: string) => object;
}

export interface FakeServer {
  baseUrl: string;
  /** What was asked, in order. */
  requests: FakeRequest[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** A server on 127.0.0.1 that speaks a protocol. Replies are given in order, the last one for ever. */
export async function fakeServer(protocol: Protocol, replies: readonly [Reply, ...Reply[]]): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? replies[0];
      requests.push({ url: request.url ?? '', headers: request.headers, body });
      if (protocol.path.test(request.url ?? '')) answer(reply, protocol, response);
      else send(response, 404, protocol.error(404, 'not found'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${protocol.base}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(reply: Reply, protocol: Protocol, response: ServerResponse): void {
  switch (reply.kind) {
    case 'hang':
      return;
    case 'status':
      for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
      send(response, reply.status, protocol.error(reply.status, reply.message ?? 'error'));
      return;
    case 'raw':
      response.writeHead(200, { 'content-type': reply.contentType });
      response.end(reply.body);
      return;
    case 'empty':
      startStream(response).end();
      return;
    case 'blocked':
      startStream(response).end(protocol.blocked.map(event).join(''));
      return;
    case 'endless':
      startStream(response);
      Readable.from(endless(event(protocol.piece(reply.piece)))).pipe(response);
      return;
    case 'begins':
      startStream(response).write(event(protocol.piece(reply.text)));
      if (reply.usage) response.write(event(protocol.usage));
      if (reply.ending === 'break') setTimeout(() => response.destroy(), 20);
      if (reply.ending === 'end') response.end();
      if (reply.ending === 'error event') response.end(event(protocol.error(503, 'the model is overloaded')));
      return;
    case 'text': {
      startStream(response);
      const length = reply.pieceLength ?? 200;
      for (let at = 0; at < reply.text.length; at += length)
        response.write(event(protocol.piece(reply.text.slice(at, at + length))));
      response.end(
        protocol
          .end(reply.finish ?? 'stop', reply.usage ?? true)
          .map(event)
          .join(''),
      );
    }
  }
}

function* endless(text: string): Generator<string, never> {
  for (;;) yield text;
}

function startStream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

const event = (data: object | string): string => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
