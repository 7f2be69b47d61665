import { ImpactError } from '@impact/report/error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAct } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import type { Permission } from '../access/permissions.ts';
import { ANONYMOUS, resolveWho } from '../access/resolve.ts';
import type { Who } from '../access/who.ts';
import type { Services } from '../services.ts';

/** A route and the one permission that it needs. */
export interface RouteAccess {
  method: string;
  url: string;
  permission: Permission | 'public';
}

const tables = new WeakMap<object, RouteAccess[]>();

/** Every route of the API with its permission, in the order in which they were added. */
export const routeTable = (app: FastifyInstance): readonly RouteAccess[] => tables.get(app) ?? [];

/** The header that carries the token of a share link where it is not in the address. */
export const SHARE_HEADER = 'x-impact-share';
const SHARED_PATH = '/api/v1/shared/:token';

/** Finds out who asks, before anything else looks at the request. */
export function identify(app: FastifyInstance, services: Services): void {
  app.decorateRequest('who');
  app.addHook('onRequest', async (request, reply) => {
    request.who = ANONYMOUS;
    // An address that no route answers needs nobody's name.
    if (request.is404 || request.routeOptions.config.anonymous) return;
    const { who, cookies } = await resolveWho(services, {
      authorization: request.headers.authorization,
      cookie: request.headers.cookie,
      shareToken: shareTokenOf(request),
    });
    request.who = who;
    for (const cookie of cookies) reply.header('set-cookie', cookie);
  });
}

function shareTokenOf(request: FastifyRequest): string | undefined {
  if (request.routeOptions.url?.startsWith(SHARED_PATH)) {
    const { token } = request.params as { token?: unknown };
    return String(token);
  }
  const header = request.headers[SHARE_HEADER];
  return typeof header === 'string' ? header : undefined;
}

/**
 * Lets a request through to its route only with the permission that the route names. With a session that is over, whatever is asked for,
 * and nobody signed in on a collection (an address without parameters): 401, as signing in may help. Everything else: 404, so that a thing
 * that somebody may not see and one that is not there look the same.
 */
export function authorise(app: FastifyInstance): void {
  const table: RouteAccess[] = [];
  tables.set(app, table);
  app.addHook('onRoute', ({ method, url, config }) => {
    const permission = config?.permission;
    if (permission === undefined) throw new Error(`The route ${String(method)} ${url} names no permission.`);
    for (const one of [method].flat()) table.push({ method: one, url, permission });
  });
  // After the hooks of `onRequest`, which count the request, and before the body is read.
  app.addHook('preParsing', async (request) => {
    const { config, url } = request.routeOptions;
    if (request.is404 || config.permission === 'public') return;
    if (config.permission !== undefined && mayAct(request.who, config.permission)) return;
    if (request.who.kind === 'anonymous' && request.who.sessionEnded) {
      throw new ImpactError('SESSION_ENDED', 'Your session has ended: sign in again.');
    }
    if (request.who.kind === 'anonymous' && !url?.includes(':')) {
      throw new ImpactError('UNAUTHENTICATED', 'Sign in, or send an API key as "Authorization: Bearer impact_…".');
    }
    throw notFound();
  });
}

/** Who asks on a route with a permission: somebody. */
export function somebody({ who }: FastifyRequest): Exclude<Who, { kind: 'anonymous' }> {
  if (who.kind === 'anonymous') throw notFound();
  return who;
}

/** Who asks on a route of one's own account: somebody who is signed in; keys, links and single-user mode have no account. */
export function signedIn({ who }: FastifyRequest): Extract<Who, { kind: 'user' }> {
  if (who.kind !== 'user') throw notFound();
  return who;
}
