import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import type { Confidence, Finding, Policy } from '@impact/report/report';
import type { Transcript } from '@impact/report/transcript';

/** All that a coach sees of a recording: what was measured, never the recording itself. */
export interface CoachInput {
  metrics: Metric[];
  findings: Finding[];
  answers: InterviewAnswer[];
  transcript: Transcript | null;
  confidence: Confidence;
  policy: Policy;
}
