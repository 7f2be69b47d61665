import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { linksMay, type Permission } from '../access/permissions.ts';
import { PROBLEM_TYPE, Problem } from './problem.ts';
import { ANSWER_HEADERS, type RouteNotes } from './route-notes.ts';

type Json = Record<string, unknown>;
type Route = Parameters<typeof jsonSchemaTransform>[0];

/** Turns what a route says of itself into what OpenAPI says of it. */
export function describeRoute(route: Route): { schema: FastifySchema; url: string } {
  const { permission, idempotent, notes = {} } = route.route.config ?? {};
  const { schema, url } = jsonSchemaTransform({ ...route, schema: withProblem(route.schema) });
  if (schema.hide) return { schema, url };
  const { description = '', headers = {}, response = {} } = schema as Json & { description?: string };
  const refused = typeof idempotent === 'string' ? `Idempotency-Key is refused. ${idempotent}` : '';
  const body = notes.body && { content: { [notes.body.type]: { schema: notes.body.schema } } };
  const described = {
    ...schema,
    description: [description, refused].filter(Boolean).join(' ') || undefined,
    headers: withHeaders(headers as Json, notes, idempotent === true),
    response: withAnswers(response as Json, notes),
    ...(body ? { body } : {}),
    security: securityOf(permission, url, notes),
    'x-permission': permission,
  };
  return { schema: described, url };
}

/** Every route may answer with a problem. */
function withProblem(schema: FastifySchema): FastifySchema {
  if (schema === undefined || schema.hide) return { hide: true };
  const response = typeof schema.response === 'object' ? schema.response : {};
  const problem = { description: 'A problem', content: { [PROBLEM_TYPE]: { schema: Problem } } };
  return { ...schema, response: { ...response, default: problem } };
}

function withHeaders(headers: Json, { headers: noted = {} }: RouteNotes, idempotent: boolean): Json | undefined {
  const all = { ...noted, ...(idempotent ? IDEMPOTENCY : {}) };
  const properties: Json = { ...(headers.properties as Json | undefined) };
  const required = [...((headers.required as string[] | undefined) ?? [])];
  for (const [name, { description, required: needed, example }] of Object.entries(all)) {
    properties[name] = { type: 'string', description, ...(example === undefined ? {} : { examples: [example] }) };
    if (needed) required.push(name);
  }
  return Object.keys(properties).length === 0 ? undefined : { type: 'object', properties, required };
}

const IDEMPOTENCY: RouteNotes['headers'] = {
  'Idempotency-Key': {
    description: 'Repeated with the same key within a day, the request makes nothing new and is answered the same.',
  },
};

/** The answers with their headers. A schema that is named goes into an envelope, as nothing may stand beside a `$ref`. */
function withAnswers(response: Json, { answers = {} }: RouteNotes): Json {
  const all: Json = { ...response };
  const named: Readonly<Record<string, { description?: string; headers: readonly string[] }>> = {
    ...answers,
    default: { headers: ['Retry-After'] },
  };
  for (const [status, { description, headers: names }] of Object.entries(named)) {
    const headers = Object.fromEntries(names.map((name) => [name, headerOf(name)]));
    const schema = all[status] as Json | undefined;
    if (schema === undefined) all[status] = { type: 'null', description, headers };
    else if ('content' in schema || schema.type === 'null') all[status] = { ...schema, headers };
    else {
      const told = schema.description ?? description ?? 'Done';
      all[status] = { description: told, content: { 'application/json': { schema } }, headers };
    }
  }
  return all;
}

const headerOf = (name: string): Json => ({
  type: 'string',
  description: (ANSWER_HEADERS as Readonly<Record<string, string>>)[name],
});

type Security = Record<string, string[]>;

/** How somebody shows who they are to a route; the token of a share link may stand in the address instead. */
function securityOf(permission: Permission | 'public' | undefined, url: string, { links }: RouteNotes): Security[] {
  if (permission === undefined || permission === 'public' || url.includes('/shared/')) return [];
  const insiders: Security[] = [{ session: [] }, { key: [] }];
  return links !== false && linksMay(permission) ? [...insiders, { share: [] }] : insiders;
}
