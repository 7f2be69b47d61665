import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type LiveEvent, useLiveEvents } from '../api/live.ts';
import { partialQuery } from './partial-query.ts';

/** Steps tell how far they are many times a second; the interview is asked for no more often than this, ms. */
const AT_MOST_EVERY = 1000;

/** Keeps an interview that is analysed, and what is known of it so far, as fresh as its events. */
export function useFollow(interviewId: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  const numbers = useRef(false);

  const onEvent = useCallback(
    ({ type }: LiveEvent) => {
      if (type === 'partial') numbers.current = true;
      timer.current ??= setTimeout(
        () => {
          timer.current = undefined;
          last.current = Date.now();
          void client.invalidateQueries({ queryKey: ['interview', interviewId] });
          if (numbers.current) void client.invalidateQueries({ queryKey: partialQuery(interviewId).queryKey });
          numbers.current = false;
        },
        Math.max(100, AT_MOST_EVERY - (Date.now() - last.current)),
      );
    },
    [client, interviewId],
  );
  useLiveEvents(interviewId, onEvent);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
