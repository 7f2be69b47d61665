import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { LINK_SCOPES } from '../../access/who.ts';
import { organization, shareLink } from '../../database/schema.ts';
import { writeDown } from '../../interviews/audit.ts';
import { besideOf } from '../../interviews/beside.ts';
import { findInterview } from '../../interviews/find.ts';
import {
  createShareLink,
  listShareLinks,
  NewShareLink,
  revokeShareLink,
  ShareLinkView,
} from '../../interviews/share-links.ts';
import { InterviewListed, listed } from '../../interviews/view.ts';
import { somebody } from '../authorise.ts';
import { TOLD_ONCE } from '../idempotency.ts';
import { pageAddress } from '../page-address.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['share links'];
const params = z.object({ id: z.uuid() });

/** Links that show one report to whoever holds them. */
export const shareLinkRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: '/api/v1/interviews/:id/share-links',
    config: { permission: 'share.manage', idempotent: TOLD_ONCE },
    schema: {
      tags,
      summary: 'Make a link to a report',
      params,
      body: NewShareLink,
      response: {
        201: ShareLinkView.extend({
          token: z.string().describe('Told this once: /api/v1/shared/{token}'),
          url: z.string().describe('The page to pass on'),
        }),
      },
    },
    handler: async (request, reply) => {
      const made = await createShareLink(services, somebody(request), request.params.id, request.body);
      const url = pageAddress(services.settings, request, 'shared', made.token);
      return reply.code(201).send({ ...made, url });
    },
  });
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/share-links',
    config: { permission: 'share.manage' },
    schema: {
      tags,
      summary: 'The links to a report that are valid',
      params,
      response: { 200: z.object({ items: z.array(ShareLinkView) }) },
    },
    handler: async (request) => ({ items: await listShareLinks(services, somebody(request), request.params.id) }),
  });
  app.route({
    method: 'DELETE',
    url: '/api/v1/share-links/:id',
    config: { permission: 'share.manage' },
    schema: { tags, summary: 'Revoke a link', params, response: { 204: z.null().describe('Nothing') } },
    handler: async (request, reply) => {
      await revokeShareLink(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/shared/:token',
    config: { permission: 'interview.read' },
    schema: {
      tags: ['shared'],
      summary: 'What a share link shows',
      description: 'A link that has expired, was revoked or never was is not found.',
      params: z.object({ token: z.string() }),
      response: {
        200: z.object({
          scope: z.enum(LINK_SCOPES),
          expiresAt: z.iso.datetime().describe('From then on the link shows nothing'),
          organization: z.string().describe('The name of the organisation that the report belongs to'),
          interview: InterviewListed,
        }),
      },
    },
    handler: async (request) => {
      const { who } = request;
      if (who.kind !== 'link') throw notFound();
      const { interviewId, scope } = who;
      const { queries } = services.database;
      const row = await findInterview(queries, who, 'interview.read', interviewId);
      const [link] = await queries
        .select({ expiresAt: shareLink.expiresAt, organization: organization.name })
        .from(shareLink)
        .innerJoin(organization, eq(organization.id, who.organizationId))
        .where(eq(shareLink.id, who.linkId));
      // Taken back a moment ago.
      if (!link) throw notFound();
      await writeDown(services, queries, who, { action: 'interview.viewed', interviewId, detail: { scope } });
      const beside = await besideOf(queries, who, [row]);
      return {
        scope,
        expiresAt: link.expiresAt.toISOString(),
        organization: link.organization,
        interview: listed(row, beside(row)),
      };
    },
  });
};
