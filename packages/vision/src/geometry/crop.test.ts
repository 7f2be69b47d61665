import { describe, expect, it } from 'vitest';
import type { Picture } from '../frame.ts';
import { cropRgb } from './crop.ts';

const BYTES = { low: 0, high: 255 };

/** A picture whose red is 10·x + y, green 100, blue 0. */
function gradient(width: number, height: number, channels: 3 | 4 = 3): Picture {
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data[(y * width + x) * channels] = 10 * x + y;
      data[(y * width + x) * channels + 1] = 100;
    }
  }
  return { width, height, channels, data, content: { x: 0, y: 0, width, height } };
}

const reds = (values: Float32Array) => Array.from(values).filter((_, i) => i % 3 === 0);

describe('cropping a rotated region', () => {
  it('returns the pixels themselves at scale 1 without rotation', () => {
    const out = new Float32Array(2 * 2 * 3);
    cropRgb(gradient(6, 6), { centreX: 3, centreY: 3, width: 2, height: 2, rotation: 0 }, 2, 2, BYTES, out);
    expect(reds(out)).toEqual([22, 32, 23, 33]);
  });

  it('turns clockwise: at 90° the crop’s rows run down the picture', () => {
    const out = new Float32Array(2 * 2 * 3);
    cropRgb(gradient(6, 6), { centreX: 3, centreY: 3, width: 2, height: 2, rotation: Math.PI / 2 }, 2, 2, BYTES, out);
    // The crop's top left corner is the picture's top right one: (3,2), then down to (3,3); next row one to the left.
    expect(reds(out).map(Math.round)).toEqual([32, 33, 22, 23]);
  });

  it('blends neighbours between pixel centres', () => {
    const out = new Float32Array(3);
    // Half a pixel right and down of the centre of pixel (2,2): the mean of 22, 32, 23, 33.
    cropRgb(gradient(6, 6), { centreX: 3, centreY: 3, width: 1, height: 1, rotation: 0 }, 1, 1, BYTES, out);
    expect(out[0]).toBeCloseTo(27.5);
    expect(out[1]).toBeCloseTo(100);
  });

  it('mirrors left to right when asked', () => {
    const out = new Float32Array(2 * 2 * 3);
    cropRgb(gradient(6, 6), { centreX: 3, centreY: 3, width: 2, height: 2, rotation: 0 }, 2, 2, BYTES, out, true);
    expect(reds(out)).toEqual([32, 22, 33, 23]);
  });

  it('maps bytes to the range of the model and fills what lies outside with its low end', () => {
    const out = new Float32Array(2 * 3);
    cropRgb(
      gradient(2, 1),
      { centreX: 0, centreY: 0.5, width: 2, height: 1, rotation: 0 },
      2,
      1,
      { low: -1, high: 1 },
      out,
    );
    expect(Array.from(out.slice(0, 3))).toEqual([-1, -1, -1]);
    expect(out[4]).toBeCloseTo(100 / 127.5 - 1);
  });

  it('sees black where the frame has bars beside the picture', () => {
    const picture = { ...gradient(6, 6), content: { x: 2, y: 0, width: 2, height: 6 } };
    const out = new Float32Array(6 * 3);
    cropRgb(picture, { centreX: 3, centreY: 2.5, width: 6, height: 1, rotation: 0 }, 6, 1, BYTES, out);
    expect(reds(out)).toEqual([0, 0, 22, 32, 0, 0]);
  });

  it('reads RGBA as it reads RGB', () => {
    const region = { centreX: 2.7, centreY: 3.1, width: 3, height: 4, rotation: 0.3 };
    const [rgb, rgba] = [new Float32Array(48), new Float32Array(48)];
    cropRgb(gradient(6, 6), region, 4, 4, BYTES, rgb);
    cropRgb(gradient(6, 6, 4), region, 4, 4, BYTES, rgba);
    expect(rgba).toEqual(rgb);
  });
});
