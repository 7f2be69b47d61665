import type { Report } from '@impact/report/report';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../api/client.ts';
import type { Interview } from './report-context.tsx';
import { isWithheld } from './withheld.ts';

/** One interview with its latest analysis. Events of the server make it stale. */
export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interview', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/interviews/{id}', { params: { path: { id } }, signal })),
  });

/**
 * The latest report of an interview. A report never changes, so it is loaded once for each analysis; while a new analysis has none yet, the
 * one before it is shown. Once the policy withholds it, it is asked for anew: the server then says why it is not there.
 */
export const reportQuery = (interview: Pick<Interview, 'id' | 'run' | 'hasReport' | 'summary'>) => {
  const { id, run } = interview;
  const madeBy = run?.hasReport ? run.id : 'earlier';
  return queryOptions({
    queryKey: ['report', id, madeBy, isWithheld(interview) ? 'withheld' : 'shown'],
    queryFn: async ({ signal }) => {
      const report = await unwrap(api.GET('/api/v1/interviews/{id}/report', { params: { path: { id } }, signal }));
      // The same contract: the document of the API cannot say that the details of a metric are JSON, and calls them unknown.
      return report as Report;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * 60_000,
  });
};
