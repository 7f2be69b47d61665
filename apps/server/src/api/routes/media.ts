import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { writeDownView } from '../../interviews/audit.ts';
import { hasTag } from '../../interviews/etag.ts';
import { findRecording } from '../../interviews/media.ts';
import { requestedRange } from '../../interviews/range-header.ts';
import type { Services } from '../../services.ts';
import { attachment } from '../../storage/attachment.ts';
import { MEDIA_TYPES } from '../../uploads/media-type.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';
import { IF_NONE_MATCH, type RouteNotes } from '../route-notes.ts';

/** How long an address of the storage itself is valid. */
const PRESIGNED_SECONDS = 300;

/** Whatever a recording holds, as a page of its own it is shown without scripts, forms or anything else from anywhere. */
export const MEDIA_HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache',
};

/** By what was found in it; bytes and nothing else until somebody has looked. */
const TYPES = [...new Set(Object.values(MEDIA_TYPES).flatMap((type) => [type, type.replace('video/', 'audio/')]))];
const content = Object.fromEntries(
  [...TYPES, 'application/octet-stream'].map((type) => [type, { schema: z.string().meta({ format: 'binary' }) }]),
);
const RESPONSE = {
  200: { description: 'The whole recording', content },
  206: { description: 'One range of its bytes', content },
  302: z.null().describe('Where the storage itself serves it, for some minutes'),
  304: z.null().describe('Not changed'),
  416: z.null().describe('No such range; several ranges at once are refused'),
};
const NOTES: RouteNotes = {
  headers: {
    ...IF_NONE_MATCH,
    Range: { description: 'One range of bytes', example: 'bytes=0-1048575' },
    'If-Range': { description: 'ETag of what you have: the whole where it is another by now' },
  },
  answers: {
    200: { headers: ['ETag', 'Accept-Ranges', 'Content-Disposition'] },
    206: { headers: ['ETag', 'Accept-Ranges', 'Content-Range', 'Content-Disposition'] },
    302: { headers: ['Location'] },
    304: { headers: ['ETag'] },
    416: { headers: ['Content-Range'] },
  },
};

/** The recording of an interview, for players. */
export const mediaRoutes: ApiPlugin = (app, services) => {
  app.route({
    // Both by name: what the framework makes of GET for HEAD would read the whole recording.
    method: ['GET', 'HEAD'],
    url: '/api/v1/interviews/:id/media',
    config: { permission: 'interview.media', notes: NOTES },
    schema: { tags: ['media'], summary: 'The recording', params: z.object({ id: z.uuid() }), response: RESPONSE },
    handler: (request, reply) => sendRecording(services, request, reply, request.params.id),
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: '/api/v1/shared/:token/media',
    config: { permission: 'interview.media', notes: NOTES },
    schema: {
      tags: ['shared'],
      summary: 'The recording behind a share link',
      params: z.object({ token: z.string() }),
      response: RESPONSE,
    },
    handler: (request, reply) => {
      const { who } = request;
      if (who.kind !== 'link') throw notFound();
      return sendRecording(services, request, reply, who.interviewId);
    },
  });
};

async function sendRecording(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  interviewId: string,
): Promise<void> {
  const who = somebody(request);
  const { key, name, size, type, etag } = await findRecording(services, who, interviewId);
  const { headers } = request;
  reply.headers({ ...MEDIA_HEADERS, 'accept-ranges': 'bytes', etag });
  if (hasTag(headers['if-none-match'], etag)) {
    await reply.code(304).send();
    return;
  }

  // A part of what the player had before is of no use to it once the recording is another.
  const same = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = same ? requestedRange(headers.range, size) : 'whole';
  if (range === 'refused') {
    await reply.code(416).header('content-range', `bytes */${size}`).send();
    return;
  }

  // Whatever part it is: all but the first byte is the recording, too.
  if (request.method === 'GET') await writeDownView(services, who, { action: 'recording.viewed', interviewId });
  if (services.settings.mediaRedirect && request.method === 'GET') {
    const address = await services.storage.presignedUrl(key, PRESIGNED_SECONDS, name);
    if (address !== null) {
      await reply.code(302).header('location', address).send();
      return;
    }
  }
  const part = range === 'whole' ? null : range;
  const length = part ? part.end - part.start + 1 : size;
  reply
    .code(part ? 206 : 200)
    .header('content-length', length)
    .type(type);
  // Named where it is saved, played where it is played.
  reply.header('content-disposition', attachment(name).replace(/^attachment/, 'inline'));
  if (part) reply.header('content-range', `bytes ${part.start}-${part.end}/${size}`);
  const body = request.method === 'HEAD' ? undefined : await services.storage.get(key, part ?? undefined);
  if (body === null) throw notFound();
  // Awaited to its end: the framework must not think that there is no answer yet.
  await reply.send(body);
}
