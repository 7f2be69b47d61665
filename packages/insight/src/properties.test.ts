import { isUnavailable } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { catalogue } from './metrics/catalogue.ts';
import type { Observations } from './observations.ts';
import { type Review, review } from './review.ts';
import { sampleObservations } from './testing/interview-fixture.ts';
import { shifted } from './testing/resampled.ts';

/** The same in a fixed, disorderly order: every seventh, wrapping round. */
function disordered<T>(values: readonly T[]): T[] {
  const length = values.length;
  const stride = [7, 5, 3, 2, 1].find((step) => length % step !== 0 || step === 1) ?? 1;
  return values.map((_, i) => values[(i * stride + 3) % length] as T);
}

const heard = new Set(
  catalogue
    .filter(({ id }) =>
      /^(pace|pause|filler|talk|voice|speech_emotion|grammar|sentiment|vocabulary|language|structure)\./.test(id),
    )
    .map(({ id }) => id),
);
const valuesOf = ({ metrics }: Review) =>
  metrics
    .filter(({ id }) => heard.has(id))
    .map(({ id, value, band, coverage, reliability }) => ({ id, value, band, coverage, reliability }));

describe('properties of a review', () => {
  const sample = sampleObservations();
  const reviewed = review(sample);

  it('does not depend on the order in which segments, words, sentences and windows are listed', () => {
    const { transcript, language, speechEmotion } = sample;
    if (isUnavailable(transcript) || isUnavailable(language) || isUnavailable(speechEmotion))
      throw new Error('needs words');
    const mixed: Observations = {
      ...sample,
      transcript: {
        ...transcript,
        segments: disordered(transcript.segments).map((one) => ({ ...one, words: disordered(one.words) })),
      },
      language: { ...language, sentences: disordered(language.sentences) },
      speechEmotion: { windows: disordered(speechEmotion.windows) },
    };
    expect(valuesOf(review(mixed))).toEqual(valuesOf(reviewed));
    expect(review(mixed).confidence).toEqual(reviewed.confidence);
  });

  it.each([10, 60])('does not depend on when the speaking starts (%d s later)', (by) => {
    const late = review(shifted(sample, by));
    for (const [i, metric] of valuesOf(late).entries()) {
      const expected = valuesOf(reviewed)[i];
      expect(metric.id).toBe(expected?.id);
      if (typeof expected?.value !== 'number') expect(metric.value, metric.id).toBeNull();
      else expect(metric.value, metric.id).toBeCloseTo(expected.value, 2);
      expect(metric.coverage, metric.id).toBeCloseTo(expected?.coverage ?? 0, 2);
    }
    expect(late.confidence.index).toBeCloseTo(reviewed.confidence.index ?? Number.NaN, 0);
  });

  it('leaves what it is given as it was', () => {
    const before = structuredClone(sample);
    review(sample);
    expect(sample).toEqual(before);
  });

  it('gives the same twice', () => {
    expect(review(sample)).toEqual(reviewed);
  });
});
