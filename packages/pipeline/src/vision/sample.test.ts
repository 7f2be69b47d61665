import { readFileSync } from 'node:fs';
import type { VisionEngine } from '@impact/vision/engine';
import type { FaceObservation, FrameObservation } from '@impact/vision/observation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeClip, readClip, SAMPLE, SAMPLE_TRUTH } from './clip.fixture.ts';
import { openVisionEngine } from './node-runtime.ts';

interface TruthFrame {
  t: number;
  yaw: number;
  pitch: number;
  roll: number;
  gaze_x: number;
  gaze_y: number;
  gaze_on_camera: boolean;
  blink: number;
  smile: number;
  jaw: number;
  slouch: number;
  shoulder_line_deg: number;
}
interface Truth {
  frames: TruthFrame[];
  blinks: number[];
  looks_away: { start: number; end: number }[];
}

const truth = JSON.parse(readFileSync(SAMPLE_TRUTH, 'utf8')) as Truth;
let engine: VisionEngine;
let seen: FrameObservation[];

beforeAll(async () => {
  engine = await openVisionEngine();
  seen = await observeClip(engine, readClip(SAMPLE, 12.5));
});
afterAll(() => engine.dispose());

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function correlation(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(a.map((value, i) => (value - meanA) * ((b[i] ?? meanB) - meanB)));
  const spread = (values: number[], middle: number) => Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return covariance / (spread(a, meanA) * spread(b, meanB));
}

/** Face and truth of every frame. */
const pairs = (): { face: FaceObservation; true: TruthFrame }[] =>
  truth.frames.flatMap((frame, i) => {
    const face = seen[i]?.face;
    return face ? [{ face, true: frame }] : [];
  });

function errors(angle: 'yaw' | 'pitch' | 'roll') {
  const wrong = pairs().map(({ face, true: frame }) => face.headPose[angle] - frame[angle]);
  const offset = median(wrong);
  return { mean: mean(wrong.map(Math.abs)), beyondOffset: mean(wrong.map((error) => Math.abs(error - offset))) };
}

describe('the sample interview against its ground truth', () => {
  it('shows one face on every frame', () => {
    expect(seen).toHaveLength(truth.frames.length);
    expect(pairs()).toHaveLength(truth.frames.length);
    expect(new Set(seen.map(({ faceCount }) => faceCount))).toEqual(new Set([1]));
    expect(seen.map(({ time }, i) => time - (truth.frames[i]?.t ?? 0)).every((away) => Math.abs(away) < 0.01)).toBe(
      true,
    );
  });

  it('gives yaw within 1.5° and roll within 1° on average, and pitch within 2° beyond its constant offset', () => {
    expect(errors('yaw').mean).toBeLessThan(1.5);
    expect(errors('roll').mean).toBeLessThan(1);
    expect(errors('pitch').mean).toBeLessThan(6);
    expect(errors('pitch').beyondOffset).toBeLessThan(2);
  });

  it('reads gaze within 2° sideways and 3° upwards, beyond the person’s own offset', () => {
    const looks = pairs().flatMap(({ face, true: frame }) => (face.gaze ? [{ gaze: face.gaze, frame }] : []));
    for (const [axis, limit] of [
      ['x', 2],
      ['y', 3],
    ] as const) {
      const wrong = looks.map(({ gaze, frame }) => gaze[axis] - frame[`gaze_${axis}`]);
      const offset = median(wrong);
      expect(mean(wrong.map((error) => Math.abs(error - offset)))).toBeLessThan(limit);
    }
    expect(
      correlation(
        looks.map(({ gaze }) => gaze.x),
        looks.map(({ frame }) => frame.gaze_x),
      ),
    ).toBeGreaterThan(0.97);
  });

  it('tells every look away from eye contact, at 10° from the usual direction', () => {
    const looks = pairs().flatMap(({ face, true: frame }) => (face.gaze ? [{ gaze: face.gaze, frame }] : []));
    const [usualX, usualY] = [median(looks.map(({ gaze }) => gaze.x)), median(looks.map(({ gaze }) => gaze.y))];
    const away = ({ gaze }: (typeof looks)[number]) => Math.hypot(gaze.x - usualX, gaze.y - usualY) > 10;
    // The eyes take 0.2 s to move there and back.
    for (const { start, end } of truth.looks_away) {
      const during = looks.filter(({ frame }) => frame.t > start + 0.2 && frame.t < end - 0.2);
      expect(during.filter(away).length / during.length).toBeGreaterThan(0.9);
    }
    expect(looks.filter((look) => look.frame.gaze_on_camera && away(look))).toHaveLength(0);
  });

  it('sees all ten blinks, no others, and no gaze through closed lids', () => {
    const open = pairs().filter(({ true: frame }) => frame.blink < 0.05);
    const leastOpen = Math.min(...open.map(({ face }) => face.eyeOpenness));
    expect(leastOpen).toBeGreaterThan(0.25);
    for (const blink of truth.blinks) {
      const around = pairs().filter(({ true: frame }) => Math.abs(frame.t - blink) < 0.13);
      expect(Math.min(...around.map(({ face }) => face.eyeOpenness))).toBeLessThan(0.12);
    }
    for (const { face, true: frame } of pairs()) {
      if (frame.blink > 0.5) expect(face.gaze).toBeNull();
      if (frame.blink < 0.05) expect(face.gaze).not.toBeNull();
    }
  });

  it('tells smiles from rest and from an open jaw', () => {
    const raise = pairs().map(({ face }) => face.mouthCornerRaise);
    expect(
      correlation(
        raise,
        pairs().map(({ true: frame }) => frame.smile),
      ),
    ).toBeGreaterThan(0.9);
    expect(
      Math.abs(
        correlation(
          raise,
          pairs().map(({ true: frame }) => frame.jaw),
        ),
      ),
    ).toBeLessThan(0.25);
    const raised = (wanted: (frame: TruthFrame) => boolean) =>
      pairs()
        .filter((pair) => wanted(pair.true))
        .map(({ face }) => face.mouthCornerRaise);
    expect(median(raised(({ smile }) => smile > 0.5))).toBeGreaterThan(
      Math.max(...raised(({ smile, jaw }) => smile < 0.1 && jaw > 0.4)),
    );
  });

  it('opens the mouth with the jaw', () => {
    const openness = pairs().map(({ face }) => face.mouthOpenness);
    expect(
      correlation(
        openness,
        pairs().map(({ true: frame }) => frame.jaw),
      ),
    ).toBeGreaterThan(0.8);
  });

  it('reads expression twice a second, as probabilities', () => {
    const expressions = pairs().flatMap(({ face }) => (face.expression ? [face.expression] : []));
    expect(expressions).toHaveLength(51); // 25.44 s
    for (const expression of expressions) {
      expect(Object.values(expression).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    }
  });

  it('sees the shoulders tilt and sink', () => {
    const poses = seen.flatMap(({ pose }, i) => {
      const frame = truth.frames[i];
      return pose && frame ? [{ pose, frame }] : [];
    });
    expect(poses.length).toBeGreaterThan(25 * 4.9);
    const tilt = poses.map(({ pose: { leftShoulder, rightShoulder } }) =>
      Math.atan2((rightShoulder.y - leftShoulder.y) * 9, (leftShoulder.x - rightShoulder.x) * 16),
    );
    expect(
      correlation(
        tilt,
        poses.map(({ frame }) => frame.shoulder_line_deg),
      ),
    ).toBeGreaterThan(0.8);
    const height = poses.map(({ pose }) => (pose.leftShoulder.y + pose.rightShoulder.y) / 2);
    expect(
      correlation(
        height,
        poses.map(({ frame }) => frame.slouch),
      ),
    ).toBeGreaterThan(0.95);
    for (const { pose } of poses) {
      expect(pose.leftShoulder.x).toBeGreaterThan(pose.rightShoulder.x);
      expect(pose.leftShoulder.visibility).toBeGreaterThan(0.9);
    }
  });
});
