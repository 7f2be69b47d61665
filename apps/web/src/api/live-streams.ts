import { createSharedStream, type Stream } from './all-events.ts';

/** Kinds of events that the server tells of. */
export const LIVE_EVENT_TYPES = ['status', 'progress', 'partial', 'report', 'changed', 'deleted', 'coach'] as const;
export type LiveEventType = (typeof LIVE_EVENT_TYPES)[number];

export interface LiveEvent {
  id: number;
  interviewId: string;
  type: LiveEventType;
  data: unknown;
  at: string;
}

type Listener = (event: LiveEvent) => void;

interface Followed {
  stream: ReturnType<typeof createSharedStream>;
  listeners: number;
  /** What the coach has written, each time all of it: told to who joins later, as the server told it only once. */
  coach: LiveEvent | null;
}

/** After these the coach's text is in a report, or nowhere. */
const ENDS_COACH: readonly LiveEventType[] = ['report', 'status', 'deleted'];

/**
 * Streams of events by their address, each opened once however many parts of the page follow it: browsers keep no more than six connections
 * to a server open, over all tabs, and a stream takes one for good. `tellLost` hears of each whether it has broken off.
 */
export function createLiveStreams(
  open: (address: string, after: string | null) => Stream,
  tellLost: (address: string, lost: boolean) => void = () => {},
) {
  const followed = new Map<string, Followed>();
  let resting = false;

  function begin(address: string): Followed {
    const stream = createSharedStream(
      (after) => open(address, after),
      LIVE_EVENT_TYPES,
      (lost) => tellLost(address, lost),
    );
    stream.rest(resting);
    const one = { stream, listeners: 0, coach: null };
    followed.set(address, one);
    return one;
  }

  return {
    /** Calls `listener` with each event until the function that it hands back is called. */
    follow(address: string, listener: Listener): () => void {
      const one = followed.get(address) ?? begin(address);
      one.listeners++;
      if (one.coach) listener(one.coach);
      const stop = one.stream.follow((text) => {
        const event = JSON.parse(text) as LiveEvent;
        if (event.type === 'coach') one.coach = event;
        else if (ENDS_COACH.includes(event.type)) one.coach = null;
        listener(event);
      });
      return () => {
        stop();
        one.listeners--;
        if (one.listeners === 0 && followed.get(address) === one) followed.delete(address);
      };
    },
    /** Gives all connections back, or goes on after the last events. */
    rest(value: boolean): void {
      resting = value;
      for (const { stream } of followed.values()) stream.rest(value);
    },
  };
}
