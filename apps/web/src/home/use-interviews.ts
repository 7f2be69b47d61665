import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type LiveEvent, useLiveEvents } from '../api/live.ts';
import { interviewsQuery, openInterviewsQuery } from './interviews-query.ts';
import type { ListSearch } from './list-search.ts';
import { isOpen, withProgress } from './with-progress.ts';

/** Steps tell how far they are many times a second; it is asked for no more often than this, ms. */
const AT_MOST_EVERY = 1000;
/** Whose turn it is and which workers are there is told by no event. */
const ASK_AGAIN_MS = 10_000;

/** The interviews that match an address, as they are now: new ones appear, and those that go on show how far they are. */
export function useInterviews(search: ListSearch) {
  // While the next list is loaded, the one before stays.
  const list = useInfiniteQuery({ ...interviewsQuery(search), placeholderData: keepPreviousData });
  const loaded = list.data?.pages;
  const someOpen = loaded?.some(({ items }) => items.some(isOpen)) ?? false;
  const open = useQuery({ ...openInterviewsQuery, enabled: someOpen, refetchInterval: ASK_AGAIN_MS });
  useFollowProgress(someOpen);
  const rows = useMemo(
    () =>
      loaded &&
      withProgress(
        loaded.flatMap(({ items }) => items),
        open.data ?? [],
      ),
    [loaded, open.data],
  );
  return { list, rows, total: loaded?.[0]?.total ?? null };
}

function useFollowProgress(someOpen: boolean): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  const onEvent = useCallback(
    ({ type }: LiveEvent) => {
      if (type !== 'progress' || !someOpen) return;
      timer.current ??= setTimeout(
        () => {
          timer.current = undefined;
          last.current = Date.now();
          void client.invalidateQueries({ queryKey: openInterviewsQuery.queryKey });
        },
        Math.max(0, AT_MOST_EVERY - (Date.now() - last.current)),
      );
    },
    [client, someOpen],
  );
  useLiveEvents(null, onEvent);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
