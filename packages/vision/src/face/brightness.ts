import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import type { RotatedRect } from '../geometry/rect.ts';

const SAMPLES = 24;
const BYTE_RANGE = { low: 0, high: 255 };
/** ITU-R BT.601. */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

/** Mean luma (0–255) of a face, sampled on a grid over the rectangle of its mesh. */
export function createBrightnessMeter(): (picture: Picture, face: RotatedRect) => number {
  const rgb = new Float32Array(SAMPLES * SAMPLES * 3);
  return (picture, face) => {
    cropRgb(picture, face, SAMPLES, SAMPLES, BYTE_RANGE, rgb);
    let sum = 0;
    for (let i = 0; i < rgb.length; i += 3) {
      sum += RED * (rgb[i] as number) + GREEN * (rgb[i + 1] as number) + BLUE * (rgb[i + 2] as number);
    }
    return sum / (SAMPLES * SAMPLES);
  };
}
