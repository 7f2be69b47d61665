import type { StepName } from '@impact/pipeline/step';

/** The first job of a run looks at the recording and makes the jobs between; the last one makes the report of their results. */
export const RECORDING = 'recording';
export const REPORT = 'report';
/** Never in the queue: what a worker does after a step, to tell what is known so far. */
export const PARTIAL = 'partial';

/** What the queue holds of a job: ids only, nothing about the person in the recording. */
export interface JobPayload {
  organizationId: string;
  interviewId: string;
  runId: string;
  /** `recording`, `report`, or the id of a job of the plan. */
  job: string;
  /** Seconds that the job may take. */
  timeLimit: number;
  /** Only for jobs of the plan. */
  step: { name: StepName; part: string | null; reads: StepName[] } | null;
}
