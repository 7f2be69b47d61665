import { ImpactError } from '@impact/report/error';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { createApp } from './app.ts';
import { routeTable } from './authorise.ts';
import type { ApiPlugin } from './route.ts';
import { routes, testServices } from './test-services.fixture.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
});
afterAll(() => postgres.close());

const local = { host: 'localhost:3000' };

const greeting: ApiPlugin = (app) => {
  app.route({
    method: 'POST',
    url: '/api/v1/greetings/:id',
    config: { permission: 'interview.read' },
    schema: {
      tags: ['greetings'],
      summary: 'Greet somebody',
      params: z.object({ id: z.uuid() }),
      body: z.object({ name: z.string().max(20), again: z.object({ times: z.int().max(3) }).optional() }),
      response: { 200: z.object({ text: z.string() }) },
    },
    handler: async ({ body }) => ({ text: `Hello ${body.name}` }),
  });
};

const failing = (url: string, fail: () => unknown): ApiPlugin =>
  routes({ method: 'GET', url, config: { permission: 'public' }, handler: async () => fail() });

async function appWith(plugins: ApiPlugin[], settings = {}, log?: { write(line: string): void }) {
  const app = createApp(await testServices(database, settings), { plugins, log });
  await app.ready();
  return app;
}

describe('a request', () => {
  const url = '/api/v1/greetings/0d0fa8a4-64c6-4a4c-9ae6-0b6c6a2cbb0e';

  test('is answered by its route', async () => {
    const app = await appWith([greeting]);
    const answer = await app.inject({ method: 'POST', url, headers: local, payload: { name: 'Ada' } });
    expect(answer.json()).toEqual({ text: 'Hello Ada' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that does not fit the schema is told where', async () => {
    const app = await appWith([greeting]);
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: local,
      payload: { name: 'x'.repeat(21), again: { times: 4 } },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    const problem = answer.json();
    expect(problem).toMatchObject({
      type: 'urn:impact:problem:INVALID_REQUEST',
      status: 400,
      code: 'INVALID_REQUEST',
      instance: answer.headers['x-request-id'],
    });
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(['/body/name', '/body/again/times']);
  });

  test.each([
    ['broken JSON', { headers: { 'content-type': 'application/json' }, payload: '{"name":' }, 400, 'INVALID_REQUEST'],
    ['another type', { headers: { 'content-type': 'text/plain' }, payload: 'x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'more than a megabyte',
      { headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(2 ** 20)}"` },
      413,
      'REQUEST_TOO_LARGE',
    ],
    [
      'a prototype in it',
      { headers: { 'content-type': 'application/json' }, payload: '{"__proto__":{"x":1},"name":"a"}' },
      400,
      'INVALID_REQUEST',
    ],
  ])('with %s is a problem', async (_what, { headers, payload }, status, code) => {
    const app = await appWith([greeting]);
    const answer = await app.inject({ method: 'POST', url, headers: { ...local, ...headers }, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({ code, status });
  });

  test.each(['/nothing', '/api/v1/greetings/%ff', `/api/v1/greetings/${'9'.repeat(300)}`, '/..%2f..%2fetc/passwd'])(
    'for %s is a problem with the headers of every answer',
    async (address) => {
      const app = await appWith([greeting]);
      const answer = await app.inject({ method: 'GET', url: address, headers: local });
      expect([400, 404, 414]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.body).not.toContain('passwd');
    },
  );
});

describe('errors', () => {
  test('that were foreseen tell their code and sentence', async () => {
    const app = await appWith([
      failing('/full', () => {
        throw new ImpactError('STORAGE_FULL', 'The disk is full: make room in the data folder.');
      }),
    ]);
    const answer = await app.inject({ url: '/full', headers: local });
    expect(answer.statusCode).toBe(507);
    expect(answer.json()).toMatchObject({
      code: 'STORAGE_FULL',
      detail: 'The disk is full: make room in the data folder.',
    });
  });

  test('that were not foreseen tell nothing, to the client or the log', async () => {
    const lines: string[] = [];
    const app = await appWith(
      [
        failing('/boom', () => {
          throw new Error('canary-5512 in a message');
        }),
        failing('/query', () => database.queries.execute(sql`select ${'canary-5512'}::int`)),
      ],
      {},
      { write: (line) => void lines.push(line) },
    );
    for (const url of ['/boom', '/query']) {
      const answer = await app.inject({ url, headers: local });
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toMatchObject({ code: 'INTERNAL' });
      expect(answer.body).not.toContain('canary');
    }
    expect(lines.filter((line) => line.includes('request failed'))).toHaveLength(2);
    expect(lines.join('')).toContain('app.test.ts');
    expect(lines.join('')).not.toContain('canary');
  });

  test('of a database that is away ask to come again', async () => {
    const away = await postgres.database();
    const app = createApp(await testServices(away), {
      plugins: [failing('/rows', () => away.queries.execute(sql`select pg_terminate_backend(pg_backend_pid())`))],
    });
    const answer = await app.inject({ url: '/rows', headers: local });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  test('of text that Postgres cannot hold are the request’s', async () => {
    const app = await appWith([failing('/nul', () => database.queries.execute(sql`select ${'a\0b'}::text`))]);
    const answer = await app.inject({ url: '/nul', headers: local });
    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });
});

describe('logs', () => {
  test('hold route, status and kind of actor, and nothing of what was sent', async () => {
    const lines: string[] = [];
    const app = await appWith(
      [
        greeting,
        routes({
          method: 'GET',
          url: '/api/v1/chatty/:id',
          config: { permission: 'public' },
          handler: async (request) => {
            request.log.info({ candidateName: 'canary-name', deep: { token: 'canary-token' }, req: request }, 'said');
            return {};
          },
        }),
      ],
      {},
      { write: (line) => void lines.push(line) },
    );
    await app.inject({
      method: 'POST',
      url: '/api/v1/greetings/0d0fa8a4-64c6-4a4c-9ae6-0b6c6a2cbb0e?q=canary-query',
      headers: { ...local, cookie: 'a=canary-cookie', 'user-agent': 'canary-agent' },
      payload: { name: 'canary-body' },
    });
    await app.inject({ url: '/api/v1/chatty/canary-id', headers: { ...local, authorization: 'Bearer canary-key' } });
    const text = lines.join('');
    expect(text).not.toContain('canary');
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged.filter(({ msg }) => msg === 'request')).toMatchObject([
      { method: 'POST', route: '/api/v1/greetings/:id', status: 200, actor: 'single-user' },
      { method: 'GET', route: '/api/v1/chatty/:id', status: 200, actor: 'anonymous' },
    ]);
  });
});

describe('every answer', () => {
  test.each(['/api/v1/openapi.json', '/nothing', '/api/docs'])('of %s carries the security headers', async (url) => {
    const app = await appWith([greeting], { publicUrl: 'https://impact.example.org' });
    const { headers } = await app.inject({ url, headers: { host: 'impact.example.org' } });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('asks for https only where it is served so', async () => {
    const app = await appWith([]);
    const { headers } = await app.inject({ url: '/api/docs', headers: local });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('the address of a client', () => {
  const whoAsks = routes({
    method: 'GET',
    url: '/ip',
    config: { permission: 'public', anonymous: true },
    handler: async (request) => ({ ip: request.ip }),
  });
  const headers = { ...local, 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };

  test('is what the one proxy says, when there is a public address', async () => {
    const app = await appWith([whoAsks], { publicUrl: 'https://impact.example.org' });
    expect((await app.inject({ url: '/ip', headers })).json()).toEqual({ ip: '198.51.100.7' });
  });

  test('is nothing that a client can say, when there is none', async () => {
    const app = await appWith([whoAsks]);
    expect((await app.inject({ url: '/ip', headers })).json()).toEqual({ ip: '127.0.0.1' });
  });
});

describe('the documentation', () => {
  test('is OpenAPI 3.1 with schemas, permissions and problems', async () => {
    const app = await appWith([greeting]);
    const document = (await app.inject({ url: '/api/v1/openapi.json', headers: local })).json();
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/v1/greetings/{id}'].post;
    expect(operation['x-permission']).toBe('interview.read');
    expect(operation.requestBody.content['application/json'].schema.properties.name).toMatchObject({ maxLength: 20 });
    expect(operation.responses.default.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(document.components.schemas.Problem.required).toContain('code');
  });

  test('is a page that lists the routes and needs nothing else', async () => {
    const app = await appWith([greeting]);
    const { headers, body } = await app.inject({ url: '/api/docs', headers: local });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('/api/v1/greetings/{id}');
    expect(body).not.toMatch(/<script|https?:\/\//);
  });
});

describe('the route table', () => {
  test('lists every route with its permission', async () => {
    const app = await appWith([greeting]);
    expect(routeTable(app)).toContainEqual({
      method: 'POST',
      url: '/api/v1/greetings/:id',
      permission: 'interview.read',
    });
    expect(routeTable(app).every(({ permission }) => permission)).toBe(true);
  });

  test('has no room for a route without one', async () => {
    const services = await testServices(database);
    const app = createApp(services, { plugins: [routes({ method: 'GET', url: '/open', handler: async () => 1 })] });
    await expect(app.ready()).rejects.toThrow('The route GET /open names no permission.');
  });
});
