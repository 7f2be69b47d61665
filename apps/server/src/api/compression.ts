import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedCodings, type Coding } from './accept-encoding.ts';

/** Smaller ones travel in one packet anyway, bytes. */
const SMALLEST = 1400;
/** What is text. Media and PDF are packed already, and an event that waits for others to be packed with is late. */
const TEXT = /^(?:application\/(?:json|problem\+json)|text\/(?:html|csv|plain))(?:;|$)/;

/** About as small as gzip makes it, in less time; the highest quality would take seconds for a long report. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const PACKERS = {
  br: { whole: (text: Buffer) => promisify(brotliCompress)(text, BROTLI), flowing: () => createBrotliCompress(BROTLI) },
  gzip: { whole: (text: Buffer) => promisify(gzip)(text), flowing: () => createGzip() },
} as const;

/**
 * Packs answers of text for clients that take them so; zlib works in threads of its own. Answers to GET alone: others are small, and some
 * of them hold a secret, of which the size of a packed answer could tell something.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isText(request, reply)) return payload;
    addVary(reply);
    if (reply.hasHeader('content-encoding')) return payload;
    const [coding] = acceptedCodings(request.headers['accept-encoding']);
    if (coding === undefined) return payload;
    if (payload instanceof Readable) {
      const packed = PACKERS[coding].flowing();
      // An error reaches whoever reads from `packed`: the framework, which breaks the answer off.
      pipeline(payload, packed, () => {});
      return packedAs(reply, coding, packed);
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const bytes = Buffer.from(payload);
    return bytes.length < SMALLEST ? payload : packedAs(reply, coding, await PACKERS[coding].whole(bytes));
  });
}

const isText = ({ method }: FastifyRequest, reply: FastifyReply): boolean =>
  method === 'GET' &&
  reply.statusCode !== 304 &&
  TEXT.test(String(reply.getHeader('content-type') ?? '')) &&
  !String(reply.getHeader('cache-control') ?? '').includes('no-transform');

/** Says how an answer is packed. Its tag is a weak one from now on: the bytes are others, what they say is the same. */
export function packedAs<T>(reply: FastifyReply, coding: Coding, packed: T): T {
  reply.header('content-encoding', coding).removeHeader('content-length');
  const etag = reply.getHeader('etag');
  if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`);
  return packed;
}

/** Caches keep the packed answer apart from the plain one. */
function addVary(reply: FastifyReply): void {
  const vary = [reply.getHeader('vary') ?? []].flat().map(String);
  if (!vary.some((one) => /accept-encoding/i.test(one))) reply.header('vary', [...vary, 'accept-encoding'].join(', '));
}
