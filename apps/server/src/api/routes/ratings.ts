import { z } from 'zod';
import { writeDownView } from '../../interviews/audit.ts';
import { Criterion, listRatings, NewRating, RatingView, rate, removeRating } from '../../interviews/ratings.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['ratings'];
const params = z.object({ id: z.uuid(), criterion: Criterion });
const done = { 204: z.null().describe('Nothing') };

/** Ratings that people give; none is made of what was measured, and none is added up. */
export const ratingRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/ratings',
    config: { permission: 'note.read' },
    schema: {
      tags,
      summary: 'The ratings of an interview by everybody',
      params: z.object({ id: z.uuid() }),
      response: { 200: z.object({ items: z.array(RatingView) }) },
    },
    handler: async (request) => {
      const who = somebody(request);
      const { id: interviewId } = request.params;
      const items = await listRatings(services, who, interviewId);
      await writeDownView(services, who, { action: 'ratings.viewed', interviewId });
      return { items };
    },
  });
  app.route({
    method: 'PUT',
    url: '/api/v1/interviews/:id/ratings/:criterion',
    config: { permission: 'rating.write' },
    schema: { tags, summary: 'Give or change one’s own rating', params, body: NewRating, response: done },
    handler: async (request, reply) => {
      const { id: interviewId, criterion } = request.params;
      await rate(services, somebody(request), { interviewId, criterion }, request.body);
      return reply.code(204).send(null);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/api/v1/interviews/:id/ratings/:criterion',
    config: { permission: 'rating.write' },
    schema: { tags, summary: 'Take one’s own rating back', params, response: done },
    handler: async (request, reply) => {
      const { id: interviewId, criterion } = request.params;
      await removeRating(services, somebody(request), { interviewId, criterion });
      return reply.code(204).send(null);
    },
  });
};
