import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Kinds of events that the server tells of. */
const TYPES = ['status', 'progress', 'partial', 'report', 'changed', 'deleted', 'coach'] as const;
export type LiveEventType = (typeof TYPES)[number];

export interface LiveEvent {
  id: number;
  interviewId: string;
  type: LiveEventType;
  data: unknown;
  at: string;
}

/** Changes that come this close together are asked for once. */
const TOGETHER_MS = 250;

/**
 * Follows the events of one interview, or of all that the account may see, while the component is shown. The browser opens a lost stream
 * again by itself and names the last event that it saw. `onEvent` must not change from one drawing to the next.
 */
export function useLiveEvents(interviewId: string | null, onEvent: (event: LiveEvent) => void): void {
  useEffect(() => {
    const stream = new EventSource(
      interviewId === null ? '/api/v1/events' : `/api/v1/interviews/${interviewId}/events`,
    );
    const listen = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as LiveEvent);
    for (const type of TYPES) stream.addEventListener(type, listen);
    return () => stream.close();
  }, [interviewId, onEvent]);
}

/** Keeps lists and interviews that are shown up to date with what happens on the server. */
export function useLiveLists(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/events');
    const stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: ['interviews'] });
      for (const id of stale) void client.invalidateQueries({ queryKey: ['interview', id] });
      stale.clear();
    };
    const listen = (message: MessageEvent<string>) => {
      stale.add((JSON.parse(message.data) as LiveEvent).interviewId);
      timer ??= setTimeout(refresh, TOGETHER_MS);
    };
    // Progress and what the coach writes come many times a second and are followed where they are shown.
    for (const type of TYPES) if (type !== 'progress' && type !== 'coach') stream.addEventListener(type, listen);
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [client]);
}
