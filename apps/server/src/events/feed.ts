import type { InterviewEvent } from './events.ts';
import type { Subscriber } from './subscriber.ts';

/** What is new in one organisation, read once and handed to all its readers in this process. */
export interface Feed {
  readers: Set<Subscriber>;
  /**
   * Hands out what is new, from the first call on. When it has returned, every later event will be handed to those who were readers when it
   * was called.
   */
  handOut(): Promise<void>;
}

export interface FeedSource {
  latest(): Promise<number | null>;
  /** The next events after an id, in order, or fewer than a full page when there are no more; null when it is over. */
  read(after: number): Promise<{ events: InterviewEvent[]; more: boolean } | null>;
}

export function createFeed({ latest, read }: FeedSource): Feed {
  const readers = new Set<Subscriber>();
  /** Every event up to this id was handed out. */
  let position: number | null = null;
  let handingOut: Promise<void> | null = null;
  let again = false;

  async function handOutOnce(): Promise<void> {
    position ??= await latest();
    for (let more = position !== null; more && position !== null; ) {
      const page = await read(position);
      for (const event of page?.events ?? []) {
        for (const reader of readers) reader.offer(event);
        position = event.id;
      }
      more = page?.more ?? false;
    }
  }

  return {
    readers,
    handOut() {
      // Whoever calls while it is going on is served by one more round.
      again = true;
      handingOut ??= (async () => {
        while (again) {
          again = false;
          await handOutOnce();
        }
      })().finally(() => {
        handingOut = null;
      });
      return handingOut;
    },
  };
}
