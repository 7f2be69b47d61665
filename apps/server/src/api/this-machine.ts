import type { FastifyRequest } from 'fastify';

/** What proxies say of whom they ask for. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/**
 * Whether whoever asks sits at this machine. Behind a proxy on this machine everybody seems to: what came through one does not count, and
 * neither does HTTP/1.0, which no browser speaks and a proxy that tells nothing of its callers does.
 */
export function isFromThisMachine({
  socket,
  raw,
  headers,
}: Pick<FastifyRequest, 'socket' | 'raw' | 'headers'>): boolean {
  const forwarded = raw.httpVersion === '1.0' || FORWARDED.some((name) => headers[name] !== undefined);
  return !forwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
