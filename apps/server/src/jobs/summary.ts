import { HEADLINE } from '@impact/document/view/report-view';
import type { Report } from '@impact/report/report';
import type { Summary } from './child-protocol.ts';

/** The numbers that a reader looks for first, as far as they could be measured. */
export function summaryOf({ confidence, metrics }: Report): Summary {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return {
    confidence: confidence.index,
    metrics: HEADLINE.flatMap((id) => {
      const metric = byId.get(id);
      if (!metric || metric.value === null) return [];
      const { value, unit, band, reliability } = metric;
      return [{ id, value, unit, band, reliability }];
    }),
  };
}
