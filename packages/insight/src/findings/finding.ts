import type { LanguageAnalysis } from '@impact/language/observation';
import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import type { Contribution, Finding, Policy } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';
import type { Points } from './effect.ts';

/** What the rules look at. */
export interface FindingContext {
  duration: number;
  policy: Policy;
  metrics: ReadonlyMap<string, Metric>;
  /** What the confidence index is made of. */
  contributions: readonly Contribution[];
  timeline: SpeechTimeline;
  language: LanguageAnalysis | null;
  answers: readonly InterviewAnswer[];
  episodes: VisualEpisodes | null;
}

/** A finding before the ranking. */
export interface Candidate extends Finding {
  /** What it is about: of one topic, the weightiest is told. */
  topic: string;
  /** Set where the same moments may give rise to several findings (a pause and the "um" in it): of these too, the weightiest is told. */
  family?: 'hesitation';
  /** How much it matters. */
  effect: Points;
  /** In place of `detail` where there is no room among its kind and it is told as a note: single moments that are there to be seen. */
  asNote?: string;
}

/** Looks at the recording from one side; returns what it has to say, often nothing. */
export type Rule = (context: FindingContext) => Candidate[];

type Measured = Metric & { value: number };

/** The metric with its value, or null where it has none. */
export function measured(context: FindingContext, id: string): Measured | null {
  const metric = context.metrics.get(id);
  return metric && metric.value !== null ? { ...metric, value: metric.value } : null;
}

/** The longest moments that a metric came from, at most three. */
export const longestEvidence = ({ evidence }: Metric): Span[] => longestSpans(evidence, 3);

/** The whole recording as one moment. */
export const wholeOf = ({ duration }: FindingContext): Span => ({ start: 0, end: Math.max(0, duration) });
