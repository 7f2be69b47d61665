import type { Queries } from '../database/database.ts';

/** What a reader of an interview's event stream gets; `id` grows, and a reader that names the last one it saw misses nothing. */
export interface InterviewEvent {
  id: number;
  organizationId: string;
  interviewId: string;
  type: 'status' | 'progress' | 'partial' | 'report' | 'changed' | 'deleted';
  data: unknown;
  at: string;
}

export interface Events {
  /** Writes the event and wakes every listener when the transaction commits (NOTIFY); `queries` may be a transaction. */
  publish(
    queries: Queries,
    event: Pick<InterviewEvent, 'organizationId' | 'interviewId' | 'type' | 'data'>,
  ): Promise<void>;
  /**
   * Every event of an interview (or, with null, of an organisation) after the given id, those of the past first, each once and in order,
   * until the signal aborts. Ends when the listener falls further behind than `limit` (it may come back with the last id).
   */
  follow(
    of: { organizationId: string; interviewId: string | null },
    after: number | null,
    signal: AbortSignal,
  ): AsyncIterable<InterviewEvent>;
  close(): Promise<void>;
}
