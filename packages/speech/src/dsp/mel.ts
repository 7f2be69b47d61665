/** Hertz to mel, O'Shaughnessy 1987: 1000 Hz is close to 1000 mel. */
export const hertzToMel = (hertz: number): number => 1127 * Math.log(1 + hertz / 700);

/** Mel to hertz, the inverse of `hertzToMel`. */
export const melToHertz = (mel: number): number => 700 * (Math.exp(mel / 1127) - 1);

/** One triangular band: `weights[i]` belongs to bin `first + i` of the power spectrum. */
export interface MelBand {
  /** Hz, where the triangle has its peak. */
  centre: number;
  first: number;
  weights: Float64Array;
}

/**
 * Triangular bands of height 1, evenly spaced and half overlapping on the mel scale from `low` to `high` Hz
 * (Davis & Mermelstein 1980), for a power spectrum of `fftSize / 2 + 1` bins.
 */
export function melBands(
  count: number,
  { sampleRate, fftSize, low, high }: { sampleRate: number; fftSize: number; low: number; high: number },
): MelBand[] {
  const bottom = hertzToMel(low);
  const step = (hertzToMel(high) - bottom) / (count + 1);
  return Array.from({ length: count }, (_, band) => {
    const centre = bottom + (band + 1) * step;
    const first = Math.ceil((melToHertz(centre - step) * fftSize) / sampleRate);
    const last = Math.floor((melToHertz(centre + step) * fftSize) / sampleRate);
    const weights = Float64Array.from({ length: last - first + 1 }, (_, i) =>
      Math.max(0, 1 - Math.abs(hertzToMel(((first + i) * sampleRate) / fftSize) - centre) / step),
    );
    return { centre: melToHertz(centre), first, weights };
  });
}

/** Power within a band. */
export function bandPower(band: MelBand, power: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < band.weights.length; i++) sum += (band.weights[i] ?? 0) * (power[band.first + i] ?? 0);
  return sum;
}
