import { type Rotation, rotate, type Vector3 } from './rotation.ts';
import { leadingEigenvector } from './symmetric-eigen.ts';

/** `to ≈ scale · rotation · (from − fromCentre) + toCentre`. */
export interface Similarity {
  rotation: Rotation;
  scale: number;
  fromCentre: Vector3;
  toCentre: Vector3;
}

/**
 * The rotation, scale and shift that bring one set of points closest to another (least squares; never a reflection).
 * Horn, "Closed-form solution of absolute orientation using unit quaternions", JOSA A 4 (1987).
 *
 * @param from, to corresponding points, at least three that do not lie on one line
 */
export function fitSimilarity(from: readonly Vector3[], to: readonly Vector3[]): Similarity {
  const fromCentre = centroid(from);
  const toCentre = centroid(to);
  let [xx, xy, xz, yx, yy, yz, zx, zy, zz] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let size = 0;
  from.forEach((point, i) => {
    const a = subtract(point, fromCentre);
    const b = subtract(to[i] ?? toCentre, toCentre);
    xx += a.x * b.x;
    xy += a.x * b.y;
    xz += a.x * b.z;
    yx += a.y * b.x;
    yy += a.y * b.y;
    yz += a.y * b.z;
    zx += a.z * b.x;
    zy += a.z * b.y;
    zz += a.z * b.z;
    size += a.x * a.x + a.y * a.y + a.z * a.z;
  });
  const rotation = fromQuaternion(
    // biome-ignore format: the symmetric 4 × 4 matrix of Horn's section 4
    leadingEigenvector(Float64Array.of(
      xx + yy + zz, yz - zy, zx - xz, xy - yx,
      yz - zy, xx - yy - zz, xy + yx, zx + xz,
      zx - xz, xy + yx, yy - xx - zz, yz + zy,
      xy - yx, zx + xz, yz + zy, zz - xx - yy,
    ), 4),
  );
  let aligned = 0;
  from.forEach((point, i) => {
    const a = rotate(rotation, subtract(point, fromCentre));
    const b = subtract(to[i] ?? toCentre, toCentre);
    aligned += a.x * b.x + a.y * b.y + a.z * b.z;
  });
  return { rotation, scale: aligned / size, fromCentre, toCentre };
}

export function centroid(points: readonly Vector3[]): Vector3 {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z }), { x: 0, y: 0, z: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length, z: sum.z / points.length };
}

export const subtract = (a: Vector3, b: Vector3): Vector3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });

/** The rotation of a unit quaternion w, x, y, z. */
function fromQuaternion(q: Float64Array): Rotation {
  const [w, x, y, z] = Array.from(q) as [number, number, number, number];
  return [
    w * w + x * x - y * y - z * z,
    2 * (x * y - w * z),
    2 * (x * z + w * y),
    2 * (x * y + w * z),
    w * w - x * x + y * y - z * z,
    2 * (y * z - w * x),
    2 * (x * z - w * y),
    2 * (y * z + w * x),
    w * w - x * x - y * y + z * z,
  ];
}
