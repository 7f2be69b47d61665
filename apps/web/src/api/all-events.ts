/** What a stream needs to be; in a browser an `EventSource`. */
export interface Stream {
  readyState: number;
  addEventListener(type: string, listen: (message: MessageEvent<string>) => void): void;
  close(): void;
}

type Listener = (text: string) => void;

const CLOSED = 2;
const AGAIN_AFTER_MS = 10_000;

/**
 * One stream of events for all parts of a page that follow it, opened with the first and closed with the last: a browser holds few
 * connections to a server. After a break the browser opens it again by itself; where it gives up, as when a proxy answers for a server that
 * starts anew, the stream is opened again after the last event that was seen. While it rests it takes no connection; then it goes on after
 * the last event. `tellLost` hears that the stream has broken off, and that it is there again or nobody waits for it; it may hear the same
 * again.
 */
export function createSharedStream(
  open: (after: string | null) => Stream,
  types: readonly string[],
  tellLost: (lost: boolean) => void = () => {},
) {
  const listeners = new Set<Listener>();
  let stream: Stream | null = null;
  let last: string | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let resting = false;

  function start(): void {
    if (resting) return;
    const opened = open(last);
    stream = opened;
    for (const type of types) {
      opened.addEventListener(type, ({ data, lastEventId }) => {
        if (lastEventId !== '') last = lastEventId;
        for (const listener of listeners) listener(data);
      });
    }
    opened.addEventListener('open', () => {
      if (stream === opened) tellLost(false);
    });
    opened.addEventListener('error', () => {
      if (stream !== opened) return;
      tellLost(true);
      if (opened.readyState !== CLOSED) return;
      again ??= setTimeout(() => {
        again = undefined;
        start();
      }, AGAIN_AFTER_MS);
    });
  }
  function stop(): void {
    clearTimeout(again);
    again = undefined;
    stream?.close();
    stream = null;
    tellLost(false);
  }
  return {
    /** Follows the stream; returns what ends that. */
    follow(listener: Listener): () => void {
      listeners.add(listener);
      if (stream === null) start();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stop();
        last = null;
      };
    },
    rest(value: boolean): void {
      if (value === resting) return;
      resting = value;
      if (resting) stop();
      else if (listeners.size > 0) start();
    },
  };
}
