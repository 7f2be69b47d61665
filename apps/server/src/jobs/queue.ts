import type { Queries } from '../database/database.ts';
import type { InterviewSettings } from '../interviews/settings.ts';

/** The way from the API to the workers. */
export interface AnalysisQueue {
  /**
   * Asks for an analysis of a stored interview. The same interview with the same settings, asked for while it is still queued or
   * running, joins the run that is there (`joined`). Results of steps that did not change are reused. In the transaction `within`, where
   * one is given: what made the analysis necessary and the analysis are then there together, or neither.
   */
  submit(
    interviewId: string,
    settings: InterviewSettings,
    within?: Queries,
  ): Promise<{ runId: string; joined: boolean }>;
  /**
   * Stops a run, within a transaction or by itself: queued jobs never start, running ones end within seconds. True when there was something
   * to stop.
   */
  cancel(runId: string, within?: Queries): Promise<boolean>;
  /** Removes every trace of an interview from the queue's own tables, for erasure. */
  forget(interviewId: string): Promise<void>;
  /** Jobs waiting and running, for `/metrics`. */
  counts(): Promise<{ queued: number; active: number; failed: number }>;
  close(): Promise<void>;
}
