/**
 * Weights (0 or more) as whole percentages that add up to 100: each is rounded down, and the points that are left go to the largest
 * remainders (Hamilton's method), among equals to the first. All 0 where nothing has a weight.
 */
export function percentages(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (100 * weight) / total);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, one) => sum + one, 0);
  const largest = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  const rounded = new Set(largest.map(({ index }) => index));
  return whole.map((one, index) => (rounded.has(index) ? one + 1 : one));
}
