import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetDraftsOf } from '../parts/drafts.ts';
import { accountQuery } from './account.ts';
import { connection } from './connection.ts';
import { createLiveStreams, type LiveEvent } from './live-streams.ts';

export type { LiveEvent, LiveEventType } from './live-streams.ts';

/** Changes that come this close together are asked for once. */
const TOGETHER_MS = 250;

const ALL = '/api/v1/events';
const { follow, rest } = createLiveStreams(
  (address, after) => new EventSource(after === null ? address : `${address}?after=${encodeURIComponent(after)}`),
  // That of one interview also ends with the interview.
  (address, lost) => {
    if (address === ALL) connection.tell(lost);
  },
);

/** A tab that has not been seen for so long gives its connections back, or the seventh tab of one server would not load at all. */
const REST_AFTER_MS = 20_000;
let hidden: ReturnType<typeof setTimeout> | undefined;
// Opened behind the one that is read.
if (document.hidden) rest(true);
document.addEventListener('visibilitychange', () => {
  clearTimeout(hidden);
  if (document.hidden) hidden = setTimeout(rest, REST_AFTER_MS, true);
  else rest(false);
});

/**
 * Follows the events of one interview, or of all that the account may see, while the component is shown. The browser opens a lost stream
 * again by itself and names the last event that it saw. `onEvent` must not change from one drawing to the next.
 */
export function useLiveEvents(interviewId: string | null, onEvent: (event: LiveEvent) => void): void {
  useEffect(
    () => follow(interviewId === null ? ALL : `/api/v1/interviews/${interviewId}/events`, onEvent),
    [interviewId, onEvent],
  );
}

/** Keeps lists and interviews that are shown up to date with what happens on the server. */
export function useLiveLists(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: ['interviews'] });
      for (const id of stale) void client.invalidateQueries({ queryKey: ['interview', id] });
      stale.clear();
    };
    const stop = follow(ALL, ({ type, interviewId }) => {
      // Progress and what the coach writes come many times a second and are followed where they are shown.
      if (type === 'progress' || type === 'coach') return;
      if (type === 'deleted') forgetDraftsOf(interviewId);
      stale.add(interviewId);
      timer ??= setTimeout(refresh, TOGETHER_MS);
    });
    // The stream of a session that has ended is refused, too: who is signed in is known by asking.
    const unsubscribe = connection.subscribe(() => {
      if (connection.isLost()) void client.prefetchQuery({ ...accountQuery, staleTime: 0 });
    });
    return () => {
      clearTimeout(timer);
      stop();
      unsubscribe();
    };
  }, [client]);
}
