import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { MetricGroup } from '@impact/insight/metrics/definition';
import type { Schemas } from '../../api/client.ts';

export type ComparedMetric = Schemas['ComparisonTable']['metrics'][number];

/** One chapter of a comparison: rows with a value, and those that nobody has one of, by their reason. */
export interface ValueGroup {
  group: MetricGroup | 'others';
  rows: ComparedMetric[];
  without: { reason: string; ids: string[] }[];
}

/** The metrics by chapter, in the order in which they come: that of the catalogue. */
export function valueGroups(metrics: readonly ComparedMetric[]): ValueGroup[] {
  const groups = Map.groupBy(metrics, ({ id }) => definitionOf(id)?.group ?? 'others');
  return [...groups].map(([group, all]) => {
    const isMeasured = ({ values }: ComparedMetric) => values.some(({ value }) => value !== null);
    const without = new Map<string, string[]>();
    for (const { id, values } of all.filter((metric) => !isMeasured(metric))) {
      const reason = saidOnce(values.flatMap((one) => one.reason ?? []));
      without.set(reason, [...(without.get(reason) ?? []), id]);
    }
    return {
      group,
      rows: all.filter(isMeasured),
      without: [...without].map(([reason, ids]) => ({ reason, ids })),
    };
  });
}

/** What parts a reason from the amount that one side had: "Needs at least 60 s of usable material; there were 25.4 s." */
const THERE_WERE = '; there were ';

/** Reasons, each once; of those that differ only in how much there was, what was needed. */
function saidOnce(reasons: readonly string[]): string {
  const alike = Map.groupBy(new Set(reasons), (reason) => reason.split(THERE_WERE)[0] ?? reason);
  return [...alike].map(([needed, all]) => (all.length === 1 ? all.join() : `${needed}.`)).join(' ');
}
