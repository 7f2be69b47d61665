import type { Metric } from '@impact/report/metric';
import type { Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';

/** A metric that has a value. */
export type Measured = Metric & { value: number };

/** The metrics of the recording that have a value, by id. */
export type MeasuredMetrics = ReadonlyMap<string, Measured>;

/** A suggestion before the ranking. */
export interface Idea extends Pick<Suggestion, 'area' | 'advice' | 'why'> {
  /** What it is about: one idea a topic is kept. */
  topic: string;
  /** The metric that it rests on. */
  metric: Measured;
  /** How much a change would be worth to a listener, 0–1. */
  worth: number;
  evidence: readonly Span[];
}

/** Looks at the metrics from one side; returns what to try, or null where there is nothing to change. */
export type Rule = (metrics: MeasuredMetrics) => Idea | null;

type Said = Pick<Idea, 'advice' | 'why'> & Partial<Pick<Idea, 'evidence'>>;

/** A rule about one metric that speaks when its value lies in one of the bands; `worth` by band. */
export function bandRule(parts: {
  area: Idea['area'];
  topic?: string;
  metric: string;
  worth: Readonly<Record<string, number>>;
  say: (metric: Measured, metrics: MeasuredMetrics) => Said;
}): Rule {
  return (metrics) => {
    const metric = metrics.get(parts.metric);
    const worth = metric?.band ? parts.worth[metric.band] : undefined;
    if (!metric || worth === undefined) return null;
    return {
      area: parts.area,
      topic: parts.topic ?? parts.metric,
      metric,
      worth,
      evidence: metric.evidence,
      ...parts.say(metric, metrics),
    };
  };
}
