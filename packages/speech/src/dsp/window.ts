/**
 * Periodic Hann window, `0.5 − 0.5·cos(2πi / length)`: the form for spectral analysis, whose copies shifted by half
 * its length add up to one (Harris 1978).
 */
export const hannWindow = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
