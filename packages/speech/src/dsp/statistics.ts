/** Arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

/** Standard deviation of the whole population (divided by n); NaN of nothing. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? 0) - centre) ** 2;
  return Math.sqrt(sum / values.length);
}

/** Quantile of sorted values by linear interpolation (Hyndman & Fan 1996, type 7), `share` 0–1; NaN of nothing. */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (position - below) * (high - low);
}

/** Values in ascending order, in a copy. */
export const ascending = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();
