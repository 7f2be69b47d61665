import { z } from 'zod';
import { Candidate, CandidateQuery, listCandidates } from '../../interviews/candidates.ts';
import {
  ComparisonListed,
  ComparisonQuery,
  ComparisonView,
  createComparison,
  getComparison,
  listComparisons,
  NewComparison,
  removeComparison,
} from '../../interviews/comparisons.ts';
import { ProgressQuery, ProgressView, progressOf } from '../../interviews/progress.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['comparisons'];
const params = z.object({ id: z.uuid() });
const URL = '/api/v1/comparisons';

/** Interviews side by side without a ranking, and one person over sessions. */
export const comparisonRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'POST',
    url: URL,
    config: {
      permission: 'comparison.write',
      idempotent: true,
      notes: { answers: { 201: { headers: ['Location'] } } },
    },
    schema: {
      tags,
      summary: 'Choose interviews to lay side by side',
      body: NewComparison,
      response: { 201: ComparisonListed },
    },
    handler: async (request, reply) => {
      const made = await createComparison(services, somebody(request), request.body);
      return reply.code(201).header('location', `${URL}/${made.id}`).send(made);
    },
  });
  app.route({
    method: 'GET',
    url: URL,
    config: { permission: 'comparison.read' },
    schema: {
      tags,
      summary: 'List comparisons, newest first',
      querystring: ComparisonQuery,
      response: { 200: z.object({ items: z.array(ComparisonListed), next: z.string().nullable() }) },
    },
    handler: (request) => listComparisons(services, somebody(request), request.query),
  });
  app.route({
    method: 'GET',
    url: `${URL}/:id`,
    config: { permission: 'comparison.read' },
    schema: {
      tags,
      summary: 'Interviews side by side',
      description: 'In the order in which they were chosen: there is no total, no place and no winner.',
      params,
      response: { 200: ComparisonView },
    },
    handler: (request) => getComparison(services, somebody(request), request.params.id),
  });
  app.route({
    method: 'DELETE',
    url: `${URL}/:id`,
    config: { permission: 'comparison.write' },
    schema: { tags, summary: 'Remove a comparison', params, response: { 204: z.null().describe('Nothing') } },
    handler: async (request, reply) => {
      await removeComparison(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
  app.route({
    method: 'GET',
    url: '/api/v1/candidates',
    config: { permission: 'interview.list' },
    schema: {
      tags,
      summary: 'The candidates of all interviews, by name',
      description: 'For whoever wants to follow one of them over sessions. Never sorted by a number of a report.',
      querystring: CandidateQuery,
      response: { 200: z.object({ items: z.array(Candidate), next: z.string().nullable() }) },
    },
    handler: (request) => listCandidates(services, somebody(request), request.query),
  });
  app.route({
    method: 'GET',
    url: '/api/v1/progress',
    config: { permission: 'interview.export' },
    schema: { tags, summary: 'One person over sessions', querystring: ProgressQuery, response: { 200: ProgressView } },
    handler: (request) => progressOf(services, somebody(request), request.query),
  });
};
