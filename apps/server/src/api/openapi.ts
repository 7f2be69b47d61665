import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { PROBLEM_TYPE, Problem } from './problem.ts';
import type { Api } from './route.ts';

export const OPENAPI_PATH = '/api/v1/openapi.json';
export const DOCS_PATH = '/api/docs';

/** Collects the schemas of all routes that are added afterwards into one OpenAPI document. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'IMPACT',
        version,
        description:
          'Reviews how a candidate came across in the recording of an interview. Errors are RFC 9457 problem documents with stable codes.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'impact.session_token' },
          key: { type: 'http', scheme: 'bearer', description: 'An API key: impact_…' },
        },
      },
    },
    transform: (route) => {
      const { permission, idempotent } = route.route.config ?? {};
      const described = jsonSchemaTransform({ ...route, schema: withProblem(route.schema) });
      const open = permission === 'public';
      return {
        ...described,
        schema: {
          ...described.schema,
          ...idempotencyOf(described.schema, idempotent),
          security: open ? [] : [{ session: [] }, { key: [] }],
          'x-permission': permission,
        } as FastifySchema,
      };
    },
    transformObject: jsonSchemaTransformObject,
  });
}

/** How a route that makes something takes an `Idempotency-Key`. */
function idempotencyOf(schema: FastifySchema, idempotent: true | string | undefined): FastifySchema {
  if (idempotent === undefined) return {};
  if (idempotent !== true) {
    const refused = `Idempotency-Key is refused. ${idempotent}`;
    return { description: [schema.description, refused].filter(Boolean).join(' ') };
  }
  const description =
    'Repeated with the same key within a day, the request makes nothing new and is answered the same.';
  return {
    headers: { type: 'object', properties: { 'Idempotency-Key': { type: 'string', maxLength: 200, description } } },
  };
}

/** Every route may answer with a problem. */
function withProblem(schema: FastifySchema): FastifySchema {
  if (schema === undefined || schema.hide) return { hide: true };
  const response = typeof schema.response === 'object' ? schema.response : {};
  const problem = { description: 'A problem', content: { [PROBLEM_TYPE]: { schema: Problem } } };
  return { ...schema, response: { ...response, default: problem } };
}

/** The document itself, and a page for people that reads it. */
export function documentationRoutes(app: Api): void {
  const hidden = { schema: { hide: true }, config: { permission: 'public', anonymous: true } } as const;
  app.get(OPENAPI_PATH, hidden, async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return app.swagger();
  });
  let page: string | undefined;
  app.get(DOCS_PATH, hidden, async (_request, reply) => {
    page ??= docsPage(app.swagger(), OPENAPI_PATH);
    const style = createHash('sha256').update(DOCS_STYLE).digest('base64');
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'sha256-${style}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(page);
  });
}
