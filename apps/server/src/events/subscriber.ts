import type { InterviewEvent } from './events.ts';

/** Events on their way to one reader. */
export interface Subscriber {
  /** Keeps the event until the reader takes it; a reader that has left `limit` of them lying gets those and no more. */
  offer(event: InterviewEvent): void;
  /** The next event as soon as there is one; null after the last one. */
  take(): Promise<InterviewEvent | null>;
  /** No more events come. */
  end(): void;
}

/** A reader's own line of events, of one interview or (null) of all. */
export function createSubscriber(interviewId: string | null, limit: number): Subscriber {
  const waiting: InterviewEvent[] = [];
  let ended = false;
  let wake = () => {};
  return {
    offer(event) {
      if (ended || (interviewId !== null && event.interviewId !== interviewId)) return;
      if (waiting.length >= limit) ended = true;
      else waiting.push(event);
      wake();
    },
    async take() {
      while (!ended && waiting.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await promise;
      }
      return waiting.shift() ?? null;
    },
    end() {
      ended = true;
      wake();
    },
  };
}
