import type { PixelRect } from '../frame.ts';
import type { FaceMesh } from './landmarks.ts';

/** The upright box around the mesh, px. */
export function boxOfMesh(mesh: FaceMesh): PixelRect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < mesh.length; i += 3) {
    left = Math.min(left, mesh[i] as number);
    right = Math.max(right, mesh[i] as number);
    top = Math.min(top, mesh[i + 1] as number);
    bottom = Math.max(bottom, mesh[i + 1] as number);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
