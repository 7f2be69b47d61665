/**
 * A sample as it should be: within −1…1, and 0 where it is no number. Files with floating-point sound may hold anything,
 * and one NaN would spoil every later step of a recurrent network or a running sum.
 */
export function boundedSample(sample: number): number {
  if (sample >= -1) return sample <= 1 ? sample : 1;
  return sample < -1 ? -1 : 0;
}
