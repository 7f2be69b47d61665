import { createEngineInspection, Engines } from '../../installation/engines.ts';
import { describeInstallation, Installation } from '../../installation/installation.ts';
import { createLanguageModelTest, LanguageModelTest } from '../../installation/language-model.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['installation'];
const URL = '/api/v1/installation';

/** What the server is, takes and can do, for those who work with it. */
export const installationRoutes: ApiPlugin = (app, services) => {
  const inspection = createEngineInspection();
  const model = createLanguageModelTest(services);
  app.addHook('preClose', async () => {
    inspection.close();
    model.close();
  });

  app.route({
    method: 'GET',
    url: URL,
    config: { permission: 'installation.read' },
    schema: {
      tags,
      summary: 'What the server takes, and what holds for the organisation',
      response: { 200: Installation },
    },
    handler: (request) => describeInstallation(services, somebody(request)),
  });

  app.route({
    method: 'GET',
    url: `${URL}/engines`,
    config: { permission: 'installation.read' },
    schema: {
      tags,
      summary: 'The engines of the server, with what was found of them',
      description:
        'On the machine of the server; workers elsewhere have their own (`impact doctor` there). They are loaded for real, which takes seconds; the answer is remembered for ten minutes.',
      response: { 200: Engines },
    },
    handler: () => inspection.engines(),
  });

  app.route({
    method: 'POST',
    url: `${URL}/engines/look`,
    config: { permission: 'engines.look' },
    schema: {
      tags,
      summary: 'Looks at the engines again',
      description:
        'Loads every engine for real beside the analyses that run. For owners; what was found within the last minute is answered at once.',
      response: { 200: Engines },
    },
    handler: () => inspection.lookAgain(),
  });

  app.route({
    method: 'POST',
    url: `${URL}/language-model/test`,
    config: { permission: 'language_model.test' },
    schema: {
      tags,
      summary: 'Ask the language model something that is about nobody',
      description:
        'A real question with the settings of the server. It holds no word of an interview, so that it can be asked before the policy allows the model.',
      response: { 200: LanguageModelTest },
    },
    handler: (request) => model.test(somebody(request)),
  });
};
