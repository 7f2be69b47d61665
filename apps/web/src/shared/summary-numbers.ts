import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Schemas } from '../api/client.ts';
import { isLowerBound, saysNothing } from '../parts/lower-bound.ts';

type SummaryMetric = Schemas['Summary']['metrics'][number];

/** A headline number with what it is judged by. */
export interface SummaryNumber extends SummaryMetric {
  bands: readonly Band[];
  known: Band | null;
}

/** The headline numbers that this app knows and that say something; one of a newer server is left out, as nobody could say what it means. */
export const summaryNumbers = (metrics: readonly SummaryMetric[]): SummaryNumber[] =>
  metrics.flatMap((metric) => {
    const definition = definitionOf(metric.id);
    if (!definition || saysNothing(metric)) return [];
    const { bands } = definition;
    return [
      {
        ...metric,
        lowerBound: isLowerBound(metric),
        bands,
        known: bands.find(({ key }) => key === metric.band) ?? null,
      },
    ];
  });
