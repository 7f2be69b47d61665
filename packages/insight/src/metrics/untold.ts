import type { Metric } from '@impact/report/metric';

/** Why a count of none, or of few, tells nothing where a recogniser wrote the words. */
export const FILLERS_LEFT_OUT =
  'A recogniser wrote the words, and recognisers leave most fillers out: that few are there proves nothing.';

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
