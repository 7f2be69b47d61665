import type { EmotionProbabilities } from '@impact/speech/emotion/model';
import { type Judged, OUTCOMES, type Outcome, outcomeOf } from './learn.ts';

/** The most probable outcome; the first of equals. */
export const verdict = (probabilities: EmotionProbabilities): Outcome =>
  OUTCOMES.reduce((best, outcome) => (probabilities[outcome] > probabilities[best] ? outcome : best));

/** Counts: a row per true outcome, a column per verdict, both in the order neutral, happy, nervous. */
export const confusion = (judged: readonly Judged[]): number[][] =>
  OUTCOMES.map((truth) => {
    const own = judged.filter(({ utterance }) => outcomeOf(utterance) === truth);
    return OUTCOMES.map((said) => own.filter(({ probabilities }) => verdict(probabilities) === said).length);
  });

/** Share of each outcome that was recognised. */
export const recalls = (judged: readonly Judged[]): number[] =>
  confusion(judged).map((row, i) => (row[i] ?? 0) / row.reduce((sum, count) => sum + count, 0));

/** Unweighted average recall: the mean recall of the three outcomes; chance is 1/3. */
export const unweightedRecall = (judged: readonly Judged[]): number =>
  recalls(judged).reduce((sum, recall) => sum + recall, 0) / OUTCOMES.length;

/** Mean negative log probability of the truth, each outcome weighing the same. */
export function crossEntropy(judged: readonly Judged[]): number {
  const each = OUTCOMES.map((outcome) => {
    const own = judged.filter(({ utterance }) => outcomeOf(utterance) === outcome);
    const sum = own.reduce((total, { probabilities }) => total - Math.log(Math.max(1e-12, probabilities[outcome])), 0);
    return sum / own.length;
  });
  return each.reduce((sum, value) => sum + value, 0) / OUTCOMES.length;
}
