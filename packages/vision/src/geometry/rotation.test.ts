import { describe, expect, it } from 'vitest';
import { compose, fromHeadPose, rotate, toHeadPose, unrotate } from './rotation.ts';

/** Where a nose that points straight at the camera points after the turn. */
const nose = (yaw: number, pitch: number, roll: number) =>
  rotate(fromHeadPose({ yaw, pitch, roll }), { x: 0, y: 0, z: 1 });

describe('head angles', () => {
  it('have the signs of the contract', () => {
    expect(nose(30, 0, 0).x).toBeCloseTo(0.5); // own left is the picture's right
    expect(nose(0, 30, 0).y).toBeCloseTo(0.5); // up
    const crown = rotate(fromHeadPose({ yaw: 0, pitch: 0, roll: 30 }), { x: 0, y: 1, z: 0 });
    expect(crown.x).toBeCloseTo(0.5); // the crown leans to the picture's right
  });

  it.each([
    { yaw: 0, pitch: 0, roll: 0 },
    { yaw: 35, pitch: -12, roll: 8 },
    { yaw: -80, pitch: 40, roll: -30 },
  ])('come back from their rotation: %o', (pose) => {
    const back = toHeadPose(fromHeadPose(pose));
    expect(back.yaw).toBeCloseTo(pose.yaw);
    expect(back.pitch).toBeCloseTo(pose.pitch);
    expect(back.roll).toBeCloseTo(pose.roll);
  });

  it('add up about one axis, and undo themselves', () => {
    const turned = compose(fromHeadPose({ yaw: 10, pitch: 0, roll: 0 }), fromHeadPose({ yaw: 15, pitch: 0, roll: 0 }));
    expect(toHeadPose(turned).yaw).toBeCloseTo(25);
    const r = fromHeadPose({ yaw: 20, pitch: 30, roll: 40 });
    const back = unrotate(r, rotate(r, { x: 1, y: 2, z: 3 }));
    expect([back.x, back.y, back.z]).toEqual([expect.closeTo(1), expect.closeTo(2), expect.closeTo(3)]);
  });
});
