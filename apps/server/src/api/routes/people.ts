import { z } from 'zod';
import { ROLES } from '../../access/who.ts';
import { acceptInvitation, viewInvitation } from '../../accounts/accept-invitation.ts';
import { Email, Moment, Name, Token } from '../../accounts/fields.ts';
import { inviteColleague, listInvitations, revokeInvitation } from '../../accounts/invitations.ts';
import { renameOrganisation } from '../../accounts/organisations.ts';
import { NewPassword } from '../../accounts/password.ts';
import { issuePasswordLink } from '../../accounts/password-links.ts';
import { changeRole, listPeople, removePerson, STAFF_ROLES } from '../../accounts/people.ts';
import { somebody } from '../authorise.ts';
import { TOLD_ONCE } from '../idempotency.ts';
import { pageAddress } from '../page-address.ts';
import { addressOf } from '../rate-limit.ts';
import type { ApiPlugin } from '../route.ts';
import { Invitation, NewInvitation, told } from './invitation-view.ts';
import { signInHere, waitsIn } from './signing-in.ts';

const tags = ['people'];
const Nothing = z.null().describe('Nothing');
const PersonId = z.object({ id: z.string().max(100) });

/** Colleagues, and how they and candidates come in. */
export const peopleRoutes: ApiPlugin = (app, services) => {
  const { settings } = services;

  app.route({
    method: 'PATCH',
    url: '/api/v1/organisation',
    config: { permission: 'people.manage' },
    schema: { tags, summary: 'Rename the organisation', body: z.object({ name: Name }), response: { 204: Nothing } },
    handler: async (request, reply) => {
      await renameOrganisation(services, somebody(request), request.body.name);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/people',
    config: { permission: 'people.manage' },
    schema: {
      tags,
      summary: 'Everybody in the organisation',
      response: {
        200: z.object({
          items: z.array(
            z
              .object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(ROLES), since: Moment })
              .meta({ id: 'Person' }),
          ),
        }),
      },
    },
    handler: async (request) => {
      const people = await listPeople(services, somebody(request));
      return {
        items: people.map(({ since, role, ...person }) => ({
          ...person,
          role: z.enum(ROLES).parse(role),
          since: since.toISOString(),
        })),
      };
    },
  });

  app.route({
    method: 'PATCH',
    url: '/api/v1/people/:id',
    config: { permission: 'people.manage' },
    schema: {
      tags,
      summary: 'Give a colleague another role',
      params: PersonId,
      body: z.object({ role: z.enum(STAFF_ROLES) }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      await changeRole(services, somebody(request), request.params.id, request.body.role);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/people/:id',
    config: { permission: 'people.manage' },
    schema: { tags, summary: 'Remove somebody from the organisation', params: PersonId, response: { 204: Nothing } },
    handler: async (request, reply) => {
      await removePerson(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/people/:id/password-link',
    config: { permission: 'people.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Make a link by which somebody chooses a new password',
      params: PersonId,
      response: {
        201: z.object({
          link: z.string(),
          expiresAt: Moment,
          replaced: z.boolean().describe('Whether a link was made before, which no longer works'),
        }),
      },
    },
    handler: async (request, reply) => {
      const { token, expiresAt, replaced } = await issuePasswordLink(services, somebody(request), request.params.id);
      const link = pageAddress(settings, request, 'reset-password', token);
      return reply.code(201).send({ link, expiresAt: expiresAt.toISOString(), replaced });
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/invitations',
    config: { permission: 'people.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Invite a colleague',
      body: z.object({ email: Email, role: z.enum(STAFF_ROLES) }),
      response: { 201: NewInvitation },
    },
    handler: async (request, reply) => {
      const { token, ...row } = await inviteColleague(services, somebody(request), request.body);
      return reply
        .code(201)
        .send(NewInvitation.parse({ ...told(row), link: pageAddress(settings, request, 'invitation', token) }));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/invitations',
    config: { permission: 'people.manage' },
    schema: { tags, summary: 'Invitations that wait', response: { 200: z.object({ items: z.array(Invitation) }) } },
    handler: async (request) => {
      const rows = await listInvitations(services, somebody(request));
      return { items: z.array(Invitation).parse(rows.map(told)) };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/invitations/:id',
    config: { permission: 'people.manage' },
    schema: { tags, summary: 'Take an invitation back', params: PersonId, response: { 204: Nothing } },
    handler: async (request, reply) => {
      await revokeInvitation(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/invitations/view',
    config: { permission: 'public', guessable: true },
    schema: {
      tags,
      summary: 'What the holder of a link is invited to',
      body: z.object({ token: Token }),
      response: {
        200: z.object({ organisation: z.string(), email: z.string(), role: z.string(), hasAccount: z.boolean() }),
      },
    },
    handler: async ({ body }) => viewInvitation(services, body.token),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    config: { permission: 'public', guessable: true },
    schema: {
      tags,
      summary: 'Accept an invitation, and sign in',
      description: 'Who has an account with this e-mail address gives its password; everybody else chooses one.',
      body: z.object({ token: Token, name: Name, password: NewPassword }),
      response: { 201: z.object({ email: z.string() }) },
    },
    handler: async (request, reply) => {
      const { password } = request.body;
      const email = await acceptInvitation(services, { ...request.body, address: addressOf(request) }, waitsIn(reply));
      await signInHere(services, request, reply, { email, password });
      return reply.code(201).send({ email });
    },
  });
};
