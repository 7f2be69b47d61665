import { type ErrorCode, ImpactError } from '@impact/report/error';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FieldError } from '../field-error.ts';
import { databaseTrouble } from './database-trouble.ts';
import { FieldProblem, InvalidRequest } from './invalid-request.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** The HTTP status and the title of every code. */
const KINDS: Readonly<Record<ErrorCode, readonly [status: number, title: string]>> = {
  USAGE: [400, 'Wrong usage'],
  ABORTED: [503, 'Stopped'],
  INTERNAL: [500, 'Internal error'],
  OUTPUT_FAILED: [500, 'Result could not be written'],
  MEDIA_NOT_FOUND: [404, 'Recording not found'],
  MEDIA_UNREADABLE: [422, 'Recording unreadable'],
  MEDIA_UNSUPPORTED: [415, 'Recording of an unsupported kind'],
  MEDIA_TOO_LARGE: [413, 'Recording too large'],
  MEDIA_TIMEOUT: [422, 'Recording took too long to read'],
  MEDIA_NO_AUDIO: [422, 'Recording without sound'],
  MEDIA_NO_VIDEO: [422, 'Recording without picture'],
  TOOL_MISSING: [503, 'A program is missing on the server'],
  ENGINE_FAILED: [500, 'Engine failed'],
  ENGINE_MISSING: [503, 'Engine missing on the server'],
  MODEL_MISMATCH: [500, 'Model file changed'],
  TRANSCRIPT_UNREADABLE: [422, 'Transcript unreadable'],
  TRANSCRIPT_MISMATCH: [422, 'Transcript does not fit the recording'],
  QUESTIONS_UNREADABLE: [422, 'Questions unreadable'],
  NO_SPEECH: [422, 'No speech'],
  NO_FACE: [422, 'No face'],
  NO_TRANSCRIPT: [422, 'No transcript'],
  POLICY_OFF: [403, 'Switched off by policy'],
  NEEDS_MISSING: [422, 'A part that this needs is missing'],
  CONSENT_REQUIRED: [422, 'Consent required'],
  LLM_FAILED: [502, 'Language model failed'],
  DATABASE_UNAVAILABLE: [503, 'Database unavailable'],
  STORAGE_FAILED: [503, 'Storage failed'],
  STORAGE_FULL: [507, 'Storage full'],
  QUOTA_EXCEEDED: [413, 'Quota exceeded'],
  NOT_FOUND: [404, 'Not found'],
  UNAUTHENTICATED: [401, 'Not signed in'],
  SESSION_ENDED: [401, 'Session ended'],
  INVALID_REQUEST: [400, 'Invalid request'],
  UPLOAD_NOT_FOUND: [422, 'Upload not found'],
  NO_REPORT: [404, 'No report yet'],
  CONFLICT: [409, 'Conflict'],
  CHANGED_MEANWHILE: [412, 'Changed meanwhile'],
  RATE_LIMITED: [429, 'Too many requests'],
  CROSS_SITE: [403, 'Asked by another site'],
  WRONG_HOST: [421, 'Asked under a wrong name'],
  REQUEST_TOO_LARGE: [413, 'Request too large'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Content of an unsupported type'],
  IDEMPOTENCY_MISMATCH: [422, 'Idempotency key used for another request'],
  ON_HOLD: [409, 'On hold'],
};

/** The names of all problems, for clients that tell them apart. */
export const ProblemCode = z
  .enum(Object.keys(KINDS) as [ErrorCode, ...ErrorCode[]])
  .meta({ id: 'ProblemCode', description: 'Stable name of a problem' });

/** An error as RFC 9457 has it; `code` is stable, `detail` is a sentence for a person. */
export const Problem = z
  .object({
    type: z.string().describe('urn:impact:problem: and the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened and what to do, in a sentence'),
    code: ProblemCode,
    instance: z.string().describe('The id of the request, as the log has it'),
    errors: z.array(FieldProblem).optional().describe('Which parts of the request are wrong'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** What Fastify itself finds wrong with a request, by status. */
const BY_STATUS: Readonly<Record<number, readonly [code: ErrorCode, detail: string]>> = {
  400: ['INVALID_REQUEST', 'The request cannot be read: check its address, headers and JSON.'],
  404: ['NOT_FOUND', 'Nothing is here, or it is not yours to see.'],
  408: ['ABORTED', 'The request took too long to arrive; send it again.'],
  413: ['REQUEST_TOO_LARGE', 'The request is larger than this route takes.'],
  414: ['INVALID_REQUEST', 'The address is too long.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send the content as application/json, or as the documentation of this route says.'],
  503: ['ABORTED', 'The server is stopping; try again in a moment.'],
};

export const statusOf = (code: ErrorCode): number => KINDS[code][0];

/** Any error as the problem that is told to the client; details of unexpected ones stay inside. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof InvalidRequest) {
    const part = error.validationContext ?? 'request';
    const errors = error.fields.map((field) => ({ ...field, path: `/${part}${field.path}` }));
    const [first] = errors;
    const detail =
      `The ${PARTS[part] ?? part} is not as it should be: ${first?.path ?? ''}. ${first?.message ?? ''}`.trim();
    return { ...problem('INVALID_REQUEST', detail.slice(0, 500), requestId), errors };
  }
  if (error instanceof FieldError) {
    const { code, message, path } = error;
    return { ...problem(code, message, requestId), errors: [{ path, code: 'not_found', message }] };
  }
  if (error instanceof ImpactError && error.code !== 'INTERNAL') return problem(error.code, error.message, requestId);
  const trouble = databaseTrouble(error);
  if (trouble === 'unavailable') {
    return problem('DATABASE_UNAVAILABLE', 'The database does not answer at the moment; try again soon.', requestId);
  }
  if (trouble === 'unstorable') {
    return problem('INVALID_REQUEST', 'The request holds characters or numbers that cannot be stored.', requestId);
  }
  const known = isFastifyError(error) ? BY_STATUS[error.statusCode ?? 500] : undefined;
  if (known) return problem(known[0], known[1], requestId);
  return problem(
    'INTERNAL',
    'Something went wrong inside the server; its log tells more under this request id.',
    requestId,
  );
}

const PARTS: Readonly<Record<string, string>> = {
  body: 'body of the request',
  querystring: 'query of the address',
  params: 'address',
  headers: 'head of the request',
};

function problem(code: ErrorCode, detail: string, instance: string): Problem {
  const [status, title] = KINDS[code];
  return { type: `urn:impact:problem:${code}`, title, status, detail, code, instance };
}

/** Errors that Fastify makes of bad requests; those that handlers throw by accident carry no such code. */
function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_') && 'statusCode' in error;
}

/** Answers with a problem document; the error handler of the whole API. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const document = problemOf(error, request.id);
  if (document.status >= 500) request.log.error({ err: error, code: document.code }, 'request failed');
  if (document.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  reply.removeHeader('content-length');
  // Serialised here: a route's own schemas of answers do not fit a problem.
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(document);
}
