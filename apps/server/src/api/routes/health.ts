import { z } from 'zod';
import { createReadiness, type ReadinessOptions } from '../../health/readiness.ts';
import type { ApiPlugin } from '../route.ts';

const Parts = z.object({ database: z.boolean(), storage: z.boolean(), queue: z.boolean() });
const Ready = z.object({ ready: z.boolean(), parts: Parts.describe('Which parts answer') }).meta({ id: 'Readiness' });

/** For load balancers and supervisors: whether the process lives, and whether it can do its work. They tell nothing else. */
export function healthRoutes(options: ReadinessOptions = {}): ApiPlugin {
  return (app, services) => {
    app.route({
      method: 'GET',
      url: '/healthz',
      config: { permission: 'public', anonymous: true },
      schema: {
        tags: ['operation'],
        summary: 'Whether the process lives',
        response: { 200: z.object({ alive: z.literal(true) }) },
      },
      handler: async () => ({ alive: true as const }),
    });

    const readiness = createReadiness(services, options);
    app.route({
      method: 'GET',
      url: '/readyz',
      config: { permission: 'public', anonymous: true },
      schema: {
        tags: ['operation'],
        summary: 'Whether database, storage and queue answer',
        response: { 200: Ready, 503: Ready },
      },
      handler: async (_request, reply) => {
        const parts = await readiness();
        const ready = Object.values(parts).every(Boolean);
        if (!ready) reply.header('retry-after', '5');
        return reply.code(ready ? 200 : 503).send({ ready, parts });
      },
    });
  };
}
