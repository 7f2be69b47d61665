import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../api/client.ts';

export type ComparisonListed = Schemas['ComparisonListed'];
export type Comparison = Schemas['Comparison'];
export type InterviewListed = Schemas['InterviewListed'];

/** Every look at a comparison stands in the audit log, so that none is taken that nobody asked for. */
const LOOKED_MS = 5 * 60_000;

export const comparisonsQuery = infiniteQueryOptions({
  queryKey: ['comparisons'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/comparisons', {
        params: { query: { limit: 12, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['comparison', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/comparisons/{id}', { params: { path: { id } }, signal })),
    staleTime: LOOKED_MS,
    refetchOnWindowFocus: false,
  });

/** Interviews to choose from; the list of before stays while another is on its way. */
export const choiceQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['interviews', 'to compare', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/interviews', {
          params: {
            query: {
              limit: 12,
              ...(search === '' ? {} : { search }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** A key makes one comparison, however often a shaky connection sends it. */
export const createComparison = ({
  title,
  interviewIds,
  key,
}: {
  title: string;
  interviewIds: string[];
  key: string;
}) =>
  unwrap(
    api.POST('/api/v1/comparisons', {
      params: { header: { 'Idempotency-Key': key } },
      body: { title, interviewIds },
    }),
  );

export const removeComparison = (id: string) =>
  unwrap(api.DELETE('/api/v1/comparisons/{id}', { params: { path: { id } } }));
