import { z } from 'zod';
import {
  endCandidateAccess,
  inviteCandidate,
  listCandidateAccess,
  revokeCandidateInvitation,
} from '../../accounts/candidate-access.ts';
import { Email } from '../../accounts/fields.ts';
import { somebody } from '../authorise.ts';
import { TOLD_ONCE } from '../idempotency.ts';
import { pageAddress } from '../page-address.ts';
import type { ApiPlugin } from '../route.ts';
import { Invitation, NewInvitation, told } from './invitation-view.ts';

const tags = ['share links'];
const params = z.object({ id: z.uuid() });
const Nothing = z.null().describe('Nothing');

/** Candidates who see the report of their own interview. */
export const candidateAccessRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/interviews/:id/invitations',
    config: { permission: 'share.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Invite the candidate to see the report of this interview',
      params,
      body: z.object({ email: Email }),
      response: { 201: NewInvitation },
    },
    handler: async (request, reply) => {
      const asked = { email: request.body.email, interviewId: request.params.id };
      const { token, ...row } = await inviteCandidate(services, somebody(request), asked);
      const link = pageAddress(services.settings, request, 'invitation', token);
      return reply.code(201).send(NewInvitation.parse({ ...told(row), link }));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/invitations',
    config: { permission: 'share.manage' },
    schema: {
      tags,
      summary: 'The candidate who sees the report of this interview, and invitations to it that wait',
      params,
      response: {
        200: z.object({
          candidate: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
          items: z.array(Invitation),
        }),
      },
    },
    handler: async (request) => {
      const { candidate, invitations } = await listCandidateAccess(services, somebody(request), request.params.id);
      return { candidate, items: z.array(Invitation).parse(invitations.map(told)) };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/interviews/:id/invitations/:invitation',
    config: { permission: 'share.manage' },
    schema: {
      tags,
      summary: 'Take the invitation of the candidate back',
      params: params.extend({ invitation: z.string().max(100) }),
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      const { id, invitation } = request.params;
      await revokeCandidateInvitation(services, somebody(request), id, invitation);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/interviews/:id/candidate',
    config: { permission: 'share.manage' },
    schema: {
      tags,
      summary: 'End what the candidate sees of this interview',
      params,
      response: { 204: Nothing },
    },
    handler: async (request, reply) => {
      await endCandidateAccess(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
};
