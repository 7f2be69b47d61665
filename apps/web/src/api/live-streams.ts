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
  follow: ReturnType<typeof createSharedStream>;
  listeners: number;
  /** What the coach has written, each time all of it: told to who joins later, as the server told it only once. */
  coach: LiveEvent | null;
}

/** After these the coach's text is in a report, or nowhere. */
const ENDS_COACH: readonly LiveEventType[] = ['report', 'status', 'deleted'];

/**
 * Streams of events by their address, each opened once however many parts of the page follow it: browsers keep no more than six connections
 * to a server open, over all tabs, and a stream takes one for good.
 */
export function createLiveStreams(open: (address: string, after: string | null) => Stream) {
  const followed = new Map<string, Followed>();

  function begin(address: string): Followed {
    const follow = createSharedStream((after) => open(address, after), LIVE_EVENT_TYPES);
    const stream = { follow, listeners: 0, coach: null };
    followed.set(address, stream);
    return stream;
  }

  /** Calls `listener` with each event until the function that it hands back is called. */
  return function follow(address: string, listener: Listener): () => void {
    const stream = followed.get(address) ?? begin(address);
    stream.listeners++;
    if (stream.coach) listener(stream.coach);
    const stop = stream.follow((text) => {
      const event = JSON.parse(text) as LiveEvent;
      if (event.type === 'coach') stream.coach = event;
      else if (ENDS_COACH.includes(event.type)) stream.coach = null;
      listener(event);
    });
    return () => {
      stop();
      stream.listeners--;
      if (stream.listeners === 0 && followed.get(address) === stream) followed.delete(address);
    };
  };
}
