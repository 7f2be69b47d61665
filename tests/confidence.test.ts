import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Confidence } from '@impact/report/report';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Observations } from '../packages/insight/src/observations.ts';
import { review } from '../packages/insight/src/review.ts';
import { RESAMPLINGS } from '../packages/insight/src/testing/resampled.ts';
import { sampleTruth } from '../packages/insight/src/testing/visual-fixture.ts';
import { observeRecording } from './observe.fixture.ts';

const samples = path.resolve(import.meta.dirname, '..', 'samples');
const media = path.resolve(import.meta.dirname, '..', '..', 'shared', 'media', 'video');

/** Points of the index that another sampling of the same recording may move it by. */
const LEEWAY = 2;

function expectStable(observations: Observations): void {
  const { index } = review(observations).confidence;
  expect(index).not.toBeNull();
  for (const [way, resample] of RESAMPLINGS) {
    const other = review(resample(observations)).confidence.index;
    expect(Math.abs((other ?? Number.NaN) - (index ?? Number.NaN)), way).toBeLessThan(LEEWAY);
  }
}

describe('confidence in the sample interview, through the real engines', () => {
  let observations: Observations;
  let confidence: Confidence;

  beforeAll(async () => {
    observations = await observeRecording(path.join(samples, 'interview.mp4'), {
      transcript: path.join(samples, 'interview.txt'),
    });
    confidence = review(observations).confidence;
  });

  it('dips where the gaze goes aside and posture sinks, and names both with their times', () => {
    const dips = confidence.moments.filter(({ kind }) => kind === 'dip');
    expect(dips).toHaveLength(1);
    const [dip] = dips;
    // The look at the window, 14–16.6 s, in the middle of the slouch.
    const aside = sampleTruth().looks_away.at(-1);
    const middle = ((aside?.start ?? 0) + (aside?.end ?? 0)) / 2;
    expect(Math.abs((dip?.at ?? 0) - middle)).toBeLessThan(2);
    expect(dip?.causes.slice(0, 2).map(({ component }) => component)).toEqual(
      expect.arrayContaining(['eye_contact', 'posture']),
    );
    expect(dip?.text).toMatch(/the shoulders sink for [45]\.\d s \(0:12\)/);
    // The look at 0:10 ends before the window of the dip begins.
    expect(dip?.text).toMatch(/the gaze leaves the lens for 2\.\d s \(0:1[34]\)/);
    expect(dip?.text).toContain('one filler “um” (0:14)');
  });

  it('stands highest before it', () => {
    const [peak] = confidence.moments.filter(({ kind }) => kind === 'peak');
    expect(peak?.at).toBeLessThan(12);
    expect(peak?.text).toContain('the posture stays upright');
  });

  it('is the same index however it is sampled', () => expectStable(observations));
});

describe.skipIf(!existsSync(media))('confidence in real talks (needs ../shared/media)', () => {
  const expectSame = async (file: string) => expectStable(await observeRecording(path.join(media, file)));
  it('is the same index however talk_2.mp4 is sampled', () => expectSame('talk_2.mp4'));
  it.runIf(process.env.IMPACT_LONG_TESTS)('is the same index however talk_3.mp4 is sampled (a long test)', () =>
    expectSame('talk_3.mp4'),
  );
});
