import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

declare module 'fastify' {
  interface FastifyInstance {
    /** How long requests took, by method, route pattern and status. */
    requestSeconds: Histogram<'method' | 'route' | 'status'>;
  }
}

/** Measures every request of the API; event streams, which last as long as their readers like, are left out. */
export function measureRequests(app: FastifyInstance): void {
  const requestSeconds = new Histogram({
    name: 'impact_http_request_seconds',
    help: 'How long requests took until the last byte of their answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
    registers: [],
  });
  app.decorate('requestSeconds', requestSeconds);
  app.addHook('onResponse', async (request, reply) => {
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    // The pattern, not the address: that holds ids and tokens, and there would be no end of labels.
    const route = request.routeOptions.url ?? 'none';
    requestSeconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}
