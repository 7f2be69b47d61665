import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Schemas } from '../api/client.ts';

type SummaryMetric = Schemas['Summary']['metrics'][number];

/** A headline number with what it is judged by. */
export interface SummaryNumber extends SummaryMetric {
  bands: readonly Band[];
  known: Band | null;
}

/** The headline numbers that this app knows; one of a newer server is left out, as nobody could say what it means. */
export const summaryNumbers = (metrics: readonly SummaryMetric[]): SummaryNumber[] =>
  metrics.flatMap((metric) => {
    const definition = definitionOf(metric.id);
    // Of older reports: that none of what may be left out was written down says nothing.
    const saysNothing = metric.id === 'filler.per_min' && metric.band === null && metric.value === 0;
    if (!definition || saysNothing) return [];
    const { bands } = definition;
    return [{ ...metric, bands, known: bands.find(({ key }) => key === metric.band) ?? null }];
  });
