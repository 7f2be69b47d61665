import { tempered } from '@impact/speech/emotion/model';
import type { Judged } from './learn.ts';
import { crossEntropy } from './score.ts';

/**
 * The temperature (1/8 to 8, to 1 %) of least balanced cross-entropy on judgements made at temperature 1 by models of what
 * they had not learned from. Golden section on its logarithm: the loss is convex in 1 / temperature.
 */
export function calibrate(heldOut: readonly Judged[]): number {
  const loss = (logarithm: number) =>
    crossEntropy(
      heldOut.map(({ utterance, probabilities }) => ({
        utterance,
        probabilities: tempered(probabilities, Math.exp(logarithm)),
      })),
    );
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = -Math.log(8);
  let high = Math.log(8);
  while (high - low > 0.01) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Number(Math.exp((low + high) / 2).toFixed(2));
}
