import type { Picture } from '../frame.ts';
import type { Box } from '../observation.ts';

/** Looked at on a grid of so many points along the longer side. */
const GRID = 64;
/** Hair, neck and shoulders belong to the person: beside the face by this share of its width, above it by this share of its height. */
const BESIDE = 0.6;
const ABOVE = 0.5;

/**
 * Mean luma (BT.601, 0–255) of the picture around a person: of all that is neither beside their face nor under it. Null where the person fills the picture.
 *
 * @param face its box as shares of the picture
 */
export function surroundingLuma(picture: Picture, face: Box): number | null {
  const { data, channels, content } = picture;
  const step = Math.max(1, Math.floor(Math.max(content.width, content.height) / GRID));
  const left = content.x + (face.x - BESIDE * face.width) * content.width;
  const right = content.x + (face.x + (1 + BESIDE) * face.width) * content.width;
  const top = content.y + (face.y - ABOVE * face.height) * content.height;
  let sum = 0;
  let count = 0;
  for (let y = content.y; y < content.y + content.height; y += step) {
    for (let x = content.x; x < content.x + content.width; x += step) {
      if (x >= left && x <= right && y >= top) continue;
      const at = (y * picture.width + x) * channels;
      sum += 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
      count++;
    }
  }
  return count === 0 ? null : sum / count;
}
