import { describe, expect, it } from 'vitest';
import { fromHeadPose, toRadians } from '../geometry/rotation.ts';
import type { HeadPose } from '../observation.ts';
import { gazeDirection } from './gaze.ts';
import type { HeadFrame } from './head-frame.ts';
import type { EyeLandmarks } from './iris.ts';

const SCALE = 10; // px per cm
const FACING = { yaw: 0, pitch: 0, roll: 0 };

const head = (pose: HeadPose): HeadFrame => ({
  rotation: fromHeadPose(pose),
  scale: SCALE,
  centre: { x: 0, y: 0, z: 0 },
});

/** An eye with corners 26 px apart around (0, 0) and the iris moved from there, px, y down. */
function eye(moved: { x: number; y: number }, diameter = 12): EyeLandmarks {
  const lids = Array.from({ length: 16 }, (_, i) => ({ x: i === 8 ? 13 : -13, y: 0 }));
  const rim = [
    { x: moved.x + diameter / 2, y: moved.y },
    { x: moved.x, y: moved.y - 6 },
    { x: moved.x - diameter / 2, y: moved.y },
    { x: moved.x, y: moved.y + 6 },
  ];
  return { lids, iris: moved, irisRim: rim };
}
const both = (moved: { x: number; y: number }, diameter?: number) => ({
  right: eye(moved, diameter),
  left: eye(moved, diameter),
});

describe('gaze', () => {
  it('is eye contact when head and eyes face the lens', () => {
    // At rest the iris sits 0.14 cm = 1.4 px above the line of the corners.
    const gaze = gazeDirection(head(FACING), both({ x: 0, y: -1.4 }));
    expect(gaze?.x).toBeCloseTo(0);
    expect(gaze?.y).toBeCloseTo(0);
  });

  it('follows the iris: 12 mm · sin 20° to the own left, 7.5 mm · sin 10° up', () => {
    const right = gazeDirection(head(FACING), both({ x: 12 * Math.sin(toRadians(20)), y: -1.4 }));
    expect(right?.x).toBeCloseTo(20);
    const up = gazeDirection(head(FACING), both({ x: 0, y: -1.4 - 7.5 * Math.sin(toRadians(10)) }));
    expect(up?.y).toBeCloseTo(10);
  });

  it('is still eye contact when the head turns and the eyes turn back', () => {
    // Head 20° left carries the corners 9.5 mm · sin 20° to the right of where the ball's middle shows.
    const back = { x: -9.5 * Math.sin(toRadians(20)), y: -1.4 };
    expect(gazeDirection(head({ ...FACING, yaw: 20 }), both(back))?.x).toBeCloseTo(0);
  });

  it('goes with the head when the eyes do not turn back', () => {
    expect(gazeDirection(head({ ...FACING, yaw: 20 }), both({ x: 0, y: -1.4 }))?.x).toBeGreaterThan(12);
  });

  it('is null when what was found is no iris, or the two eyes contradict each other', () => {
    expect(gazeDirection(head(FACING), both({ x: 0, y: 0 }, 3))).toBeNull();
    expect(gazeDirection(head(FACING), both({ x: 0, y: 0 }, 20))).toBeNull();
    expect(gazeDirection(head(FACING), { right: eye({ x: -5, y: 0 }), left: eye({ x: 5, y: 0 }) })).toBeNull();
  });
});
