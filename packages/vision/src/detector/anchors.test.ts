import { describe, expect, it } from 'vitest';
import { anchorCentres } from './anchors.ts';
import { FACE_DETECTOR, POSE_DETECTOR } from './detector.ts';

describe('anchors', () => {
  it('of the face detector: 2 × 16² + 6 × 8² = 896, cell by cell', () => {
    const anchors = anchorCentres(FACE_DETECTOR.layout);
    expect(anchors.length / 2).toBe(896);
    // First cell of the 16 × 16 grid, twice; then the cell to its right.
    expect(Array.from(anchors.slice(0, 6))).toEqual([0.03125, 0.03125, 0.03125, 0.03125, 0.09375, 0.03125]);
    // The first of the 8 × 8 grid comes after 512 others; the last cell six times at the end.
    expect(Array.from(anchors.slice(1024, 1026))).toEqual([0.0625, 0.0625]);
    expect(Array.from(anchors.slice(-12))).toEqual(Array(12).fill(0.9375));
  });

  it('of the person detector: 2 × 28² + 2 × 14² + 6 × 7² = 2254', () => {
    const anchors = anchorCentres(POSE_DETECTOR.layout);
    expect(anchors.length / 2).toBe(2254);
    expect(anchors[0]).toBeCloseTo(0.5 / 28);
    expect(anchors[2 * 1568]).toBeCloseTo(0.5 / 14);
    expect(anchors.at(-1)).toBeCloseTo(6.5 / 7);
  });
});
