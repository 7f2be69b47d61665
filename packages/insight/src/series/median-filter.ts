import { median } from './percentile.ts';
import type { Series } from './series.ts';
import { overWindow } from './window.ts';

/**
 * Each measured value replaced by the median of its surroundings of `width` seconds: single wild frames vanish, edges
 * stay where they are (Tukey 1977). Unmeasured moments stay unmeasured.
 */
export function medianFilter(series: Series, width: number): Series {
  const smooth = overWindow(series, width, median);
  return {
    times: series.times,
    values: series.values.map((value, index) => (value === null ? null : (smooth.values[index] ?? null))),
  };
}
