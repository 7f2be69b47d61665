import { describe, expect, it } from 'vitest';
import { toPicture } from '../frame.ts';
import { surroundingLuma } from './surroundings.ts';

/** Black where the person is (the middle third, from a quarter down), of one grey elsewhere. */
function silhouette(grey: number) {
  const [width, height] = [120, 60];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const person = x >= 40 && x < 80 && y >= 15;
      data.fill(person ? 0 : grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return toPicture({ time: 0, width, height, data, channels: 4 });
}

describe('the light around a person', () => {
  it('leaves out the person', () => {
    const face = { x: 0.42, y: 0.35, width: 0.16, height: 0.2 };
    expect(surroundingLuma(silhouette(240), face)).toBeCloseTo(240, 5);
  });

  it('is nothing where the face fills the picture', () => {
    expect(surroundingLuma(silhouette(240), { x: 0, y: 0, width: 1, height: 1 })).toBeNull();
  });
});
