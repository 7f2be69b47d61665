import { z } from 'zod';
import { findLandmarks, LandmarkQuery, LandmarkTrack } from '../../interviews/landmarks.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

/** What the analysis saw of the person, to be drawn over the recording. */
export const landmarkRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/landmarks',
    config: { permission: 'interview.media' },
    schema: {
      tags: ['media'],
      summary: 'Where face, eyes and shoulders are, over time',
      description: 'Of use beside the recording alone, so that whoever may not see that gets nothing here.',
      params: z.object({ id: z.uuid() }),
      querystring: LandmarkQuery,
      response: {
        200: z.object({
          track: LandmarkTrack.nullable().describe(
            'null where nobody was seen, and for reports from before it was kept',
          ),
        }),
      },
    },
    async handler(request, reply) {
      const { track } = await findLandmarks(services, somebody(request), request.params.id, request.query);
      reply.header('cache-control', 'private, no-cache');
      return { track };
    },
  });
};
