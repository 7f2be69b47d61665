import { describe, expect, it } from 'vitest';
import { toHeadPose } from '../geometry/rotation.ts';
import { fitHead, toHead } from './head-frame.ts';
import { headPose } from './head-pose.ts';
import { EYE_OUTER_LEFT } from './mesh-points.ts';
import { installedCanonicalFace, seenMesh } from './synthetic-face.fixture.ts';

const CONTENT = { x: 0, y: 0, width: 640, height: 360 };
const canonical = await installedCanonicalFace();

describe('the canonical face', () => {
  it('is symmetric, with the left eye on the picture’s right and the nose in front', () => {
    const [right, left, nose] = [canonical[33], canonical[263], canonical[4]];
    expect(left?.x).toBeCloseTo(-(right?.x ?? 0), 3);
    expect(left?.x).toBeGreaterThan(4);
    expect(nose?.z).toBeGreaterThan(left?.z ?? 0);
  });
});

describe('head pose', () => {
  it.each([
    { yaw: 0, pitch: 0, roll: 0 },
    { yaw: 25, pitch: 0, roll: 0 },
    { yaw: 0, pitch: -20, roll: 0 },
    { yaw: -15, pitch: 10, roll: 12 },
  ])('in the middle of the picture is the turn itself: %o', (pose) => {
    const seen = headPose(
      fitHead(seenMesh(canonical, pose, { x: 320, y: 180 }), canonical, Infinity),
      CONTENT,
      Infinity,
    );
    expect(seen.yaw).toBeCloseTo(pose.yaw, 1);
    expect(seen.pitch).toBeCloseTo(pose.pitch, 1);
    expect(seen.roll).toBeCloseTo(pose.roll, 1);
  });

  it('is not led astray by the perspective of a near face', () => {
    const pose = { yaw: 20, pitch: -8, roll: 0 };
    const mesh = seenMesh(canonical, pose, { x: 320, y: 180, focalLength: 512 });
    const corrected = toHeadPose(fitHead(mesh, canonical, 512).rotation);
    const uncorrected = toHeadPose(fitHead(mesh, canonical, Infinity).rotation);
    expect(Math.abs(corrected.yaw - 20)).toBeLessThan(0.3);
    expect(Math.abs(corrected.pitch + 8)).toBeLessThan(0.3);
    expect(Math.abs(uncorrected.yaw - 20)).toBeGreaterThan(0.8);
  });

  it('adds the direction in which the face lies', () => {
    // 512 px right of the axis at a focal length of 512 px lies at 45°: a face that seems to look at the lens is turned by −45°.
    const mesh = seenMesh(canonical, { yaw: 0, pitch: 0, roll: 0 }, { x: 832, y: 180 });
    const pose = headPose(fitHead(mesh, canonical, Infinity), CONTENT, 512);
    expect(pose.yaw).toBeCloseTo(-45, 0);
  });

  it('gives points on the unturned head, whatever the turn', () => {
    const mesh = seenMesh(canonical, { yaw: 30, pitch: 10, roll: -20 }, { x: 100, y: 100 });
    const straight = seenMesh(canonical, { yaw: 0, pitch: 0, roll: 0 }, { x: 400, y: 200, scale: 22 });
    const a = toHead(fitHead(mesh, canonical, Infinity), mesh, EYE_OUTER_LEFT);
    const b = toHead(fitHead(straight, canonical, Infinity), straight, EYE_OUTER_LEFT);
    expect(a.x).toBeCloseTo(b.x, 3);
    expect(a.y).toBeCloseTo(b.y, 3);
    expect(a.z).toBeCloseTo(b.z, 3);
  });
});
