import { z } from 'zod';
import { KEY_SCOPES } from '../../access/who.ts';
import { Moment, Name } from '../../accounts/fields.ts';
import { createKey, listKeys, revokeKey } from '../../accounts/keys.ts';
import { somebody } from '../authorise.ts';
import { TOLD_ONCE } from '../idempotency.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['keys'];
const LONGEST_DAYS = 3650;

const Key = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().describe('The first characters of the key, to recognise it by'),
    scopes: z.array(z.enum(KEY_SCOPES)),
    createdAt: Moment,
    expiresAt: Moment.nullable(),
    lastUsedAt: Moment.nullable(),
  })
  .meta({ id: 'Key' });

const told = (row: Awaited<ReturnType<typeof listKeys>>[number]) =>
  Key.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  });

/** Keys for programs. */
export const keyRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/keys',
    config: { permission: 'key.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Make an API key',
      body: z.object({
        name: Name,
        scopes: z.array(z.enum(KEY_SCOPES)).min(1).max(KEY_SCOPES.length),
        expiresInDays: z.int().min(1).max(LONGEST_DAYS).nullable().default(null),
      }),
      response: { 201: Key.extend({ key: z.string().describe('The key itself; told this once') }) },
    },
    handler: async (request, reply) => {
      const { name, scopes, expiresInDays } = request.body;
      const expiresAt = expiresInDays === null ? null : new Date(Date.now() + expiresInDays * 86_400_000);
      const { key, ...row } = await createKey(services, somebody(request), { name, scopes, expiresAt });
      return reply.code(201).send({ ...told(row), key });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/keys',
    config: { permission: 'key.manage' },
    schema: { tags, summary: 'The API keys', response: { 200: z.object({ items: z.array(Key) }) } },
    handler: async (request) => ({ items: (await listKeys(services, somebody(request))).map(told) }),
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/keys/:id',
    config: { permission: 'key.manage' },
    schema: {
      tags,
      summary: 'Revoke an API key',
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null().describe('Nothing') },
    },
    handler: async (request, reply) => {
      await revokeKey(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
};
