import multipart from '@fastify/multipart';
import { type ErrorCode, ImpactError } from '@impact/report/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import { PROBLEM_TYPE, problemOf } from '../api/problem.ts';
import type { ApiPlugin } from '../api/route.ts';
import { receiveForm } from './form.ts';
import { FORM_NOTES, TUS_NOTES } from './notes.ts';
import { breakOnSilence, requestBody } from './request-body.ts';
import { type TusRefusal, tusServer } from './tus.ts';
import { ownUpload } from './upload.ts';
import { UploadView, uploadView } from './view.ts';

export const UPLOADS_PATH = '/api/v1/uploads';
const config = { permission: 'upload.write' } as const;
/** Why the start of a resumable upload takes no Idempotency-Key. */
const STARTED_TWICE =
  'An upload that was started twice need not be cancelled: without a byte it is over within the hour.';
const SENT_TWICE =
  'A file that was sent twice is two uploads, of which the one that no interview takes is over after a day.';
const Params = z.object({ id: z.string().max(200) });

/** Uploads: resumable by the tus protocol, or in one form. */
export const uploadRoutes: ApiPlugin = async (app, services) => {
  const tus = tusServer(services, UPLOADS_PATH);
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      files: 2,
      fields: 2,
      fieldSize: 100,
      fieldNameSize: 100,
      headerPairs: 20,
      fileSize: Number.MAX_SAFE_INTEGER,
    },
  });
  app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = request.method === 'PATCH' || request.method === 'POST' ? requestBody(request) : null;
    try {
      const { response, failure } = await tus(webRequest(request, body?.stream), request.who);
      if (failure instanceof ImpactError) throw failure;
      if (failure instanceof Error && !isRefusal(failure)) throw failure;
      for (const [name, value] of response.headers) {
        if (!name.startsWith('access-control-') && name !== 'content-length') reply.header(name, value);
      }
      if (response.status < 400) return reply.code(response.status).send();
      return refuse(request, reply, response.status);
    } finally {
      body?.drop();
    }
  }

  const tusRoute = (method: keyof typeof TUS_NOTES, url: string, summary: string) =>
    app.route({
      method,
      url,
      config: {
        ...config,
        notes: TUS_NOTES[method],
        swagger: { exposeHeadRoute: true },
        ...(method === 'POST' ? { idempotent: STARTED_TWICE } : {}),
      },
      schema: {
        tags: ['uploads'],
        summary,
        description: 'As the tus protocol 1.0.0 says.',
        ...(url.includes(':') ? { params: Params } : {}),
      },
      handler: answer,
    });
  const one = `${UPLOADS_PATH}/:id`;
  tusRoute('OPTIONS', UPLOADS_PATH, 'What the server can do');
  tusRoute('POST', UPLOADS_PATH, 'Start an upload: Upload-Length, and in Upload-Metadata filename and kind');
  tusRoute('HEAD', one, 'How far an upload is');
  tusRoute('PATCH', one, 'Send bytes of an upload from Upload-Offset on');
  tusRoute('DELETE', one, 'Cancel an upload');

  app.route({
    method: 'GET',
    url: one,
    config,
    exposeHeadRoute: false,
    schema: { tags: ['uploads'], summary: 'What is known of an upload', params: Params, response: { 200: UploadView } },
    handler: async (request) => {
      const row = await ownUpload(services.database.queries, request.who, request.params.id);
      if (!row) throw notFound();
      return uploadView(row);
    },
  });

  app.route({
    method: 'POST',
    url: `${UPLOADS_PATH}/form`,
    config: { ...config, idempotent: SENT_TWICE, notes: FORM_NOTES },
    schema: {
      tags: ['uploads'],
      summary: 'Upload a file in one form',
      description:
        'multipart/form-data with "kind" (recording or transcript; recording when left out) and then "file".',
      response: { 201: UploadView },
    },
    handler: async (request, reply) => {
      if (!request.isMultipart()) {
        throw new ImpactError('UNSUPPORTED_MEDIA_TYPE', 'Send the file as multipart/form-data in the field "file".');
      }
      const length = Number(request.headers['content-length'] ?? Number.NaN);
      const parts = request.parts();
      breakOnSilence(request.raw);
      try {
        const row = await receiveForm(services, request.who, parts, Number.isFinite(length) ? length : null);
        return await reply.code(201).header('location', `${UPLOADS_PATH}/${row.id}`).send(uploadView(row));
      } finally {
        request.raw.unpipe();
        request.raw.resume();
      }
    },
  });
};

function webRequest(
  { method, url, headers }: FastifyRequest,
  body: ReturnType<typeof requestBody>['stream'] | undefined,
) {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers: pairs,
    ...(body ? { body: body as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

const isRefusal = (error: object): error is TusRefusal => 'status_code' in error;

/** What tus refuses, by status. */
const REFUSALS: Readonly<Record<number, readonly [code: ErrorCode, detail: string]>> = {
  400: ['INVALID_REQUEST', 'The request is not as the tus protocol 1.0.0 has it: check its headers.'],
  403: ['INVALID_REQUEST', 'A PATCH names Upload-Offset and has the type application/offset+octet-stream.'],
  404: ['NOT_FOUND', 'Nothing is here, or it is not yours to see.'],
  409: ['CONFLICT', 'The upload is at another offset: ask for it with HEAD and go on from there.'],
  410: ['NOT_FOUND', 'This upload is over: start a new one.'],
  412: ['INVALID_REQUEST', 'The header Tus-Resumable: 1.0.0 is missing.'],
  413: ['MEDIA_TOO_LARGE', 'The file is larger than one upload may be, or than was said.'],
  423: ['CONFLICT', 'Another request is working on this upload: try again in a moment.'],
  501: ['INVALID_REQUEST', 'This part of the tus protocol is not supported.'],
};

/** A refusal by the protocol keeps its status, which clients of it go by. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  const [code, detail] = REFUSALS[status] ?? ['INVALID_REQUEST', 'The upload was refused.'];
  if (status === 412) reply.header('tus-version', '1.0.0');
  return reply
    .code(status)
    .type(PROBLEM_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ ...problemOf(new ImpactError(code, detail), request.id), status });
}
