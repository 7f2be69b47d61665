import type { PixelRect } from '../frame.ts';
import type { Box, Point } from '../observation.ts';

/** A point in pixels of the frame as shares (0–1) of the picture inside it. */
export const sharePoint = (point: Point, content: PixelRect): Point => ({
  x: (point.x - content.x) / content.width,
  y: (point.y - content.y) / content.height,
});

/** A rectangle in pixels of the frame as shares (0–1) of the picture inside it. */
export const shareOf = (rect: PixelRect, content: PixelRect): Box => ({
  ...sharePoint(rect, content),
  width: rect.width / content.width,
  height: rect.height / content.height,
});
