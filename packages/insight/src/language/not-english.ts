import type { Metric } from '@impact/report/metric';

/** Why nothing is said of the wording of a recording in another language. */
export const NOT_ENGLISH = 'The words do not look like English; wording is measured in English only.';

/** Whether the words behind a report's metrics look like English. */
export const isEnglish = (metrics: readonly Pick<Metric, 'reason'>[]): boolean =>
  metrics.every(({ reason }) => reason !== NOT_ENGLISH);
