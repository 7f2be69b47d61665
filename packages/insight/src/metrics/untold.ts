import type { Metric } from '@impact/report/metric';
import { FILLERS_LEFT_OUT } from '../speech/fillers.ts';

/** What is left out of the words cannot be counted: that none is written says nothing. */
export const isUntold = ({ value, detail }: Pick<Metric, 'value' | 'detail'>): boolean =>
  detail?.lowerBound === true && value === 0;

/** A metric as it may be told: without a value, and with the reason, where its 0 proves nothing. */
export const toldMetric = (metric: Metric): Metric =>
  isUntold(metric)
    ? {
        ...metric,
        value: null,
        reason: typeof metric.detail?.why === 'string' ? metric.detail.why : FILLERS_LEFT_OUT,
      }
    : metric;
