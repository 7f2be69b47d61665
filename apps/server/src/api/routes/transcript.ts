import { ImpactError } from '@impact/report/error';
import { Transcript } from '@impact/report/transcript';
import { z } from 'zod';
import { Submitted } from '../../interviews/analyse.ts';
import { writeDown } from '../../interviews/audit.ts';
import { hasTag, weakTag } from '../../interviews/etag.ts';
import { Author, authorsOf } from '../../interviews/people.ts';
import { correctTranscript, getTranscript, TranscriptCorrection } from '../../interviews/transcript.ts';
import { isInside } from '../../interviews/view.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['transcript'];
const params = z.object({ id: z.uuid() });
const URL = '/api/v1/interviews/:id/transcript';

const TranscriptView = z
  .object({
    transcript: Transcript,
    corrected: z
      .object({ by: Author.nullable().describe('null for who does not work here'), at: z.iso.datetime() })
      .nullable()
      .describe('null for one that nobody has corrected'),
  })
  .meta({ id: 'TranscriptView' });

const READ_NOTES = { answers: { 200: { headers: ['ETag'] }, 304: { headers: ['ETag'] } } } as const;

/** What was said, and putting it right. */
export const transcriptRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: URL,
    config: { permission: 'interview.export', notes: READ_NOTES },
    schema: {
      tags,
      summary: 'The transcript of an interview',
      description: 'As it was corrected last. Its ETag is the version that a correction names in If-Match.',
      params,
      headers: z.looseObject({ 'if-none-match': z.string().max(2000).optional() }),
      response: { 200: TranscriptView, 304: z.null().describe('Not changed') },
    },
    handler: async (request, reply) => {
      const who = somebody(request);
      const { id: interviewId } = request.params;
      const { transcript, version, corrected } = await getTranscript(services, who, interviewId);
      await writeDown(services, services.database.queries, who, { action: 'transcript.viewed', interviewId });
      const etag = weakTag(version);
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send(null);
      const author = corrected && isInside(who) ? await authorsOf(services.database.queries, [corrected.by]) : null;
      return {
        transcript,
        corrected: corrected && { by: author?.(corrected.by) ?? null, at: corrected.at.toISOString() },
      };
    },
  });

  app.route({
    method: 'PATCH',
    url: URL,
    config: { permission: 'interview.change', notes: { answers: { 202: { headers: ['ETag'] } } } },
    schema: {
      tags,
      summary: 'Correct words, speakers and roles',
      description:
        'All corrections are taken or none. The interview is analysed again, but only what depends on the words: what was seen and how the voice sounds is reused. Say who is the candidate by {speaker, role: "candidate"}.',
      params,
      headers: z.looseObject({
        'if-match': z.string().max(200).describe('ETag of the transcript to which the corrections belong'),
      }),
      body: TranscriptCorrection.refine(({ edits, checked }) => edits.length > 0 || checked, 'corrects nothing'),
      response: { 202: Submitted },
    },
    handler: async (request, reply) => {
      const [, version] = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(request.headers['if-match']) ?? [];
      if (version === undefined)
        throw new ImpactError('INVALID_REQUEST', 'If-Match must be the ETag with which the transcript was sent.');
      const { run, ...corrected } = await correctTranscript(services, somebody(request), request.params.id, {
        ...request.body,
        version,
      });
      return reply.code(202).header('etag', weakTag(corrected.version)).send(run);
    },
  });
};
