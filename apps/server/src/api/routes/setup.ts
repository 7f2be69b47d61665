import { z } from 'zod';
import { Email, Name, Token } from '../../accounts/fields.ts';
import { NewPassword } from '../../accounts/password.ts';
import { makeFirstAccount } from '../../accounts/set-up.ts';
import type { ApiPlugin } from '../route.ts';
import { signInHere } from './signing-in.ts';

/** The first account. */
export const setupRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/setup',
    config: { permission: 'public', guessable: true },
    schema: {
      tags: ['account'],
      summary: 'Make the first account, the owner, and sign in',
      description:
        'With the token of the link that the server prints at its start; in single-user mode, without. From then on people sign in.',
      body: z.object({
        token: Token.nullable().default(null),
        name: Name,
        email: Email,
        password: NewPassword,
        organisation: Name,
      }),
      response: { 201: z.object({ email: z.string() }) },
    },
    handler: async (request, reply) => {
      const { body } = request;
      await makeFirstAccount(services, request.who, body);
      await signInHere(services, request, reply, body);
      return reply.code(201).send({ email: body.email });
    },
  });
};
