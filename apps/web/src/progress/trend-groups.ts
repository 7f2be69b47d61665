import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { MetricGroup } from '@impact/insight/metrics/definition';
import type { Schemas } from '../api/client.ts';

export type Trend = Schemas['TrendTable'];
export type MetricTrend = Trend['metrics'][number];
export type Verdict = NonNullable<MetricTrend['sinceFirst']>['verdict'];

/** What became of a quantity, or `once` and `none` where there are too few values to tell. */
export type Outcome = Verdict | 'once' | 'none';

export function outcomeOf({ sinceFirst, points }: Pick<MetricTrend, 'sinceFirst' | 'points'>): Outcome {
  if (sinceFirst) return sinceFirst.verdict;
  return points.some(({ value }) => value !== null) ? 'once' : 'none';
}

/** Those that tell something, in their order. */
export const VERDICTS = ['better', 'worse', 'changed', 'steady'] as const satisfies readonly Verdict[];

/** The quantities that were measured, by what became of them since the first session; one with a single value cannot tell a change. */
export function byVerdict(trends: readonly MetricTrend[]): Record<Verdict, string[]> {
  const found: Record<Verdict, string[]> = { better: [], worse: [], changed: [], steady: [], unsure: [] };
  for (const trend of trends) {
    const outcome = outcomeOf(trend);
    if (outcome !== 'none') found[outcome === 'once' ? 'unsure' : outcome].push(trend.id);
  }
  return found;
}

export interface TrendGroup {
  group: MetricGroup | 'others';
  trends: MetricTrend[];
  /** Ids of those that were measured in no session. */
  without: string[];
}

/** The quantities by chapter, in the order of the report. */
export function trendGroups(trends: readonly MetricTrend[]): TrendGroup[] {
  const groups = Map.groupBy(trends, ({ id }) => definitionOf(id)?.group ?? 'others');
  return [...groups].map(([group, all]) => ({
    group,
    trends: all.filter((trend) => outcomeOf(trend) !== 'none'),
    without: all.filter((trend) => outcomeOf(trend) === 'none').map(({ id }) => id),
  }));
}
