import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { PERMISSIONS, permissionsOf } from '../../access/permissions.ts';
import { ROLES } from '../../access/who.ts';
import { deleteAccount } from '../../accounts/delete-account.ts';
import { Email, Moment, Name, Token } from '../../accounts/fields.ts';
import { hasAccounts } from '../../accounts/mode.ts';
import { createOrganisation, organisationsOf, switchOrganisation } from '../../accounts/organisations.ts';
import { changePassword, EnteredPassword, NewPassword } from '../../accounts/password.ts';
import { usePasswordLink } from '../../accounts/password-links.ts';
import { listSessions, revokeSession } from '../../accounts/sessions.ts';
import { endSession, signIn } from '../../accounts/sign-in.ts';
import { user } from '../../database/schema.ts';
import { signedIn } from '../authorise.ts';
import { addressOf } from '../rate-limit.ts';
import type { ApiPlugin } from '../route.ts';
import { setCookies, signInHere, waitsIn } from './signing-in.ts';

const tags = ['account'];
const Organisation = z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) }).meta({ id: 'Organisation' });
const Nothing = z.null().describe('Nothing');

/** Who I am, signing in and out, my password and sessions. */
export const accountRoutes: ApiPlugin = (app, services) => {
  const { queries } = services.database;

  app.route({
    method: 'GET',
    url: '/api/v1/account',
    config: { permission: 'public' },
    schema: {
      tags,
      summary: 'Who asks, and what they may do',
      response: {
        200: z
          .object({
            mode: z.enum(['single-user', 'accounts']),
            setUp: z.boolean().describe('Whether there is an account to sign in with'),
            kind: z.enum(['anonymous', 'user', 'key', 'link', 'single-user']),
            user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
            organisation: Organisation.nullable().describe('The one that this session works in'),
            organisations: z.array(Organisation),
            permissions: z.array(z.enum(PERMISSIONS)),
          })
          .meta({ id: 'Account' }),
      },
    },
    handler: async ({ who }) => {
      const userId = who.kind === 'user' || who.kind === 'single-user' ? who.userId : null;
      const [person] =
        userId === null
          ? []
          : await queries
              .select({ id: user.id, name: user.name, email: user.email })
              .from(user)
              .where(eq(user.id, userId));
      const organisations = userId === null ? [] : z.array(Organisation).parse(await organisationsOf(services, userId));
      return {
        mode: await services.mode(),
        setUp: await hasAccounts(queries),
        kind: who.kind,
        user: person ?? null,
        organisation: organisations.find(({ id }) => who.kind !== 'anonymous' && id === who.organizationId) ?? null,
        organisations,
        permissions: [...permissionsOf(who)],
      };
    },
  });

  app.route({
    method: 'PATCH',
    url: '/api/v1/account',
    config: { permission: 'account.self' },
    schema: { tags, summary: 'Change my name', body: z.object({ name: Name }), response: { 204: Nothing } },
    handler: async (request, reply) => {
      const { userId } = signedIn(request);
      await queries.update(user).set({ name: request.body.name, updatedAt: new Date() }).where(eq(user.id, userId));
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/account',
    config: { permission: 'account.self', guessable: true },
    schema: {
      tags,
      summary: 'Delete my account',
      description:
        'Name, address, password and sessions are removed, and what I gave out (keys, invitations, share links) is taken back. Interviews, notes and ratings belong to the organisation and stay. The only owner of an organisation is refused (CONFLICT).',
      body: z.object({ password: EnteredPassword }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      const guess = { password: request.body.password, address: addressOf(request) };
      await deleteAccount(services, signedIn(request), guess, waitsIn(reply));
      setCookies(reply, await endSession(services, request.headers.cookie ?? ''));
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/account/organisation',
    config: { permission: 'account.self' },
    schema: {
      tags,
      summary: 'Work in another of my organisations',
      body: z.object({ id: z.string().max(100) }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      await switchOrganisation(services, signedIn(request), request.body.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/organisations',
    config: { permission: 'organisation.create', idempotent: true },
    schema: {
      tags: ['people'],
      summary: 'Make another organisation, owned by me',
      body: z.object({ name: Name }),
      response: { 201: Organisation },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await createOrganisation(services, signedIn(request), request.body.name)),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/auth/sign-in/email',
    config: { permission: 'public', guessable: true },
    schema: {
      tags,
      summary: 'Sign in',
      body: z.object({ email: Email, password: EnteredPassword, rememberMe: z.boolean().default(true) }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      const { email, password, rememberMe: remember } = request.body;
      const { cookie, 'user-agent': userAgent } = request.headers;
      const entered = { email, password, remember, address: addressOf(request) };
      setCookies(reply, await signIn(services, entered, { cookie, userAgent, onWait: waitsIn(reply) }));
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/auth/sign-out',
    config: { permission: 'public' },
    schema: { tags, summary: 'Sign out', response: { 204: Nothing } },
    handler: async (request, reply) => {
      const { who } = request;
      if (who.kind === 'user') await revokeSession(services, who, who.sessionId);
      setCookies(reply, await endSession(services, request.headers.cookie ?? ''));
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/auth/change-password',
    config: { permission: 'account.self', guessable: true },
    schema: {
      tags,
      summary: 'Change my password; every other session ends',
      body: z.object({ currentPassword: EnteredPassword, newPassword: NewPassword }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      const who = signedIn(request);
      const { currentPassword, newPassword } = request.body;
      const guess = { password: currentPassword, address: addressOf(request) };
      const email = await changePassword(services, who, guess, newPassword, waitsIn(reply));
      await signInHere(services, request, reply, { email, password: newPassword });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/auth/reset-password',
    config: { permission: 'public', guessable: true },
    schema: {
      tags,
      summary: 'Choose a password by the link of an owner, and sign in',
      body: z.object({ token: Token, password: NewPassword }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      const { token, password } = request.body;
      const email = await usePasswordLink(services, token, password);
      await signInHere(services, request, reply, { email, password });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/auth/sessions',
    config: { permission: 'account.self' },
    schema: {
      tags,
      summary: 'Where I am signed in',
      response: {
        200: z.object({
          items: z.array(
            z
              .object({
                id: z.string(),
                userAgent: z.string().nullable(),
                current: z.boolean(),
                createdAt: Moment,
                expiresAt: Moment,
              })
              .meta({ id: 'Session' }),
          ),
        }),
      },
    },
    handler: async (request) => {
      const sessions = await listSessions(services, signedIn(request));
      return {
        items: sessions.map((one) => ({
          ...one,
          createdAt: one.createdAt.toISOString(),
          expiresAt: one.expiresAt.toISOString(),
        })),
      };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/auth/sessions/:id',
    config: { permission: 'account.self' },
    schema: {
      tags,
      summary: 'Sign out elsewhere',
      params: z.object({ id: z.string().max(100) }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      await revokeSession(services, signedIn(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
};
