import { getInterview } from '../../interviews/get.ts';
import { createSample, NewSample } from '../../interviews/sample.ts';
import { InterviewView } from '../../interviews/view.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

/** The sample that ships with IMPACT, for whoever wants to see a report before they have a recording. */
export const sampleRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/interviews/sample',
    config: { permission: 'interview.create', idempotent: true },
    schema: {
      tags: ['interviews'],
      summary: 'Make an interview of the sample and have it analysed',
      description:
        'Half a minute of a computer-generated interview with its transcript, as practice: POLICY_OFF where the organisation allows none.',
      body: NewSample,
      response: { 201: InterviewView },
    },
    handler: async (request, reply) => {
      const who = somebody(request);
      const { id } = await createSample(services, who, request.body);
      reply.code(201).header('location', `/api/v1/interviews/${id}`);
      return getInterview(services, who, id);
    },
  });
};
