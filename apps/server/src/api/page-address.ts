import type { FastifyRequest } from 'fastify';
import type { ServerSettings } from '../settings.ts';

/**
 * The whole address of a page of the web app, for a link to be passed on. The token stands behind the `#`: browsers send that part to no
 * server, so it reaches no log on the way.
 */
export function pageAddress(
  { publicUrl }: Pick<ServerSettings, 'publicUrl'>,
  { protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>,
  page: string,
  token: string,
): string {
  return `${publicUrl ?? `${protocol}://${headers.host}`}/${page}#${token}`;
}
