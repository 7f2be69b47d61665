import { HEADLINE } from '@impact/document/view/report-view';
import { isUntold } from '@impact/insight/metrics/untold';
import type { Metric } from '@impact/report/metric';
import type { Confidence, Report } from '@impact/report/report';
import type { Summary } from './child-protocol.ts';

/** The numbers that a reader looks for first, as far as they could be measured. */
export function summaryOf({ confidence, metrics }: Report): Summary {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return {
    confidence: confidence.index,
    confidenceReliability: confidence.index === null ? null : (confidence.reliability ?? 'low'),
    metrics: toldNumbers(HEADLINE.flatMap((id) => byId.get(id) ?? [])),
    trend: trendOf(confidence),
  };
}

/** The bare numbers of metrics, without those that were not measured or say nothing. */
export const toldNumbers = (metrics: readonly Metric[]): Summary['metrics'] =>
  metrics.flatMap((metric) => {
    const { id, value, unit, band, reliability, detail } = metric;
    if (value === null || isUntold(metric)) return [];
    return [{ id, value, unit, band, reliability, lowerBound: detail?.lowerBound === true }];
  });

/** As many as a line the size of a word can show. */
const POINTS = 24;

/** The curve of the index in a few means of stretches of one length; null where it was not measured. */
function trendOf({ track }: Confidence): Summary['trend'] {
  const curve = track && !Array.isArray(track.values) ? track.values.index : undefined;
  if (!curve || curve.length === 0) return null;
  return Array.from({ length: POINTS }, (_, point) => {
    const from = Math.floor((point * curve.length) / POINTS);
    const to = Math.max(from + 1, Math.floor(((point + 1) * curve.length) / POINTS));
    const measured = curve.slice(from, to).filter((value) => value !== null);
    if (measured.length === 0) return null;
    return Math.round((measured.reduce((sum, value) => sum + value, 0) / measured.length) * 10) / 10;
  });
}
