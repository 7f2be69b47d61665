import type { Schemas } from '../api/client.ts';

type SummaryMetric = Pick<Schemas['Summary']['metrics'][number], 'id' | 'value' | 'band' | 'lowerBound'>;

/** Counted fillers without a judgement are those that the words still show: recognisers drop most of them. */
const COUNTED = 'filler.per_min';

/** Whether there may be more of a number than could be counted; summaries of older reports tell it by the missing judgement alone. */
export const isLowerBound = ({ id, band, lowerBound }: SummaryMetric): boolean =>
  lowerBound || (id === COUNTED && band === null);

/** Whether a number proves nothing: none of what may have been left out was written down. */
export const saysNothing = (metric: SummaryMetric): boolean => metric.value === 0 && isLowerBound(metric);
