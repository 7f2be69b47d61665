import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server answers one request. `hang` never answers; `raw` is a body as it is. */
export type Reply =
  | { kind: 'text'; text: string; finishReason?: string }
  | { kind: 'raw'; body: string }
  | { kind: 'status'; status: number; message?: string; retryAfterMs?: number }
  | { kind: 'blocked' }
  | { kind: 'no candidates' }
  | { kind: 'hang' };

export interface FakeRequest {
  url: string;
  key: string | undefined;
  body: string;
}

export interface FakeGemini {
  /** For `IMPACT_GEMINI_BASE_URL`. */
  baseUrl: string;
  /** What was asked, in order. */
  requests: FakeRequest[];
  [Symbol.asyncDispose](): Promise<void>;
}

const PATH = /^\/v1beta\/models\/[\w.-]+:(generateContent|streamGenerateContent)(?:\?.*)?$/u;

/**
 * A server on 127.0.0.1 that speaks the part of Gemini's REST interface that the coach uses. Replies are given in order, the last one for ever.
 */
export async function fakeGemini(...replies: readonly [Reply, ...Reply[]]): Promise<FakeGemini> {
  const requests: FakeRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? replies[0];
      requests.push({ url: request.url ?? '', key: String(request.headers['x-goog-api-key']), body });
      answer(reply, PATH.exec(request.url ?? '')?.[1], response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1beta`,
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

function answer(reply: Reply, method: string | undefined, response: ServerResponse): void {
  if (reply.kind === 'hang') return;
  if (method === undefined) {
    send(response, 404, errorBody(404, 'not found'));
    return;
  }
  switch (reply.kind) {
    case 'status': {
      if (reply.retryAfterMs !== undefined) response.setHeader('retry-after-ms', `${reply.retryAfterMs}`);
      send(response, reply.status, errorBody(reply.status, reply.message ?? 'error'));
      break;
    }
    case 'raw':
      send(response, 200, reply.body);
      break;
    default:
      send(response, 200, JSON.stringify(contentOf(reply)), method === 'streamGenerateContent');
  }
}

const errorBody = (code: number, message: string): string =>
  JSON.stringify({ error: { code, message, status: code === 429 ? 'RESOURCE_EXHAUSTED' : 'INTERNAL' } });

const USAGE = { promptTokenCount: 10, candidatesTokenCount: 10, totalTokenCount: 20 };

function contentOf(reply: Extract<Reply, { kind: 'text' | 'blocked' | 'no candidates' }>) {
  if (reply.kind === 'blocked') return { promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: USAGE };
  if (reply.kind === 'no candidates') return { candidates: [], usageMetadata: USAGE };
  const content = { role: 'model', parts: [{ text: reply.text }] };
  return { candidates: [{ index: 0, content, finishReason: reply.finishReason ?? 'STOP' }], usageMetadata: USAGE };
}

function send(response: ServerResponse, status: number, body: string, asEvents = false): void {
  response.writeHead(status, { 'content-type': asEvents ? 'text/event-stream' : 'application/json' });
  response.end(asEvents ? `data: ${body}\n\n` : body);
}
