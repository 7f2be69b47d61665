/**
 * The p-th percentile (0–100) of the values, linear between the two nearest ranks (Hyndman & Fan 1996, type 7, as in
 * NumPy and R); null of nothing. The values need no order.
 */
export function percentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const rank = (Math.min(100, Math.max(0, p)) / 100) * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? 0;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** The middle value; null of nothing. */
export const median = (values: readonly number[]): number | null => percentile(values, 50);
