import { z } from 'zod';
import { AnalysisRequest, analyseAgain, cancelAnalysis, listRuns, Submitted } from '../../interviews/analyse.ts';
import { writeDownView } from '../../interviews/audit.ts';
import { changeInterview, InterviewChange } from '../../interviews/change.ts';
import { createInterview, NewInterview } from '../../interviews/create.ts';
import { deleteInterview, restoreInterview } from '../../interviews/delete.ts';
import { getInterview, viewOf } from '../../interviews/get.ts';
import { InterviewQuery, listInterviews } from '../../interviews/list.ts';
import { NewSignOff, signOff, withdrawSignOff } from '../../interviews/sign-off.ts';
import { InterviewListed, InterviewView, RunView } from '../../interviews/view.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['interviews'];
const params = z.object({ id: z.uuid() });
const URL = '/api/v1/interviews';

/** Interviews and their analyses. */
export const interviewRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: URL,
    config: {
      permission: 'interview.create',
      idempotent: true,
      notes: { answers: { 201: { headers: ['Location'] } } },
    },
    schema: {
      tags,
      summary: 'Make an interview of an upload and have it analysed',
      description: 'Recruiting needs a consent record: without one the answer is CONSENT_REQUIRED, and nothing runs.',
      body: NewInterview,
      response: { 201: InterviewView },
    },
    handler: async (request, reply) => {
      const who = somebody(request);
      const row = await createInterview(services, who, request.body);
      reply.code(201).header('location', `${URL}/${row.id}`);
      return getInterview(services, who, row.id);
    },
  });

  app.route({
    method: 'GET',
    url: URL,
    config: { permission: 'interview.list' },
    schema: {
      tags,
      summary: 'List interviews',
      querystring: InterviewQuery,
      response: {
        200: z.object({
          items: z.array(InterviewListed),
          next: z.string().nullable().describe('Cursor of the next page; null at the end'),
          total: z.int().nullable().describe('How many there are on all pages together; told with the first alone'),
        }),
      },
    },
    handler: (request) => listInterviews(services, somebody(request), request.query),
  });

  app.route({
    method: 'GET',
    url: `${URL}/:id`,
    config: { permission: 'interview.read' },
    schema: { tags, summary: 'One interview with its latest analysis', params, response: { 200: InterviewView } },
    handler: async (request) => {
      const who = somebody(request);
      const { id: interviewId } = request.params;
      const view = await getInterview(services, who, interviewId);
      await writeDownView(services, who, { action: 'interview.viewed', interviewId });
      return view;
    },
  });

  app.route({
    method: 'PATCH',
    url: `${URL}/:id`,
    config: { permission: 'interview.change' },
    schema: {
      tags,
      summary: 'Change title or candidate',
      params,
      body: InterviewChange,
      response: { 200: InterviewView },
    },
    handler: async (request) => {
      const who = somebody(request);
      return viewOf(services, who, await changeInterview(services, who, request.params.id, request.body));
    },
  });

  app.route({
    method: 'DELETE',
    url: `${URL}/:id`,
    config: { permission: 'interview.delete' },
    schema: {
      tags,
      summary: 'Delete an interview',
      description: 'It is hidden at once and erased ten minutes later, with all that was made of it.',
      params,
      response: { 200: z.object({ undoUntil: z.iso.datetime().describe('Until then it can be restored') }) },
    },
    handler: (request) => deleteInterview(services, somebody(request), request.params.id),
  });

  app.route({
    method: 'POST',
    url: `${URL}/:id/restore`,
    config: { permission: 'interview.delete' },
    schema: {
      tags,
      summary: 'Bring a deleted interview back',
      description: 'An analysis that was stopped by the deletion is not taken up by itself.',
      params,
      response: { 200: InterviewView },
    },
    handler: async (request) => {
      const who = somebody(request);
      return viewOf(services, who, await restoreInterview(services, who, request.params.id));
    },
  });

  app.route({
    method: 'POST',
    url: `${URL}/:id/analyses`,
    config: { permission: 'interview.analyse', idempotent: true },
    schema: {
      tags,
      summary: 'Analyse an interview again',
      description:
        'With other settings, where some are named. Results that do not depend on them are reused; what is under way already is joined.',
      params,
      body: AnalysisRequest,
      response: { 202: Submitted },
    },
    handler: async (request, reply) =>
      reply.code(202).send(await analyseAgain(services, somebody(request), request.params.id, request.body)),
  });

  app.route({
    method: 'GET',
    url: `${URL}/:id/analyses`,
    config: { permission: 'interview.read' },
    schema: {
      tags,
      summary: 'The latest analyses of an interview, newest first',
      params,
      response: { 200: z.object({ items: z.array(RunView) }) },
    },
    handler: async (request) => ({ items: await listRuns(services, somebody(request), request.params.id) }),
  });

  app.route({
    method: 'POST',
    url: `${URL}/:id/cancel`,
    config: { permission: 'interview.analyse' },
    schema: {
      tags,
      summary: 'Stop the analysis of an interview',
      params,
      response: { 200: z.object({ cancelled: z.boolean().describe('Whether there was something to stop') }) },
    },
    handler: async (request) => ({ cancelled: await cancelAnalysis(services, somebody(request), request.params.id) }),
  });

  app.route({
    method: 'PUT',
    url: `${URL}/:id/sign-off`,
    config: { permission: 'interview.sign_off' },
    schema: {
      tags,
      summary: 'Sign off an interview',
      description: 'A person states what they conclude. Nothing is ranked and nobody rejected by it.',
      params,
      body: NewSignOff,
      response: { 200: InterviewView },
    },
    handler: async (request) => {
      const who = somebody(request);
      return viewOf(services, who, await signOff(services, who, request.params.id, request.body));
    },
  });

  app.route({
    method: 'DELETE',
    url: `${URL}/:id/sign-off`,
    config: { permission: 'interview.sign_off' },
    schema: { tags, summary: 'Take a sign-off back', params, response: { 200: InterviewView } },
    handler: async (request) => {
      const who = somebody(request);
      return viewOf(services, who, await withdrawSignOff(services, who, request.params.id));
    },
  });
};
