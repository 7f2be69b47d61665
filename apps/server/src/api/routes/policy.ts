import { z } from 'zod';
import { policyOf } from '../../interviews/policy.ts';
import { ConsentTextView, listConsentTexts } from '../../policy/consent-texts.ts';
import { ConsentText, OrganisationPolicy } from '../../policy/organisation-policy.ts';
import { changePolicy, setHold } from '../../policy/store.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['policy'];
const { region, emotion, practice, languageModel, retentionDays } = OrganisationPolicy.shape;

const Change = z
  .object({
    region: region.unwrap(),
    emotion: emotion.unwrap(),
    practice: practice.unwrap().describe('false: every interview is held to the rules of recruiting'),
    languageModel: languageModel.unwrap().describe('Whether words may be sent to the language model of the server'),
    retentionDays: retentionDays.unwrap(),
    consent: ConsentText.shape.text
      .nullable()
      .describe('The text that candidates agree to; a new one is a new version'),
  })
  .partial()
  .meta({ id: 'PolicyChange' });

/** What an organisation has decided for all of its interviews, and what is held for the law. */
export const policyRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/policy',
    config: { permission: 'policy.read' },
    schema: { tags, summary: 'The policy of the organisation', response: { 200: OrganisationPolicy } },
    handler: (request) => policyOf(services.database.queries, somebody(request).organizationId),
  });

  app.route({
    method: 'PATCH',
    url: '/api/v1/policy',
    config: { permission: 'policy.write' },
    schema: {
      tags,
      summary: 'Change the policy of the organisation',
      description:
        'It holds for every job that starts from now on. Reports with emotion that it forbids are withheld at once, and their interviews analysed again without. A new retention counts for every interview, none of which is due sooner than tomorrow.',
      body: Change,
      response: { 200: OrganisationPolicy },
    },
    handler: (request) => changePolicy(services, somebody(request), request.body),
  });

  app.route({
    method: 'GET',
    url: '/api/v1/policy/consent-texts',
    config: { permission: 'policy.write' },
    schema: {
      tags,
      summary: 'Every consent text that the organisation has had, newest first',
      description: 'The newest is the one of today, unless the policy has none.',
      response: { 200: z.object({ items: z.array(ConsentTextView) }) },
    },
    handler: async (request) => ({ items: await listConsentTexts(services, somebody(request)) }),
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/interviews/:id/hold',
    config: { permission: 'interview.hold' },
    schema: {
      tags,
      summary: 'Put an interview under legal hold, or lift it',
      description: 'While it is held, neither a person nor the clock of retention erases it.',
      params: z.object({ id: z.uuid() }),
      body: z.object({ hold: z.boolean(), reason: z.string().trim().min(1).max(500) }),
      response: { 204: z.null().describe('Nothing') },
    },
    handler: async (request, reply) => {
      await setHold(services, somebody(request), { interviewId: request.params.id, ...request.body });
      return reply.code(204).send(null);
    },
  });
};
