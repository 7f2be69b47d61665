// How far another sampling of the same interview moves the delivery confidence index, in its points.
//   node bench/stability.ts [RECORDING …]     generated interviews, and the recordings that are named
import path from 'node:path';
import type { Observations } from '@impact/insight/observations';
import { review } from '@impact/insight/review';
import { randomInterview } from '@impact/insight/testing/random-interview';
import { RESAMPLINGS } from '@impact/insight/testing/resampled';
import { observeRecording } from '../tests/observe.fixture.ts';

const SEEDS = 25;
const LIMIT = 2;

/** What each resampling moves the index by; NaN where one of both has none. */
function moves(observations: Observations): number[] {
  const index = review(observations).confidence.index ?? Number.NaN;
  return RESAMPLINGS.map(([, resample]) =>
    Math.abs((review(resample(observations)).confidence.index ?? Number.NaN) - index),
  );
}

function tell(what: string, moved: readonly number[]): void {
  const over = moved.filter((points) => !(points < LIMIT)).length;
  const mean = moved.reduce((sum, points) => sum + points, 0) / moved.length;
  console.log(`| ${what} | ${mean.toFixed(2)} | ${Math.max(...moved).toFixed(1)} | ${over} of ${moved.length} |`);
}

console.log('| interview | mean | most | 2 points and more |\n|---|---|---|---|');
for (const seconds of [12, 15, 20, 30, 60, 150]) {
  const generated = Array.from({ length: SEEDS }, (_, seed) => randomInterview(seed + 1, seconds));
  tell(`${SEEDS} generated of ${seconds} s`, generated.flatMap(moves));
}
for (const file of process.argv.slice(2)) tell(path.basename(file), moves(await observeRecording(file)));
