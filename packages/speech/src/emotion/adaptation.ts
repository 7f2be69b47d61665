import type { EmotionModel } from './model.ts';

/**
 * Sets the feature vectors of one speaker's recording in relation to that speaker, `(x − mean) / sd`, cut at ± limit.
 *
 * Mean and variance are blends of the recording's own and the training population's, the recording's part being
 * `share · n / (n + half)` for n vectors: one window alone says nothing of what is usual for its speaker (its own z-scores
 * would all be zero), and even a long recording keeps a part of the population's, so that somebody who sounds nervous
 * from beginning to end is not taken as the measure of calm.
 */
export function adaptToSpeaker(
  vectors: readonly Float32Array[],
  { population, adaptation, limit }: Pick<EmotionModel, 'population' | 'adaptation' | 'limit'>,
): Float64Array[] {
  const own = (adaptation.share * vectors.length) / (vectors.length + adaptation.half);
  const centres = new Float64Array(population.mean.length);
  const spreads = new Float64Array(population.mean.length);
  for (let i = 0; i < centres.length; i++) {
    let sum = 0;
    for (const vector of vectors) sum += vector[i] ?? 0;
    const mean = sum / Math.max(1, vectors.length);
    let squares = 0;
    for (const vector of vectors) squares += ((vector[i] ?? 0) - mean) ** 2;
    const variance = squares / Math.max(1, vectors.length);
    centres[i] = own * mean + (1 - own) * (population.mean[i] ?? 0);
    spreads[i] = Math.sqrt(own * variance + (1 - own) * (population.sd[i] ?? 1) ** 2);
  }
  return vectors.map((vector) =>
    Float64Array.from(vector, (value, i) => {
      const z = (value - (centres[i] ?? 0)) / Math.max(spreads[i] ?? 1, 1e-9);
      return Math.min(limit, Math.max(-limit, z));
    }),
  );
}
