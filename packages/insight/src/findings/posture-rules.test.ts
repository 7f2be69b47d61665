import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { sampleObservations } from '../testing/interview-fixture.ts';
import { recordingOf, seatedPose } from '../testing/visual-fixture.ts';

/** Two minutes in which the shoulders sink for so many seconds of every twenty, and one hangs for the last five of them. */
function slouching(seconds: number) {
  const sample = sampleObservations();
  /** How far into it a body is, 0–1: nobody sits down or up at once. */
  const depth = (time: number, from: number, to: number) => Math.max(0, Math.min(1, time - from, to - time));
  const { findings, metrics } = review({
    ...sample,
    source: { ...sample.source, duration: 120 },
    vision: recordingOf({
      seconds: 120,
      fps: 5,
      pose: (time) => {
        const sunk = depth(time % 20, 2, 2 + seconds);
        return seatedPose({ y: 0.8 + 0.08 * sunk, noseY: 0.4 + 0.07 * sunk, tilt: 12 * depth(time % 20, 14, 20) });
      },
    }),
  });
  return {
    finding: findings.find(({ metrics: about }) => about.includes('posture.slouch')),
    band: metrics.find(({ id }) => id === 'posture.slouch')?.band,
  };
}

describe('the finding on posture', () => {
  it('is named after the fault that leaves the band of its own metric', () => {
    // About 8 of 20 s are 40 %; upright is up to 25 %.
    expect(slouching(9)).toMatchObject({ band: 'slouching', finding: { kind: 'improve', title: 'Posture sinks' } });
  });

  it('does not call sinking what the metric calls upright', () => {
    // About 4 of 20 s are 20 %; with the 5 s of tilted shoulders 45 % of the time lie outside of the bands.
    expect(slouching(5)).toMatchObject({
      band: 'good',
      finding: { kind: 'improve', title: 'Posture leaves its bands at moments' },
    });
  });
});
