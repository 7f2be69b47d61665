import { isBacklit } from '@impact/insight/framing/back-light';
import { bandOf } from '@impact/insight/metrics/catalogue';

/** What can honestly be said of a picture without looking for a face in it. */
export type PictureHint = 'covered' | 'dark' | 'backlit' | 'bright' | 'even';

/** Luma (BT.601, 0–255) of a small picture, row by row. */
export interface SmallPicture {
  luma: Uint8Array;
  width: number;
  height: number;
}

/** The outline of the guide, as shares of the picture: where head and shoulders are to be. */
export const OUTLINE = { left: 0.34, right: 0.66, top: 0.12, bottom: 0.9 } as const;

/** Under this everything is black, and under this spread alike: a lid, a hand, a camera that sends nothing. */
const COVERED = { mean: 18, spread: 8 };

/** Tells of the light on where the person is to be, by the limits that the report uses. */
export function pictureHint({ luma, width, height }: SmallPicture): PictureHint {
  let inside = 0;
  let outside = 0;
  let insideCount = 0;
  let total = 0;
  let squares = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = luma[y * width + x] ?? 0;
      total += value;
      squares += value * value;
      if (isInside((x + 0.5) / width, (y + 0.5) / height)) {
        inside += value;
        insideCount++;
      } else outside += value;
    }
  }
  const count = width * height;
  const mean = total / count;
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const person = inside / Math.max(1, insideCount);
  const around = outside / Math.max(1, count - insideCount);
  if (mean < COVERED.mean && spread < COVERED.spread) return 'covered';
  if (isBacklit(person, around)) return 'backlit';
  const band = bandOf('framing.brightness', person);
  return band === 'dark' || band === 'bright' ? band : 'even';
}

const isInside = (x: number, y: number): boolean =>
  x >= OUTLINE.left && x <= OUTLINE.right && y >= OUTLINE.top && y <= OUTLINE.bottom;

/** Luma of RGBA pixels, as a canvas gives them. */
export function lumaOf(rgba: Uint8ClampedArray): Uint8Array {
  const luma = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < luma.length; i++) {
    const [r = 0, g = 0, b = 0] = rgba.subarray(4 * i, 4 * i + 3);
    luma[i] = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  }
  return luma;
}
