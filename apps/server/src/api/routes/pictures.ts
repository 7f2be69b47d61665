import { ImpactError } from '@impact/report/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { hasTag } from '../../interviews/etag.ts';
import { findInterview } from '../../interviews/find.ts';
import { picturesKey } from '../../interviews/keys.ts';
import type { Services } from '../../services.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';
import { MEDIA_HEADERS } from './media.ts';

/**
 * Small pictures of recordings, for lists. That somebody saw them is not written down one by one, as little as that they saw a title in the
 * same list.
 */
export const pictureRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/pictures',
    config: { permission: 'interview.media' },
    schema: {
      tags: ['media'],
      summary: 'Small pictures of the recording, one beside the other',
      description:
        'How many there are, how large and of when, `pictures` of the interview tells; null there: none here.',
      params: z.object({ id: z.uuid() }),
      response: {
        200: { description: 'A strip of pictures', content: { 'image/jpeg': { schema: z.string() } } },
        304: z.null().describe('Not changed'),
      },
    },
    handler: (request, reply) => sendPictures(services, request, reply, request.params.id),
  });
};

async function sendPictures(
  { database, storage }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  interviewId: string,
): Promise<void> {
  const row = await findInterview(database.queries, somebody(request), 'interview.media', interviewId);
  if (row.pictures === null) throw notFound();
  // They are made once, and a recording never changes.
  const etag = `"${row.sha256.slice(0, 32)}-pictures"`;
  reply.headers({ ...MEDIA_HEADERS, etag });
  if (hasTag(request.headers['if-none-match'], etag)) {
    await reply.code(304).send();
    return;
  }
  const body = await storage.get(picturesKey(row.organizationId, row.id));
  if (!body) throw new ImpactError('STORAGE_FAILED', 'The pictures of this recording are missing from storage.');
  await reply.type('image/jpeg').send(body);
}
