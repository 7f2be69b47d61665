import type { PixelRect } from '../frame.ts';
import { type RotatedRect, squareAround } from '../geometry/rect.ts';

/**
 * Overlapping square tiles over the upper part of the picture, half its longer side each: a face in them appears to the detector at twice
 * the size it has in the whole picture. Heads are looked for where heads are: the lowest quarter is left out when the picture is tall.
 */
export function upperTiles(content: PixelRect): RotatedRect[] {
  const side = Math.max(content.width, content.height) / 2;
  const columns = steps(content.width, side);
  const rows = steps(content.height, side).filter((top) => top + side / 2 <= content.height * 0.75);
  return rows.flatMap((top) =>
    columns.map((left) => squareAround({ x: content.x + left, y: content.y + top, width: side, height: side })),
  );
}

/** Where tiles of that side start so that they cover the length evenly, overlapping by about half. */
function steps(length: number, side: number): number[] {
  const gaps = Math.max(0, Math.ceil((length - side) / (side / 2) - 0.25));
  if (gaps === 0) return [Math.max(0, (length - side) / 2)];
  return Array.from({ length: gaps + 1 }, (_, i) => (i * (length - side)) / gaps);
}
