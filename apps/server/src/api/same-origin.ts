import { ImpactError } from '@impact/report/error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { isLoopback, type ServerSettings } from '../settings.ts';
import { isFromThisMachine } from './this-machine.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `name` of `name:port`, without the brackets of an IPv6 address; null when it is no such thing. */
export function hostName(host: string | undefined): string | null {
  const [, name, address] = /^(?:([a-z0-9.-]+)|\[([0-9a-f:.]+)\])(?::\d{1,5})?$/i.exec(host ?? '') ?? [];
  return (name ?? address)?.toLowerCase() ?? null;
}

/**
 * In single-user mode whoever reaches the server is its owner. So it serves this machine alone, not what a proxy passes on from elsewhere;
 * and a page of another site that makes its own name point at this machine (DNS rebinding) must not reach it: only the names of this
 * machine are served, and the one that the operator has given.
 */
export function checkHost(request: FastifyRequest, { publicUrl }: Pick<ServerSettings, 'publicUrl'>): void {
  const name = hostName(request.headers.host);
  const known =
    name !== null && (isLoopback({ host: name }) || (publicUrl !== null && name === new URL(publicUrl).hostname));
  if (!known || !isFromThisMachine(request)) {
    throw new ImpactError(
      'WRONG_HOST',
      'Open IMPACT as localhost, without a proxy, or set IMPACT_PUBLIC_URL to the address under which it should be reached.',
    );
  }
}

/**
 * Refuses changes that another site makes in the name of whoever is signed in here (CSRF). Browsers say where a request comes from by
 * Sec-Fetch-Site and Origin; programs say neither, and need neither as long as no cookie speaks for them.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const from = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null;
  const ours = from !== null && (from.host === host || from.origin === originOf(publicUrl));
  if (origin !== undefined ? ours : site === 'same-origin' || site === 'none') return;
  if (origin === undefined && site === undefined && request.who.kind !== 'user') return;
  throw new ImpactError('CROSS_SITE', 'Changes are taken from pages of this server only; programs use an API key.');
}

const originOf = (publicUrl: string | null): string | null => (publicUrl === null ? null : new URL(publicUrl).origin);

/** Whether this request's credentials are sent by a browser on its own: a cookie, or being on this machine. */
export const isAmbient = ({ headers, who }: FastifyRequest): boolean =>
  headers.authorization === undefined && who.kind !== 'link' && who.kind !== 'key';

/**
 * Adds the checks to every route; they follow the one that finds out who asks. The name is checked whoever asks: with credentials that are
 * not valid somebody is anonymous, and would still reach what is public.
 */
export function sameOrigin(app: FastifyInstance, { settings, mode }: Pick<Services, 'settings' | 'mode'>): void {
  const { publicUrl } = settings;
  app.addHook('onRequest', async (request) => {
    // Those that never ask who is there show nothing of anybody, and answer without a database.
    const asks = !request.is404 && !request.routeOptions.config.anonymous;
    if (asks && (await mode()) === 'single-user') checkHost(request, { publicUrl });
    if (isAmbient(request)) checkOrigin(request, publicUrl);
  });
}
