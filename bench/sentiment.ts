/**
 * Polarity by VADER alone and with the talk of work read as it is meant: right labels of hand-labelled interview sentences, macro-F1 on
 * tweet_eval's validation set (three classes), and the correlation of the compound score with the mean of twenty human ratings (Hutto &
 * Gilbert 2014) on sentences of reviews and editorials. What needs ../shared/media/sentiment is left out where that is not there.
 *
 *   node bench/sentiment.ts            the figures
 *   node bench/sentiment.ts --wrong    and the sentences that the lists were developed with which are read wrong
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  interviewPolarity,
  type PolarityModel,
  plainWording,
  polarityLabel,
  vaderPolarity,
} from '@impact/language/sentiment';
import type { Polarity } from '@impact/report/sentence';
import { DEVELOPMENT, HELD_OUT, LAST, type LabelledSentence, OTHER_TRADES } from './interview-sentences.ts';

const MODELS: Readonly<Record<string, PolarityModel>> = { 'VADER alone': vaderPolarity, shipped: interviewPolarity };
const SETS: Readonly<Record<string, readonly LabelledSentence[]>> = {
  development: DEVELOPMENT,
  'held out': HELD_OUT,
  'other trades': OTHER_TRADES,
  last: LAST,
};
const LABELS: readonly Polarity[] = ['negative', 'neutral', 'positive'];

const folder = join(import.meta.dirname, '../../shared/media/sentiment');
const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');

for (const [name, model] of Object.entries(MODELS)) {
  console.log(`\n${name}`);
  interviews(model);
  if (existsSync(folder)) elsewhere(model);
}
if (!existsSync(folder))
  console.log('\nTweets, reviews and editorials are left out: ../shared/media/sentiment is not here.');
if (process.argv.includes('--wrong')) {
  for (const { text, label } of [...DEVELOPMENT, ...OTHER_TRADES]) {
    const compound = interviewPolarity(text);
    if (polarityLabel(compound) !== label) console.log(`${label} ${compound}: ${text}\n    ${plainWording(text)}`);
  }
}

function interviews(model: PolarityModel): void {
  for (const [half, sentences] of Object.entries(SETS)) {
    const traps = sentences.filter(({ trap }) => trap);
    console.log(
      `  interview sentences, ${half}: ${right(model, sentences)} of ${sentences.length} right, macro-F1 ${macroF1(
        sentences.map(({ label }) => label),
        sentences.map(({ text }) => polarityLabel(model(text))),
      ).toFixed(3)}; of the traps ${right(model, traps)} of ${traps.length}`,
    );
  }
}

function elsewhere(model: PolarityModel): void {
  const truth = lines('tweeteval_val_labels.txt').map((label) => LABELS[Number(label)] ?? 'neutral');
  const said = lines('tweeteval_val_text.txt').map((text) => polarityLabel(model(text)));
  console.log(`  tweet_eval: macro-F1 ${macroF1(truth, said).toFixed(3)} over ${said.length} tweets`);
  for (const name of ['amazonReviewSnippets', 'nytEditorialSnippets']) {
    const rated = lines(`${name}_GroundTruth.txt`).map((line) => line.split('\t'));
    const human = rated.map(([, mean]) => Number(mean));
    const own = rated.map(([, , text = '']) => model(text));
    console.log(`  ${name}: r ${correlation(human, own).toFixed(3)} over ${own.length} sentences`);
  }
}

function right(model: PolarityModel, sentences: readonly LabelledSentence[]): number {
  return sentences.filter(({ text, label }) => polarityLabel(model(text)) === label).length;
}

function macroF1(truth: readonly Polarity[], said: readonly Polarity[]): number {
  const scores = LABELS.map((label) => {
    const hits = said.filter((own, i) => own === label && truth[i] === label).length;
    const both = said.filter((own) => own === label).length + truth.filter((own) => own === label).length;
    return both > 0 ? (2 * hits) / both : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
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
