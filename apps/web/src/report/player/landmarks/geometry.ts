export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Where a picture lies in a frame that shows all of it, with bars at two sides where their shapes differ. */
export function pictureIn(frame: Size, picture: Size): Box {
  if (picture.width <= 0 || picture.height <= 0) return { x: 0, y: 0, ...frame };
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: (frame.width - width) / 2, y: (frame.height - height) / 2, width, height };
}

type Vector = readonly [x: number, y: number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Where the head's own left-to-right, upward and forward directions point in the picture (x to the right, y down), each at most 1 long.
 * Degrees as in the report: yaw > 0 to the right of the picture, pitch > 0 up, roll > 0 clockwise.
 */
export function headAxes([yaw = 0, pitch = 0, roll = 0]: readonly number[]): {
  across: Vector;
  up: Vector;
  forward: Vector;
} {
  const [y, p, r] = [radians(yaw), radians(pitch), radians(roll)];
  // Rolled first, then pitched, then turned; z comes out of the picture.
  const turned = (x0: number, y0: number, z0: number): Vector => {
    const x1 = x0 * Math.cos(r) - y0 * Math.sin(r);
    const y1 = x0 * Math.sin(r) + y0 * Math.cos(r);
    const y2 = y1 * Math.cos(p) - z0 * Math.sin(p);
    const z2 = y1 * Math.sin(p) + z0 * Math.cos(p);
    return [x1 * Math.cos(y) + z2 * Math.sin(y), y2];
  };
  return { across: turned(1, 0, 0), up: turned(0, -1, 0), forward: turned(0, 0, 1) };
}

/** Degrees that an arrow as long as the face is wide stands for. */
const REACH = 30;

/** Where an arrow from the eyes ends: the further beside the lens they look, the longer it is. `width` is that of the face. */
export const gazeArrow = ([x = 0, y = 0]: readonly number[], width: number): Vector => [
  (x / REACH) * width,
  (-y / REACH) * width,
];
