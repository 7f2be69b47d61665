import { describe, expect, it } from 'vitest';
import { faceOval, guideWidth, outlinePlace } from './guide-shape.ts';

describe('the outline', () => {
  it('fills a wide picture', () => {
    expect(outlinePlace(guideWidth(16 / 9))).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('stays in the middle of a narrower one', () => {
    expect(outlinePlace(guideWidth(4 / 3))).toEqual({ x: -20, y: 0, scale: 1 });
  });

  it('is smaller where its shoulders do not fit, with the head as far down', () => {
    const { x, y, scale } = outlinePlace(guideWidth(9 / 16));
    expect(scale).toBeCloseTo(50.625 / 84);
    expect(y + 13 * scale).toBeCloseTo(13);
    expect(x + 80 * scale).toBeCloseTo(50.625 / 2);
  });
});

describe('the oval of a face', () => {
  it('is mirrored', () => {
    const { cx, cy } = faceOval({ x: 0.1, y: 0.3, width: 0.2, height: 0.4 }, 160);
    expect(cx).toBeCloseTo(0.8 * 160);
    expect(cy).toBeCloseTo(45);
  });
});
