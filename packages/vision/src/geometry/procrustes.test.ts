import { describe, expect, it } from 'vitest';
import { fitSimilarity } from './procrustes.ts';
import { fromHeadPose, rotate, toHeadPose } from './rotation.ts';
import { leadingEigenvector } from './symmetric-eigen.ts';

const CORNERS = [
  { x: 1, y: 0, z: 0 },
  { x: 0, y: 2, z: 0 },
  { x: 0, y: 0, z: 3 },
  { x: -1, y: -1, z: -1 },
];

describe('the similarity between two sets of points', () => {
  it.each([
    { yaw: 0, pitch: 0, roll: 0 },
    { yaw: 25, pitch: -10, roll: 5 },
    { yaw: -70, pitch: 45, roll: 120 },
  ])('finds turn %o, scale 2.5 and shift', (pose) => {
    const turn = fromHeadPose(pose);
    const moved = CORNERS.map((point) => {
      const { x, y, z } = rotate(turn, point);
      return { x: 2.5 * x + 7, y: 2.5 * y - 3, z: 2.5 * z + 1 };
    });
    const { rotation, scale, fromCentre, toCentre } = fitSimilarity(CORNERS, moved);
    const found = toHeadPose(rotation);
    expect(found.yaw).toBeCloseTo(pose.yaw);
    expect(found.pitch).toBeCloseTo(pose.pitch);
    expect(found.roll).toBeCloseTo(pose.roll);
    expect(scale).toBeCloseTo(2.5);
    // The centroid of the corners is (0, 0.25, 0.5).
    expect(fromCentre).toEqual({ x: 0, y: 0.25, z: 0.5 });
    const carried = rotate(turn, fromCentre);
    expect(toCentre.x).toBeCloseTo(2.5 * carried.x + 7);
  });

  it('never mirrors: the best turn is still a turn', () => {
    const mirrored = CORNERS.map(({ x, y, z }) => ({ x: -x, y, z }));
    const r = fitSimilarity(CORNERS, mirrored).rotation;
    const determinant =
      r[0] * (r[4] * r[8] - r[5] * r[7]) - r[1] * (r[3] * r[8] - r[5] * r[6]) + r[2] * (r[3] * r[7] - r[4] * r[6]);
    expect(determinant).toBeCloseTo(1);
  });
});

describe('the leading eigenvector', () => {
  it('of [[2, 1], [1, 2]] is the diagonal (eigenvalues 3 and 1)', () => {
    const [x, y] = leadingEigenvector(Float64Array.of(2, 1, 1, 2), 2) as unknown as [number, number];
    expect(Math.abs(x)).toBeCloseTo(Math.SQRT1_2);
    expect(x).toBeCloseTo(y);
  });

  it('of a diagonal matrix is the axis of its largest entry', () => {
    expect(Array.from(leadingEigenvector(Float64Array.of(-5, 0, 0, 0, 4, 0, 0, 0, 1), 3))).toEqual([0, 1, 0]);
  });
});
