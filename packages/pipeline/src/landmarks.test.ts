import { FrameObservation } from '@impact/vision/observation';
import { describe, expect, it } from 'vitest';
import { LANDMARK_BYTES, LANDMARKS_PER_SECOND, landmarkTrack, readLandmarks } from './landmarks.ts';

const EXPRESSIONLESS = {
  score: 1,
  eyeOpenness: 0.3,
  mouthOpenness: 0,
  mouthCornerRaise: 0,
  expression: null,
  brightness: 90,
};
const point = (x: number, y: number, visibility = 1) => ({ x, y, visibility });

function frame(time: number, more: Partial<FrameObservation> = {}): FrameObservation {
  const box = { x: time / 10, y: 0.2, width: 0.123_45, height: 0.4 };
  const eyes = { right: { x: 0.4, y: 0.3 }, left: { x: 0.6, y: 0.31 } };
  const headPose = { yaw: -12.34, pitch: 5, roll: 0.04 };
  const face = { ...EXPRESSIONLESS, box, eyes, headPose, gaze: { x: 3.21, y: -8 } };
  return FrameObservation.parse({ time, faceCount: 1, face, ...more });
}
const pose = (visibility: number) => ({
  score: 1,
  nose: point(0.5, 0.3),
  leftShoulder: point(0.7, 0.8),
  rightShoulder: point(0.3, 0.81, visibility),
  ...{ leftElbow: point(0, 0), rightElbow: point(0, 0), leftWrist: point(0, 0), rightWrist: point(0, 0) },
});
const rowsOf = (frames: FrameObservation[], duration: number) =>
  readLandmarks(landmarkTrack({ aspect: 16 / 9, frames }, duration));

describe('landmarks', () => {
  it('are kept five times a second, to a hundredth of a percent of the picture and a tenth of a degree', () => {
    const frames = Array.from({ length: 25 }, (_, i) => frame(i * 0.08));
    const rows = rowsOf(frames, 2);
    expect(rows).toHaveLength(2 * LANDMARKS_PER_SECOND);
    expect(rows[0]).toEqual({
      face: [0, 0.2, 0.1235, 0.4],
      eyes: [0.4, 0.3, 0.6, 0.31],
      gaze: [3.2, -8],
      head: [-12.3, 5, 0],
      shoulders: null,
    });
    // The frame nearest to each fifth of a second: 0, 0.16 or 0.24, 0.4, …
    for (const [index, { face }] of rows.entries())
      expect(Math.abs((face?.[0] ?? 9) * 10 - index / 5)).toBeLessThan(0.05);
  });

  it('are missing where nothing was seen, and only what was not', () => {
    const closed = frame(0.2);
    const rows = rowsOf(
      [
        frame(0, { face: null, pose: pose(0.9) }),
        { ...closed, face: closed.face && { ...closed.face, gaze: null, eyes: undefined } },
        frame(0.4),
      ],
      2,
    );
    expect(rows[0]).toEqual({ face: null, eyes: null, gaze: null, head: null, shoulders: [0.7, 0.8, 0.3, 0.81] });
    expect(rows[1]).toMatchObject({ face: expect.any(Array), gaze: null, eyes: null });
    // Frames end at 0.4 s; the recording goes on.
    expect(rows.slice(4).map(({ face }) => face)).toEqual(Array(6).fill(null));
  });

  it('have shoulders that were seen, from the runs of the pose model alone', () => {
    const frames = [
      frame(0, { pose: pose(0.9) }),
      frame(0.08),
      frame(0.16),
      frame(0.24, { pose: pose(0.2) }),
      frame(0.48, { pose: null }),
    ];
    expect(rowsOf(frames, 0.6).map(({ shoulders }) => shoulders !== null)).toEqual([true, false, false]);
  });

  it('can be read in stretches of rows', () => {
    const bytes = landmarkTrack({ aspect: 1, frames: [frame(0), frame(0.2), frame(0.4)] }, 0.6);
    expect(bytes).toHaveLength(3 * LANDMARK_BYTES);
    const [, second] = readLandmarks(bytes);
    expect(readLandmarks(bytes.subarray(LANDMARK_BYTES, 2 * LANDMARK_BYTES))).toEqual([second]);
    expect(() => readLandmarks(bytes.subarray(1))).toThrow(/damaged/);
  });

  it('far out of the picture stay in range', () => {
    const far = frame(0);
    const box = { x: -50, y: 50, width: 1, height: 1 };
    const [row] = rowsOf([{ ...far, face: far.face && { ...far.face, box } }], 0.2);
    expect(row?.face).toEqual([-3.2767, 3.2767, 1, 1]);
  });
});
