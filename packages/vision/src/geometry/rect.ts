/**
 * A square or rectangle lying at an angle on the picture: the region of interest that a landmark model looks at.
 * Centre and size in pixels of the frame; `rotation` in radians, clockwise on the screen (y points down), 0 = upright.
 */
export interface RotatedRect {
  centreX: number;
  centreY: number;
  width: number;
  height: number;
  rotation: number;
}

/** Brings an angle in radians into −π…π. */
export const wrapAngle = (radians: number): number =>
  radians - 2 * Math.PI * Math.floor((radians + Math.PI) / (2 * Math.PI));

/** A point of the region (`u`, `v` are shares 0–1 of its width and height) in pixels of the frame. */
export function fromRect(rect: RotatedRect, u: number, v: number): { x: number; y: number } {
  const cos = Math.cos(rect.rotation);
  const sin = Math.sin(rect.rotation);
  const x = (u - 0.5) * rect.width;
  const y = (v - 0.5) * rect.height;
  return { x: rect.centreX + x * cos - y * sin, y: rect.centreY + x * sin + y * cos };
}

/** The smallest upright square around a width × height rectangle at (x, y): a picture fitted into a square model input, aspect kept. */
export function squareAround(rect: { x: number; y: number; width: number; height: number }): RotatedRect {
  const side = Math.max(rect.width, rect.height);
  return {
    centreX: rect.x + rect.width / 2,
    centreY: rect.y + rect.height / 2,
    width: side,
    height: side,
    rotation: 0,
  };
}
