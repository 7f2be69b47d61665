import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../api/client.ts';

export type Progress = Schemas['Progress'];
export type Candidate = Schemas['Candidate'];

/** Every look at somebody's progress stands in the audit log, so that none is taken that nobody asked for. */
const LOOKED_MS = 5 * 60_000;
/** People that are offered at once. */
export const MOST_PEOPLE = 50;

export const progressQuery = (person: string) =>
  queryOptions({
    queryKey: ['progress', person],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/progress', { params: { query: { candidate: person } }, signal })),
    staleTime: LOOKED_MS,
    refetchOnWindowFocus: false,
  });

/** People by the name that stands with their interviews. */
export const candidatesQuery = (search: string) =>
  queryOptions({
    queryKey: ['interviews', 'candidates', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/candidates', {
          params: { query: { limit: MOST_PEOPLE, ...(search === '' ? {} : { search }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What is known of somebody's interviews beside their numbers, the latest first. */
export const interviewsOfQuery = (person: string) =>
  queryOptions({
    queryKey: ['interviews', 'of', person],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(
        api.GET('/api/v1/interviews', { params: { query: { search: person, limit: 100 } }, signal }),
      );
      return items;
    },
  });
