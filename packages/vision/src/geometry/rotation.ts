import type { HeadPose } from '../observation.ts';

/** A rotation as nine numbers, row after row. Axes: x to the right of the picture, y up, z towards the camera. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

export interface Vector3 {
  x: number;
  y: number;
  z: number;
}

const DEGREES = 180 / Math.PI;
export const toDegrees = (radians: number): number => radians * DEGREES;
export const toRadians = (degrees: number): number => degrees / DEGREES;

/** `rotation` applied to a vector. */
export const rotate = (r: Rotation, { x, y, z }: Vector3): Vector3 => ({
  x: r[0] * x + r[1] * y + r[2] * z,
  y: r[3] * x + r[4] * y + r[5] * z,
  z: r[6] * x + r[7] * y + r[8] * z,
});

/** The inverse of `rotation` applied to a vector. */
export const unrotate = (r: Rotation, { x, y, z }: Vector3): Vector3 => ({
  x: r[0] * x + r[3] * y + r[6] * z,
  y: r[1] * x + r[4] * y + r[7] * z,
  z: r[2] * x + r[5] * y + r[8] * z,
});

/** First `b`, then `a`. */
export function compose(a: Rotation, b: Rotation): Rotation {
  const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2): number =>
    a[row] * b[column] + a[(row + 1) as 1] * b[(column + 3) as 3] + a[(row + 2) as 2] * b[(column + 6) as 6];
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(3, 0), cell(3, 1), cell(3, 2), cell(6, 0), cell(6, 1), cell(6, 2)];
}

/**
 * The rotation of a head that faces the camera and then turns: pitch about x first, then yaw about y, then roll about z.
 * Degrees; yaw > 0 to the person's own left (image right), pitch > 0 up, roll > 0 towards the own left shoulder (image right).
 */
export function fromHeadPose({ yaw, pitch, roll }: HeadPose): Rotation {
  const [cosY, sinY] = [Math.cos(toRadians(yaw)), Math.sin(toRadians(yaw))];
  const [cosP, sinP] = [Math.cos(toRadians(-pitch)), Math.sin(toRadians(-pitch))];
  const [cosR, sinR] = [Math.cos(toRadians(-roll)), Math.sin(toRadians(-roll))];
  const turnYaw: Rotation = [cosY, 0, sinY, 0, 1, 0, -sinY, 0, cosY];
  const turnPitch: Rotation = [1, 0, 0, 0, cosP, -sinP, 0, sinP, cosP];
  const turnRoll: Rotation = [cosR, -sinR, 0, sinR, cosR, 0, 0, 0, 1];
  return compose(turnRoll, compose(turnYaw, turnPitch));
}

/** The angles of `fromHeadPose`, degrees; unique while |yaw| < 90°. */
export function toHeadPose(r: Rotation): HeadPose {
  return {
    yaw: toDegrees(Math.asin(Math.max(-1, Math.min(1, -r[6])))),
    pitch: -toDegrees(Math.atan2(r[7], r[8])),
    roll: -toDegrees(Math.atan2(r[3], r[0])),
  };
}
