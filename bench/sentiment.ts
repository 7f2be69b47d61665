/**
 * Macro-F1 of the polarity labels on tweet_eval's validation set (three classes), and the correlation of the compound score with the mean
 * of twenty human ratings (Hutto & Gilbert 2014) on sentences of reviews and editorials.
 *
 *   node bench/sentiment.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolarityLabel, polarityLabel, vaderPolarity } from '@impact/language/sentiment';

const folder = join(import.meta.dirname, '../../shared/media/sentiment');
if (!existsSync(folder)) {
  console.error('The labelled sentences are not here: this needs ../shared/media/sentiment.');
  process.exit(1);
}

const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
const LABELS: PolarityLabel[] = ['negative', 'neutral', 'positive'];

const truth = lines('tweeteval_val_labels.txt').map((label) => LABELS[Number(label)]);
const said = lines('tweeteval_val_text.txt').map((text) => polarityLabel(vaderPolarity(text)));
const f1 = LABELS.map((label) => {
  const hits = said.filter((own, i) => own === label && truth[i] === label).length;
  return (2 * hits) / (said.filter((own) => own === label).length + truth.filter((own) => own === label).length);
});
for (const [i, label] of LABELS.entries()) console.log(`tweet_eval ${label}: F1 ${f1[i]?.toFixed(3)}`);
console.log(`tweet_eval macro-F1: ${(f1.reduce((sum, score) => sum + score, 0) / f1.length).toFixed(3)}`);

for (const name of ['amazonReviewSnippets', 'nytEditorialSnippets']) {
  const rated = lines(`${name}_GroundTruth.txt`).map((line) => line.split('\t'));
  const human = rated.map(([, mean]) => Number(mean));
  const own = rated.map(([, , text = '']) => vaderPolarity(text));
  console.log(`${name}: r ${correlation(human, own).toFixed(3)} over ${own.length} sentences`);
}

/** Pearson's r. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const [da, db] = [a.map((value) => value - meanA), b.map((value) => value - meanB)];
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return product(da, db) / Math.sqrt(product(da, da) * product(db, db));
}
