import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { WEBHOOKS } from '../webhooks/described.ts';
import { tidyComponents } from './components.ts';
import { describeRoute } from './describe-route.ts';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { withOperationIds } from './operation-ids.ts';
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
          share: { type: 'apiKey', in: 'header', name: 'X-Impact-Share', description: 'The token of a share link' },
        },
      },
      webhooks: WEBHOOKS,
    },
    transform: describeRoute,
    transformObject: (document) => withOperationIds(tidyComponents(jsonSchemaTransformObject(document))),
  });
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
