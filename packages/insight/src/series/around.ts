import type { Series } from './series.ts';

/** The measured values from `before` seconds ahead of moment `index` to `after` seconds past it, itself included. */
export function valuesAround({ times, values }: Series, index: number, before: number, after: number): number[] {
  const time = times[index] ?? 0;
  let first = index;
  while (first > 0 && time - (times[first - 1] ?? 0) <= before) first--;
  let end = index + 1;
  while (end < times.length && (times[end] ?? 0) - time <= after) end++;
  return values.slice(first, end).filter((value) => value !== null);
}
