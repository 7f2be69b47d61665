import type { Metric } from '@impact/report/metric';
import { buildMetric, type MetricParts } from './build.ts';
import { bandOf, definitionOf } from './catalogue.ts';

/** Builds a metric whose unit and band come from the catalogue. */
export const measuredMetric = (parts: Omit<MetricParts, 'unit' | 'band'>): Metric =>
  buildMetric({ ...parts, unit: definitionOf(parts.id)?.unit ?? '', band: bandOf(parts.id, parts.value) });
