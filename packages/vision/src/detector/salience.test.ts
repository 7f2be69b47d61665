import { describe, expect, it } from 'vitest';
import type { Detection } from './detection.ts';
import { mostSalient, salience } from './salience.ts';

const CONTENT = { x: 0, y: 0, width: 640, height: 360 };
const face = (centreX: number, side: number): Detection => ({
  score: 0.9,
  left: centreX - side / 2,
  right: centreX + side / 2,
  top: 100,
  bottom: 100 + side,
  keypoints: [],
});

describe('the main face', () => {
  it('is the larger of two', () => {
    expect(mostSalient([face(250, 60), face(390, 90)], CONTENT)).toEqual(face(390, 90));
  });

  it('is the one nearer the middle when they are alike', () => {
    expect(mostSalient([face(600, 82), face(330, 80)], CONTENT)).toEqual(face(330, 80));
    expect(salience(face(320, 100), CONTENT)).toBeCloseTo(10_000);
    expect(salience(face(640, 100), CONTENT)).toBeCloseTo(4_000);
  });

  it('is nobody when there is no face', () => {
    expect(mostSalient([], CONTENT)).toBeUndefined();
  });
});
