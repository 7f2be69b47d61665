import { centroid, fitSimilarity, subtract } from '../geometry/procrustes.ts';
import { type Rotation, unrotate, type Vector3 } from '../geometry/rotation.ts';
import type { CanonicalFace } from './canonical-face.ts';
import type { FaceMesh } from './landmarks.ts';
import { RIGID_POINTS } from './mesh-points.ts';

/** How the canonical face must be turned, scaled and placed to lie over the face in the frame. */
export interface HeadFrame {
  /** Relative to the line from the camera to the face, not to the camera's axis: a face that looks into the lens is not turned. */
  rotation: Rotation;
  /** Pixels per cm of the canonical face. */
  scale: number;
  /** Where the middle of the rigid points lies, px; y up, z towards the camera. */
  centre: Vector3;
}

/** A point of the mesh in px with y up and z towards the camera. */
export const meshPoint = (mesh: FaceMesh, i: number): Vector3 => ({
  x: mesh[3 * i] as number,
  y: -(mesh[3 * i + 1] as number),
  z: -(mesh[3 * i + 2] as number),
});

/**
 * Finds the head's orientation by laying the canonical face over the rigid points of the mesh.
 *
 * The mesh is an image: parts nearer to the camera look larger. A point that lies z px (in the scale of the face) before the face's
 * middle is seen 1 / (1 − z/f) times too far from it, f being the focal length in px; this is undone first.
 */
export function fitHead(mesh: FaceMesh, canonical: CanonicalFace, focalLength: number): HeadFrame {
  const seen = RIGID_POINTS.map((i) => meshPoint(mesh, i));
  const centre = centroid(seen);
  const flat = seen.map((point) => {
    const { x, y, z } = subtract(point, centre);
    const shrink = 1 - z / focalLength;
    return { x: x * shrink, y: y * shrink, z };
  });
  const face = RIGID_POINTS.map((i) => canonical[i] as Vector3);
  const { rotation, scale } = fitSimilarity(face, flat);
  return { rotation, scale, centre };
}

/** A point of the mesh as it would lie on the unturned head, cm from the middle of the rigid points. */
export function toHead(head: HeadFrame, mesh: FaceMesh, i: number): Vector3 {
  const { x, y, z } = unrotate(head.rotation, subtract(meshPoint(mesh, i), head.centre));
  return { x: x / head.scale, y: y / head.scale, z: z / head.scale };
}
