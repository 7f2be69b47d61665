import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Metric } from '@impact/report/metric';

/** The band that the report gives a number: none where it is shown and not judged, as where it is only a lower bound. */
export const bandOfMetric = ({ id, band }: Pick<Metric, 'id' | 'band'>): Band | null =>
  definitionOf(id)?.bands.find(({ key }) => key === band) ?? null;
