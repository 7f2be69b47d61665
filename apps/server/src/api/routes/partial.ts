import { z } from 'zod';
import { getPartial, PartialView } from '../../interviews/partial.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

/** What is known of an interview while it is analysed. */
export const partialRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/partial',
    config: { permission: 'interview.read' },
    schema: {
      tags: ['interviews'],
      summary: 'What is known before there is a report',
      description:
        'Numbers of the steps that are done, as far as they can be told already; the event `partial` says that there are more. What is missing is not there, and emotion and confidence are never among them: they come with the report.',
      params: z.object({ id: z.uuid() }),
      response: { 200: PartialView },
    },
    handler: (request) => getPartial(services, somebody(request), request.params.id),
  });
};
