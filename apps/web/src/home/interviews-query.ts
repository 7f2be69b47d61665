import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../api/client.ts';
import { type ListSearch, queryOf } from './list-search.ts';

export type Listed = Schemas['InterviewListed'];

const PAGE = 25;
/** Of those that wait or go on, so many are followed while they do; the others show how far they were when the list was loaded. */
const FOLLOWED = 100;

/** The interviews that match an address, page by page. Events of the server make them stale. */
export const interviewsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['interviews', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/interviews', {
          params: {
            query: {
              ...queryOf(search, new Date()),
              limit: PAGE,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Those that wait or go on: how far they are changes all the time, and only they are asked for again. */
export const openInterviewsQuery = queryOptions({
  queryKey: ['interviews', 'open'],
  queryFn: async ({ signal }) => {
    const query = { status: ['waiting', 'running'] as ('waiting' | 'running')[], limit: FOLLOWED };
    return (await unwrap(api.GET('/api/v1/interviews', { params: { query }, signal }))).items;
  },
});
