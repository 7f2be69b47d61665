import type { Vector3 } from '../geometry/rotation.ts';
import { type HeadFrame, toHead } from './head-frame.ts';
import type { FaceMesh } from './landmarks.ts';
import {
  EYE_INNER_LEFT,
  EYE_INNER_RIGHT,
  EYE_OUTER_LEFT,
  EYE_OUTER_RIGHT,
  LOWER_LIP_INNER,
  MOUTH_CORNER_LEFT,
  MOUTH_CORNER_RIGHT,
  UPPER_LIP_INNER,
} from './mesh-points.ts';

export interface Mouth {
  /** Gap between the inner lips / mouth width. */
  openness: number;
  /**
   * (Height of the corners over the middle of the upper lip + distance of the corners) / inter-ocular distance. A smile raises and spreads
   * the corners. An opening jaw spreads the mesh's corners a little but lowers them as much, so that it cancels. About 0.7 at rest, 1 in a broad
   * smile; faces differ at rest, so judge it against the person's own.
   */
  cornerRaise: number;
}

/** Measures the mouth on the unturned head, so that yaw and pitch do not shorten it. */
export function readMouth(head: HeadFrame, mesh: FaceMesh): Mouth {
  const at = (i: number) => toHead(head, mesh, i);
  const [right, left] = [at(MOUTH_CORNER_RIGHT), at(MOUTH_CORNER_LEFT)];
  const upper = at(UPPER_LIP_INNER);
  const interOcular = distance(
    middle(at(EYE_OUTER_RIGHT), at(EYE_INNER_RIGHT)),
    middle(at(EYE_OUTER_LEFT), at(EYE_INNER_LEFT)),
  );
  const height = middle(right, left).y - upper.y;
  const width = left.x - right.x;
  return {
    openness: distance(upper, at(LOWER_LIP_INNER)) / distance(right, left),
    cornerRaise: (height + width) / interOcular,
  };
}

const middle = (a: Vector3, b: Vector3): Vector3 => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 });
const distance = (a: Vector3, b: Vector3): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
