import type { BodyPoint, PoseObservation } from '@impact/vision/observation';
import { describe, expect, it } from 'vitest';
import { recordingOf, seatedPose } from '../testing/visual-fixture.ts';
import { visualInsight } from '../visual.ts';

function sit(
  seconds: number,
  pose: (time: number) => PoseObservation | null | undefined,
  roll: (time: number) => number = () => 0,
) {
  const face = (time: number) => ({ headPose: { yaw: 0, pitch: 0, roll: roll(time) } });
  const vision = recordingOf({ seconds, fps: 10, pose, face });
  const { metrics, episodes } = visualInsight({ vision, duration: seconds, emotionInference: false, speech: [] });
  return { of: (id: string) => metrics.find((metric) => metric.id === `posture.${id}`), episodes };
}

/** Between two times 1, else 0, with even slopes of a second. */
const slope = (time: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, time - from + 0.5, to + 0.5 - time));

describe('posture', () => {
  it('finds nothing wrong with somebody who sits upright and still', () => {
    const { of, episodes } = sit(40, () => seatedPose());
    expect(of('score')).toMatchObject({ value: 100, band: 'good' });
    expect(of('shoulder_tilt')).toMatchObject({ value: 0, band: 'good' });
    expect(of('slouch')?.value).toBe(0);
    expect(of('lean')?.value).toBe(1);
    expect(of('sway')?.value).toBe(0);
    expect(episodes).toMatchObject({ slouches: [], shoulderTilts: [], headTilts: [], handToFace: [], leansIn: [] });
  });

  it('measures the tilt of shoulders and head, whichever side', () => {
    for (const tilt of [8, -8]) {
      const { of } = sit(
        40,
        () => seatedPose({ tilt }),
        () => 1.5 * tilt,
      );
      expect(of('shoulder_tilt')?.value).toBeCloseTo(8, 3);
      expect(of('shoulder_tilt')).toMatchObject({
        band: 'tilted',
        detail: { side: tilt > 0 ? 'left_higher' : 'right_higher' },
      });
      expect(of('head_tilt')).toMatchObject({
        value: 12,
        band: 'tilted',
        detail: { side: tilt > 0 ? 'to_left' : 'to_right' },
      });
      expect(of('score')?.value).toBe(0);
    }
  });

  it('measures tilt in equal units in a wide picture', () => {
    // In a picture twice as wide as high 0.2 across are 0.4 high: atan2(0.04, 0.4) = 5.71°.
    const pose = seatedPose({ width: 0.2 });
    const tilted = { ...pose, leftShoulder: { ...pose.leftShoulder, y: pose.leftShoulder.y - 0.04 } };
    const { frames } = recordingOf({ seconds: 10, pose: () => tilted });
    const { metrics } = visualInsight({
      vision: { aspect: 2, frames },
      duration: 10,
      emotionInference: false,
      speech: [],
    });
    expect(metrics.find(({ id }) => id === 'posture.shoulder_tilt')?.value).toBeCloseTo(5.711, 3);
  });

  it('finds a slouch: shoulders and head sink by 0.2 shoulder widths for 8 s of 40', () => {
    const { of, episodes } = sit(40, (time) => {
      const sunk = 0.08 * slope(time, 20, 28);
      return seatedPose({ y: 0.8 + sunk, noseY: 0.4 + sunk });
    });
    expect(episodes.slouches).toHaveLength(1);
    expect(episodes.slouches[0]?.start).toBeCloseTo(20.1, 0);
    expect(episodes.slouches[0]?.end).toBeCloseTo(28, 0);
    expect(of('slouch')?.value).toBeCloseTo(0.2, 1);
    expect(of('score')?.value).toBeCloseTo(80, -1);
  });

  it('finds a sunken head: nose to shoulders at 0.8 of upright', () => {
    const { episodes } = sit(40, (time) => seatedPose({ noseY: 0.4 + 0.08 * slope(time, 20, 28) }));
    expect(episodes.slouches).toHaveLength(1);
  });

  it('does not take lowered shoulders under an upright head, or a short dip, for a slouch', () => {
    expect(sit(40, (time) => seatedPose({ y: 0.8 + 0.08 * slope(time, 20, 28) })).episodes.slouches).toEqual([]);
    const dip = (time: number) => 0.08 * slope(time, 20, 20.8);
    expect(sit(40, (time) => seatedPose({ y: 0.8 + dip(time), noseY: 0.4 + dip(time) })).episodes.slouches).toEqual([]);
  });

  it('does not take a move of the camera for a slouch', () => {
    const { of, episodes } = sit(40, (time) => (time < 20 ? seatedPose() : seatedPose({ y: 0.88, noseY: 0.48 })));
    expect(episodes.slouches).toEqual([]);
    expect(of('slouch')?.value).toBe(0);
  });

  it('measures leaning in', () => {
    const { of, episodes } = sit(40, (time) => seatedPose({ width: 0.4 * (1 + 0.2 * slope(time, 30, 37)) }));
    expect(of('lean')?.value).toBeCloseTo(1.2, 2);
    expect(episodes.leansIn).toHaveLength(1);
  });

  it('measures sway: a sine of 0.1 shoulder widths deviates by 0.1/√2', () => {
    const { of } = sit(40, (time) => seatedPose({ x: 0.5 + 0.04 * Math.sin((2 * Math.PI * time) / 5) }));
    expect(of('sway')?.value).toBeCloseTo(0.0707, 3);
    expect(of('sway')?.band).toBe('restless');
    expect(of('sway')?.evidence).toHaveLength(1);
    expect(of('score')?.value).toBe(0);
    expect(of('score')).toMatchObject({ detail: { out_of_band: { sway: 1 } }, evidence: of('sway')?.evidence });
  });

  it('does not take a move of the camera for sway', () => {
    const { of } = sit(40, (time) => seatedPose({ x: Math.floor(time / 5) % 2 === 0 ? 0.45 : 0.55 }));
    expect(of('sway')?.value).toBe(0);
    expect(of('score')?.value).toBe(100);
  });

  it('counts hands at the face, not gestures beside it', () => {
    const wrist = (point: BodyPoint): PoseObservation => ({ ...seatedPose(), leftWrist: point });
    const touching = { x: 0.62, y: 0.5, visibility: 0.9 };
    const { of, episodes } = sit(60, (time) => {
      if ((time >= 10 && time < 12) || (time >= 30 && time < 31)) return wrist(touching);
      if (time >= 40 && time < 42) return wrist({ ...touching, x: 0.75 });
      if (time >= 44 && time < 46) return wrist({ ...touching, visibility: 0.2 });
      return time >= 50 && time < 50.3 ? wrist(touching) : seatedPose();
    });
    expect(episodes.handToFace).toHaveLength(2);
    expect(of('hand_to_face')).toMatchObject({ value: 2, band: 'good' });
  });

  it('says why there is nothing without shoulders', () => {
    const low = (): PoseObservation => seatedPose({ y: 1.2 });
    const { of } = sit(40, low);
    for (const id of ['shoulder_tilt', 'slouch', 'lean', 'sway', 'score']) {
      expect(of(id)).toMatchObject({ value: null, band: null, reason: 'The shoulders were not in the picture.' });
    }
    expect(of('head_tilt')?.value).toBe(0);
    const rare = sit(40, (time) => (time < 10 ? seatedPose() : null)).of('slouch');
    expect(rare?.reason).toContain('25 %');
  });

  it('measures from the frames on which the pose model ran', () => {
    const { of } = sit(40, (time) => (Math.floor(time * 10) % 2 === 0 ? seatedPose({ tilt: 3 }) : undefined));
    expect(of('shoulder_tilt')?.value).toBe(3);
    expect(of('shoulder_tilt')?.coverage).toBeCloseTo(1, 2);
  });
});
