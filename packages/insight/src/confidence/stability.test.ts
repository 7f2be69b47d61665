import type { Confidence } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import { sampleObservations } from '../testing/interview-fixture.ts';
import { randomInterview } from '../testing/random-interview.ts';
import { RESAMPLINGS } from '../testing/resampled.ts';

/** Points of the index that another sampling of the same interview may move it by. */
const LEEWAY = 2;

const confidenceOf = (observations: Observations): Confidence => review(observations).confidence;

/** The component that moved most, so that a failure names its cause. */
function furthest(a: Confidence, b: Confidence): string {
  const moved = a.contributions.map(({ component, weight, score }) => {
    const other = b.contributions.find((one) => one.component === component)?.score ?? null;
    return { component, by: weight * Math.abs((score ?? 0) - (other ?? 0)), score, other };
  });
  const { component, score, other } = moved.sort((x, y) => y.by - x.by)[0] ?? {};
  return `${component} ${score} → ${other}`;
}

const interviews: [string, Observations][] = [
  ['the sample by its ground truth', sampleObservations()],
  ...[1, 2, 3].flatMap((seed) =>
    [20, 45, 150].map((seconds): [string, Observations] => [
      `random interview ${seed} of ${seconds} s`,
      randomInterview(seed, seconds),
    ]),
  ),
];

describe.each(interviews)('the index of %s', (_name, observations) => {
  const usual = confidenceOf(observations);

  it.each(RESAMPLINGS)('is the same by %s', (_way, resample) => {
    const other = confidenceOf(resample(observations));
    expect(usual.index).not.toBeNull();
    expect(other.index).not.toBeNull();
    const moved = Math.abs((other.index ?? 0) - (usual.index ?? 0));
    expect(moved, furthest(usual, other)).toBeLessThan(LEEWAY);
  });
});
