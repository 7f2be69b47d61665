import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { resolveWho } from '../../access/resolve.ts';
import { LOCAL_ORGANIZATION } from '../../accounts/mode.ts';
import { createMetrics } from '../../metrics/create.ts';
import type { Services } from '../../services.ts';
import { isLoopback } from '../../settings.ts';
import type { ApiPlugin } from '../route.ts';
import { hostName } from '../same-origin.ts';
import { isFromThisMachine } from '../this-machine.ts';

/**
 * `GET /metrics` for Prometheus, with the figures of all organisations: to programs on this machine, and to API keys of the scope `admin`
 * of the organisation that was there first, which is the operator's; to all others nothing is there.
 */
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
      description:
        'Open to programs on the same machine where there is no proxy, else to API keys of the scope admin of the organisation that the set-up made.',
      response: {
        200: { description: 'In the text format of Prometheus', content: { 'text/plain': { schema: z.string() } } },
      },
    },
    handler: async (request, reply) => {
      if (!(await mayRead(request, services))) throw notFound();
      return reply.type(metrics.contentType).send(await metrics.text());
    },
  });
};

async function mayRead(request: FastifyRequest, services: Services): Promise<boolean> {
  const { authorization, host } = request.headers;
  if (authorization !== undefined) {
    const { who } = await resolveWho(services, { authorization, cookie: undefined, shareToken: undefined });
    return who.kind === 'key' && who.organizationId === LOCAL_ORGANIZATION && who.scopes.includes('admin');
  }
  // With a public address there is a proxy, whatever it says of itself.
  const proxied = services.settings.publicUrl !== null;
  return !proxied && isFromThisMachine(request) && isLoopback({ host: hostName(host) ?? '' });
}
