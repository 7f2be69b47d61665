import type { FastifyRequest } from 'fastify';
import { notFound } from '../../access/not-found.ts';
import { resolveWho } from '../../access/resolve.ts';
import { createMetrics } from '../../metrics/create.ts';
import type { Services } from '../../services.ts';
import { isLoopback } from '../../settings.ts';
import type { ApiPlugin } from '../route.ts';
import { hostName } from '../same-origin.ts';

/** `GET /metrics` for Prometheus: to programs on this machine, and to API keys of the scope `admin`; to all others nothing is there. */
export const metricsRoutes: ApiPlugin = (app, services) => {
  const metrics = createMetrics(services, app.requestSeconds);
  app.route({
    method: 'GET',
    url: '/metrics',
    // Programs on this machine are told also while there is no database to ask who they are.
    config: { permission: 'public', anonymous: true },
    schema: {
      tags: ['operation'],
      summary: 'Figures for Prometheus',
      description: 'Open to programs on the same machine where there is no proxy, else to API keys of the scope admin.',
    },
    handler: async (request, reply) => {
      if (!(await mayRead(request, services))) throw notFound();
      return reply.type(metrics.contentType).send(await metrics.text());
    },
  });
};

async function mayRead({ socket, headers }: FastifyRequest, services: Services): Promise<boolean> {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const { who } = await resolveWho(services, { authorization, cookie: undefined, shareToken: undefined });
    return who.kind === 'key' && who.scopes.includes('admin');
  }
  // Behind a proxy on this machine everybody comes from this machine.
  const proxied = services.settings.publicUrl !== null || FORWARDED.some((name) => headers[name] !== undefined);
  return !proxied && isThisMachine(socket.remoteAddress) && isLoopback({ host: hostName(headers.host) ?? '' });
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

const isThisMachine = (address: string | undefined): boolean =>
  address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
