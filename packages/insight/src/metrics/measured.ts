import type { Metric } from '@impact/report/metric';
import { buildMetric, type MetricParts } from './build.ts';
import { bandOf, definitionOf } from './catalogue.ts';

/** Builds a metric whose unit and band come from the catalogue; without a band where the value is not to be `judged`. */
export const measuredMetric = ({
  judged = true,
  ...parts
}: Omit<MetricParts, 'unit' | 'band'> & { judged?: boolean }): Metric =>
  buildMetric({
    ...parts,
    unit: definitionOf(parts.id)?.unit ?? '',
    band: judged ? bandOf(parts.id, parts.value) : null,
  });
