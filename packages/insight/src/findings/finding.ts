import type { LanguageAnalysis } from '@impact/language/observation';
import type { Metric } from '@impact/report/metric';
import type { Finding, Policy } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';

/** What the rules look at. */
export interface FindingContext {
  duration: number;
  policy: Policy;
  metrics: ReadonlyMap<string, Metric>;
  timeline: SpeechTimeline;
  language: LanguageAnalysis | null;
  episodes: VisualEpisodes | null;
}

/** A finding before the ranking: what it is about (one finding a topic is kept), and how much it matters, 0–1. */
export interface Candidate extends Finding {
  topic: string;
  effect: number;
}

/** Looks at the recording from one side; returns what it has to say, often nothing. */
export type Rule = (context: FindingContext) => Candidate[];

/** The metric with its value, or null where it has none. */
export function measured(context: FindingContext, id: string): (Metric & { value: number }) | null {
  const metric = context.metrics.get(id);
  return metric && metric.value !== null ? { ...metric, value: metric.value } : null;
}

/** The whole recording as one moment. */
export const wholeOf = ({ duration }: FindingContext): Span => ({ start: 0, end: Math.max(0, duration) });
