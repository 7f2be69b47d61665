import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify, { type FastifyError, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { notFound } from '../access/not-found.ts';
import { measureRequests } from '../metrics/requests.ts';
import type { Services } from '../services.ts';
import { authorise, identify } from './authorise.ts';
import { compressAnswers } from './compression.ts';
import { repeatableCreates } from './idempotency.ts';
import { validatorCompiler } from './invalid-request.ts';
import { type LogTarget, loggerOptions, logRequests } from './logging.ts';
import { describeApi, documentationRoutes } from './openapi.ts';
import { sendProblem } from './problem.ts';
import { limitRates, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import type { Api, ApiPlugin } from './route.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** Most bytes of a request's body, except where a route takes uploads. */
const BODY_LIMIT = 2 ** 20;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export interface AppOptions {
  /** The parts of the API, each adding its routes. */
  plugins: readonly ApiPlugin[];
  /** Where log lines go; nowhere when null. */
  log?: LogTarget | null;
  limits?: RateLimits;
}

/**
 * The HTTP API: what every route has in common, then the routes of all parts. It does not listen yet; `app.ready()` or `app.listen()`
 * finish it, and throw where a route names no permission.
 */
export function createApp(services: Services, { plugins, log = null, limits = RATE_LIMITS }: AppOptions): Api {
  const { publicUrl } = services.settings;
  const app = fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // The one proxy before us says for whom it asks; without a public address there is none, and anybody could say so.
    trustProxy: publicUrl === null ? false : (_address: string, hop: number) => hop < 1,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler<FastifyError>((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(notFound(), request, reply));

  securityHeaders(app, publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  logRequests(app);
  measureRequests(app);
  identify(app, services);
  sameOrigin(app, services);
  authorise(app);
  repeatableCreates(app, services.database);
  compressAnswers(app);

  app.register(async (api) => {
    await limitRates(api, limits);
    await describeApi(api, version);
    documentationRoutes(api);
    // Each in a scope of its own: a part's parsers and hooks stay its own.
    for (const plugin of plugins)
      api.register(async (scope) => plugin(scope.withTypeProvider<ZodTypeProvider>(), services));
  });
  return app;
}
