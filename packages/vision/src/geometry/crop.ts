import type { Picture } from '../frame.ts';
import type { RotatedRect } from './rect.ts';

/** How bytes become model input: 0 → `low`, 255 → `high`. */
export interface ValueRange {
  low: number;
  high: number;
}

/**
 * Samples a rotated region of the picture, bilinearly, into `out` as interleaved RGB rows (`width * height * 3` values).
 * What lies outside the picture's content is black. Pixel centres are at half-integer positions on both sides, so that an
 * unrotated crop at scale 1 returns the pixels themselves.
 *
 * With `mirrored`, the region is flipped left to right (used to show a left eye to a model of right eyes).
 */
export function cropRgb(
  picture: Picture,
  rect: RotatedRect,
  width: number,
  height: number,
  range: ValueRange,
  out: Float32Array,
  mirrored = false,
): void {
  const { data, channels, content } = picture;
  const pitch = picture.width * channels;
  const left = content.x;
  const top = content.y;
  const right = content.x + content.width - 1;
  const bottom = content.y + content.height - 1;
  const scale = (range.high - range.low) / 255;
  const low = range.low;

  const cos = Math.cos(rect.rotation);
  const sin = Math.sin(rect.rotation);
  const flip = mirrored ? -1 : 1;
  const stepXx = (flip * cos * rect.width) / width;
  const stepXy = (flip * sin * rect.width) / width;
  const stepYx = (-sin * rect.height) / height;
  const stepYy = (cos * rect.height) / height;
  const originX = rect.centreX - 0.5 + (0.5 - width / 2) * stepXx + (0.5 - height / 2) * stepYx;
  const originY = rect.centreY - 0.5 + (0.5 - width / 2) * stepXy + (0.5 - height / 2) * stepYy;

  let o = 0;
  for (let row = 0; row < height; row++) {
    let x = originX + row * stepYx;
    let y = originY + row * stepYy;
    for (let column = 0; column < width; column++, x += stepXx, y += stepXy, o += 3) {
      // Half a pixel of tolerance: the outermost pixels reach that far beyond their centres.
      if (!(x >= left - 0.5 && y >= top - 0.5 && x <= right + 0.5 && y <= bottom + 0.5)) {
        out[o] = low;
        out[o + 1] = low;
        out[o + 2] = low;
        continue;
      }
      const cx = x < left ? left : x > right ? right : x;
      const cy = y < top ? top : y > bottom ? bottom : y;
      const x0 = cx | 0;
      const y0 = cy | 0;
      const fx = cx - x0;
      const fy = cy - y0;
      const a = y0 * pitch + x0 * channels;
      const b = fx > 0 ? a + channels : a;
      const c = fy > 0 ? a + pitch : a;
      const d = fx > 0 ? c + channels : c;
      for (let k = 0; k < 3; k++) {
        const pa = data[a + k] as number;
        const pc = data[c + k] as number;
        const upper = pa + ((data[b + k] as number) - pa) * fx;
        const lower = pc + ((data[d + k] as number) - pc) * fx;
        out[o + k] = (upper + (lower - upper) * fy) * scale + low;
      }
    }
  }
}
