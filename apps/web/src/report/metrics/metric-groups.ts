import { catalogue, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { MetricGroup } from '@impact/insight/metrics/definition';
import { isUntold } from '@impact/insight/metrics/untold';
import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';

export interface GroupOfMetrics {
  group: MetricGroup | 'others';
  metrics: Metric[];
}

/** The metrics by chapter, in the catalogue's order; those that it does not know stand last. Nothing of emotion where the policy has it off. */
export function metricGroups({ metrics, policy }: Pick<Report, 'metrics' | 'policy'>): GroupOfMetrics[] {
  const shown = metrics.filter(({ id }) => policy.emotionInference || !infersEmotion(id));
  const byId = new Map(shown.map((metric) => [metric.id, metric]));
  const groups = new Map<GroupOfMetrics['group'], Metric[]>();
  for (const { id, group } of catalogue) {
    const metric = byId.get(id);
    if (!metric) continue;
    byId.delete(id);
    groups.set(group, [...(groups.get(group) ?? []), metric]);
  }
  if (byId.size > 0) groups.set('others', [...byId.values()]);
  return [...groups].map(([group, own]) => ({ group, metrics: own }));
}

/** Whether a number has a value to show; what a recogniser left out of the words cannot be counted, and zero of it says nothing. */
export const isMeasured = (metric: Metric): boolean => metric.value !== null && !isUntold(metric);
