import type { Series } from './series.ts';

/** What `of` makes of the measured values within `width / 2` seconds of each moment; null where nothing was measured. */
export function overWindow(series: Series, width: number, of: (values: number[]) => number | null): Series {
  const { times, values } = series;
  let first = 0;
  let end = 0;
  return {
    times,
    values: times.map((time) => {
      while ((times[first] ?? time) < time - width / 2) first++;
      while (end < times.length && (times[end] ?? 0) <= time + width / 2) end++;
      const inside = values.slice(first, end).filter((value) => value !== null);
      return inside.length > 0 ? of(inside) : null;
    }),
  };
}
