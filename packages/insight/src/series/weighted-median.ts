/** The value at which half of the weight lies below: the median over time where the weights are seconds. Null of nothing. */
export function weightedMedian(entries: readonly { value: number; weight: number }[]): number | null {
  const sorted = entries.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const { value, weight } of sorted) {
    below += weight;
    if (below >= half) return value;
  }
  return null;
}
