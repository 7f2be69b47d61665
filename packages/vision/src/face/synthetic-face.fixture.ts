import { centroid, subtract } from '../geometry/procrustes.ts';
import { fromHeadPose, rotate, type Vector3 } from '../geometry/rotation.ts';
import { loadModelFiles } from '../models.ts';
import { readInstalled } from '../node-assets.fixture.ts';
import type { HeadPose } from '../observation.ts';
import { type CanonicalFace, readCanonicalFace } from './canonical-face.ts';
import type { FaceMesh } from './landmarks.ts';
import { RIGID_POINTS } from './mesh-points.ts';

export async function installedCanonicalFace(): Promise<CanonicalFace> {
  const files = await loadModelFiles(readInstalled, ['canonicalFace']);
  return readCanonicalFace(files('canonicalFace'));
}

/** The mesh that a camera of that focal length (px) sees of a face in that pose; the middle of its rigid points lies at (x, y) px, `scale` is in px per cm. */
export function seenMesh(
  face: CanonicalFace,
  pose: HeadPose,
  {
    x = 0,
    y = 0,
    scale = 15,
    focalLength = Infinity,
  }: { x?: number; y?: number; scale?: number; focalLength?: number },
): FaceMesh {
  const turn = fromHeadPose(pose);
  const middle = centroid(RIGID_POINTS.map((i) => face[i] as Vector3));
  return Float32Array.from(
    face.flatMap((point) => {
      const turned = rotate(turn, subtract(point, middle));
      const near = 1 / (1 - (turned.z * scale) / focalLength);
      return [x + turned.x * scale * near, y - turned.y * scale * near, -turned.z * scale];
    }),
  );
}
