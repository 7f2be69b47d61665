import type { Queries } from '../database/database.ts';

/** What a reader of an interview's event stream gets; `id` grows, and a reader that names the last one it saw misses nothing. */
export interface InterviewEvent {
  id: number;
  organizationId: string;
  interviewId: string;
  type: 'status' | 'progress' | 'partial' | 'coach' | 'report' | 'changed' | 'deleted';
  data: unknown;
  at: string;
}

export interface Events {
  /** Writes the event and wakes every listener when the transaction commits (NOTIFY); `queries` may be a transaction. */
  publish(
    queries: Queries,
    event: Pick<InterviewEvent, 'organizationId' | 'interviewId' | 'type' | 'data'>,
  ): Promise<void>;
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
