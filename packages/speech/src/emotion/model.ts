import { z } from 'zod';

const numbers = z.array(z.number());

/** Weights of the speech emotion model: a linear model over adapted features, whose classes are single emotions. */
export const EmotionModel = z
  .object({
    name: z.string(),
    version: z.string(),
    licence: z.string(),
    features: z.array(z.string()).min(1),
    /** Mean of the training speakers' means, and the typical standard deviation within one speaker. */
    population: z.object({ mean: numbers, sd: z.array(z.number().positive()) }),
    /** How far a speaker's own mean and variance replace the population's: `share · n / (n + half)` after n windows. */
    adaptation: z.object({ share: z.number().min(0).max(1), half: z.number().positive() }),
    /** Adapted features beyond ± this are cut. */
    limit: z.number().positive(),
    /** Softens (> 1) or sharpens probabilities, so that they are as sure as the model is right (Guo et al. 2017). */
    temperature: z.number().positive(),
    classes: z
      .array(
        z.object({
          emotion: z.string(),
          counts: z.enum(['neutral', 'happy', 'nervous']),
          bias: z.number(),
          weights: numbers,
        }),
      )
      .min(1),
  })
  .refine(
    ({ features, population, classes }) =>
      [population.mean, population.sd, ...classes.map(({ weights }) => weights)].every(
        (values) => values.length === features.length,
      ),
    { message: 'a list of weights is not as long as the list of features' },
  );
export type EmotionModel = z.infer<typeof EmotionModel>;

/** Probabilities of what a voice sounds like, each 0–1, sum 1. */
export interface EmotionProbabilities {
  neutral: number;
  happy: number;
  nervous: number;
}

/** Scores to probabilities that sum to 1. */
function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** Probabilities taken to the power 1 / temperature: their order stays. */
export function tempered({ neutral, happy, nervous }: EmotionProbabilities, temperature: number): EmotionProbabilities {
  const score = (probability: number) => Math.log(Math.max(1e-12, probability)) / temperature;
  const [n = 0, h = 0, r = 0] = softmax([score(neutral), score(happy), score(nervous)]);
  return { neutral: n, happy: h, nervous: r };
}

/**
 * Probabilities of one adapted feature vector: softmax over the single emotions, added up by what they count as, then
 * calibrated by the temperature.
 */
export function emotionProbabilities(
  { classes, temperature }: Pick<EmotionModel, 'classes' | 'temperature'>,
  adapted: ArrayLike<number>,
): EmotionProbabilities {
  const emotions = softmax(
    classes.map(({ bias, weights }) => weights.reduce((sum, weight, i) => sum + weight * (adapted[i] ?? 0), bias)),
  );
  const sums = { neutral: 0, happy: 0, nervous: 0 };
  classes.forEach(({ counts }, i) => {
    sums[counts] += emotions[i] ?? 0;
  });
  return tempered(sums, temperature);
}
