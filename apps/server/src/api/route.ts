import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Permission } from '../access/permissions.ts';
import type { Who } from '../access/who.ts';
import type { Services } from '../services.ts';
import type { RouteNotes } from './route-notes.ts';

/** The API that routes are added to; their schemas are zod's. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A part of the API: adds its routes, each with its whole address and `config: { permission }`. */
export type ApiPlugin = (app: Api, services: Services) => void | Promise<void>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The one permission that the route needs; `public` lets everybody in. A route without it is refused at start. */
    permission?: Permission | 'public';
    /** The route is public and never asks who is there: it answers without a database. */
    anonymous?: boolean;
    /** The route takes a password or a one-time token: guesses are counted by address, and strictly. */
    guessable?: boolean;
    /** The route takes part in `Idempotency-Key`; where it makes something and cannot, the reason, in a sentence. */
    idempotent?: true | string;
    /** What the documentation tells beside the schemas. */
    notes?: RouteNotes;
  }
  interface FastifyRequest {
    /** Who asks; known from the first hook on. */
    who: Who;
  }
}
