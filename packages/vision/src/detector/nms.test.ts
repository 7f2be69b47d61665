import { describe, expect, it } from 'vitest';
import type { Detection } from './detection.ts';
import { overlap, suppressOverlaps } from './nms.ts';

const box = (score: number, left: number, top: number, side: number): Detection => ({
  score,
  left,
  top,
  right: left + side,
  bottom: top + side,
  keypoints: [{ x: left, y: top }],
});

describe('overlap', () => {
  it('is shared area over covered area', () => {
    // Two squares of side 2, shifted by 1: 2 shared, 4 + 4 − 2 covered.
    expect(overlap(box(1, 0, 0, 2), box(1, 1, 0, 2))).toBeCloseTo(1 / 3);
    expect(overlap(box(1, 0, 0, 2), box(1, 0, 0, 2))).toBe(1);
    expect(overlap(box(1, 0, 0, 2), box(1, 2, 0, 2))).toBe(0);
  });
});

describe('suppressing overlaps', () => {
  it('blends a group by score and keeps what stands apart, best first', () => {
    const kept = suppressOverlaps([box(0.5, 10, 0, 2), box(0.3, 1, 0, 10), box(0.9, 0, 0, 10)], 0.3);
    expect(kept.map(({ score }) => score)).toEqual([0.9, 0.5]);
    // (0.9 · 0 + 0.3 · 1) / 1.2
    expect(kept[0]?.left).toBeCloseTo(0.25);
    expect(kept[0]?.keypoints[0]?.x).toBeCloseTo(0.25);
    expect(kept[1]?.left).toBe(10);
  });

  it('gives nothing for nothing', () => {
    expect(suppressOverlaps([], 0.3)).toEqual([]);
  });
});
