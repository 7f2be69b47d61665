import type { Span } from '@impact/report/span';
import type { Series } from './series.ts';

/** Index of the first of the ascending times that lies at or after `limit`. */
function firstFrom(times: readonly number[], limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indices of the ascending times inside the span: from `first` up to, not including, `end`. */
export const indicesWithin = (times: readonly number[], { start, end }: Span): { first: number; end: number } => ({
  first: firstFrom(times, start),
  end: firstFrom(times, end),
});

/** The part of a series inside the span. */
export function seriesWithin({ times, values }: Series, span: Span): Series {
  const { first, end } = indicesWithin(times, span);
  return { times: times.slice(first, end), values: values.slice(first, end) };
}
