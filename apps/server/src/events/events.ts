import type { Queries } from '../database/database.ts';
import type { EventContent, ToldEvent } from './content.ts';

/** What a reader of an interview's event stream gets; `id` grows, and a reader that names the last one it saw misses nothing. */
export type InterviewEvent = ToldEvent & { organizationId: string };

/** An event that is yet to be told. */
export type NewEvent = EventContent & { organizationId: string; interviewId: string };

export interface Events {
  /** Writes the event and wakes every listener when the transaction commits (NOTIFY); `queries` may be a transaction. */
  publish(queries: Queries, event: NewEvent): Promise<void>;
  /** The id of the newest event there is; 0 where there is none. */
  latest(): Promise<number>;
  /**
   * Every event of an interview (or, with null, of an organisation) after the given id, those of the past first, each once and in order,
   * until the signal aborts; after null, those from the moment on in which the reader first asks. Waits while the database is gone. Ends
   * when the reader falls too far behind (it may come back with the last id that it saw).
   */
  follow(
    of: { organizationId: string; interviewId: string | null },
    after: number | null,
    signal: AbortSignal,
  ): AsyncIterable<InterviewEvent>;
  /** How many readers of this process follow events now. */
  readers(): number;
  close(): Promise<void>;
}
