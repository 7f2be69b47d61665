import { ImpactError } from '@impact/report/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { actorOf } from '../../access/who.ts';
import { audienceOf } from '../../events/audience.ts';
import { eventStream } from '../../events/event-stream.ts';
import { createStreamLimit } from '../../events/stream-limit.ts';
import type { ApiPlugin } from '../route.ts';

export interface EventRouteOptions {
  /** Streams that one account or key may hold open at a server process. */
  streams?: number;
  heartbeat?: number;
  retry?: number;
}

const After = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Query = z.object({
  after: After.optional().describe('Id of the last event seen; the header Last-Event-ID goes before it'),
});
const Headers = z.looseObject({ 'last-event-id': After.or(z.literal('')).optional() });

const RESPONSE = {
  200: {
    description:
      'An endless text/event-stream. The field event is the type of each (status, progress, partial, report, changed, deleted), id is its id, and data is the event itself as JSON. Comments are signs of life.',
    content: {
      'text/event-stream': {
        schema: z.string().meta({
          contentMediaType: 'application/json',
          contentSchema: { $ref: '#/components/schemas/Event' },
        }),
      },
    },
  },
};
const notes = { links: false } as const;

/** What happens, as it happens: Server-Sent Events of one interview and of all that one may see. Events are kept for a week. */
export function eventRoutes({ streams = 50, heartbeat = 15_000, retry = 2000 }: EventRouteOptions = {}): ApiPlugin {
  return (app, services) => {
    const limit = createStreamLimit(streams);
    const open = new Set<AbortController>();
    // Streams have no end of their own: without this, the server would wait for them when it stops.
    app.addHook('preClose', async () => {
      for (const stop of open) stop.abort();
    });

    async function answer(request: FastifyRequest, reply: FastifyReply, interviewId: string | null, wanted?: number) {
      const { who, headers } = request;
      const { authorization, cookie } = headers;
      const credentials = { authorization, cookie, shareToken: undefined };
      const audience = await audienceOf(services, who, credentials, interviewId);
      if (audience === null) throw notFound();
      const leave = limit.enter(actorOf(who));
      if (leave === null) {
        reply.header('retry-after', '30');
        throw new ImpactError('RATE_LIMITED', `No more than ${streams} event streams at once: close one first.`);
      }
      const stop = new AbortController();
      open.add(stop);
      stop.signal.addEventListener('abort', () => {
        open.delete(stop);
        leave();
      });
      try {
        const latest = await services.events.latest();
        // Of one interview the whole story is told, of all of them what happens from now on; an id that is still to come belongs to a
        // database from before a restore.
        const after = Math.min(wanted ?? (interviewId === null ? latest : 0), latest);
        const events = services.events.follow(
          { organizationId: audience.organizationId, interviewId },
          after,
          stop.signal,
        );
        const onProblem = (err: unknown) => request.log.warn({ err }, 'an event stream was interrupted');
        const stream = eventStream({ events, audience, after, heartbeat, retry, onProblem, stop });
        reply.raw.on('close', () => stop.abort());
        // Kept alive after its stream has ended, the connection would hold up a server that stops.
        reply.header('connection', 'close');
        return reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store, no-transform')
          .header('x-accel-buffering', 'no')
          .send(stream);
      } catch (error) {
        stop.abort();
        throw error;
      }
    }

    const afterOf = (headers: z.output<typeof Headers>, query: z.output<typeof Query>) =>
      typeof headers['last-event-id'] === 'number' ? headers['last-event-id'] : query.after;

    app.route({
      method: 'GET',
      url: '/api/v1/interviews/:id/events',
      exposeHeadRoute: false,
      config: { permission: 'interview.read', notes },
      schema: {
        tags: ['events'],
        summary: 'Follow an interview',
        params: z.object({ id: z.uuid() }),
        querystring: Query,
        headers: Headers,
        response: RESPONSE,
      },
      handler: (request, reply) => answer(request, reply, request.params.id, afterOf(request.headers, request.query)),
    });
    app.route({
      method: 'GET',
      url: '/api/v1/events',
      exposeHeadRoute: false,
      config: { permission: 'interview.list', notes },
      schema: {
        tags: ['events'],
        summary: 'Follow all interviews',
        querystring: Query,
        headers: Headers,
        response: RESPONSE,
      },
      handler: (request, reply) => answer(request, reply, null, afterOf(request.headers, request.query)),
    });
  };
}
