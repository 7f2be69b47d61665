import type { Report } from '@impact/report/report';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, api, type Schemas, unwrap } from '../api/client.ts';
import { byLink } from '../report/way-in.ts';
import { isWithheld } from '../report/withheld.ts';

export type SharedScope = 'summary' | 'report' | 'report_and_media';
export type SharedInterview = Schemas['InterviewListed'];

/** Each look is written into the audit log of the house: no more of them than help. */
const LOOK_AGAIN_MS = 5 * 60_000;

/** What a link shows, and of which interview. Asked for again when somebody comes back to the page: by then it may be over. */
export const sharedQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared', token],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/shared/{token}', { params: { path: { token } }, signal })),
    staleTime: LOOK_AGAIN_MS,
  });

/** The interview as the holder of a link may know it, with what they may do. */
export const sharedInterviewQuery = (token: string, id: string) =>
  queryOptions({
    queryKey: ['shared', token, 'interview'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/interviews/{id}', { params: { path: { id } }, headers: byLink(token).headers, signal })),
    // What the policy of the house allows may have changed meanwhile.
    staleTime: LOOK_AGAIN_MS,
  });

/** Asked for anew once the policy withholds it. */
export const sharedReportQuery = (token: string, interview: Pick<Schemas['Interview'], 'hasReport' | 'summary'>) =>
  queryOptions({
    queryKey: ['shared', token, 'report', isWithheld(interview) ? 'withheld' : 'shown'],
    queryFn: async ({ signal }) => {
      const report = await unwrap(api.GET('/api/v1/shared/{token}/report', { params: { path: { token } }, signal }));
      // The same contract: the document of the API cannot say that the details of a metric are JSON, and calls them unknown.
      return report as Report;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whether nothing is behind a link: it has expired, was revoked or never was, and the API does not say which. */
export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;
