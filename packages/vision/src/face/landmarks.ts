import type { Detection } from '../detector/detection.ts';
import { sigmoid } from '../detector/sigmoid.ts';
import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import { type RotatedRect, wrapAngle } from '../geometry/rect.ts';
import type { TfliteModel } from '../runtime/litert.ts';
import { EYE_OUTER_LEFT, EYE_OUTER_RIGHT } from './mesh-points.ts';

export const MESH_POINTS = 468;

/**
 * The 468 points of the face mesh: x, y, z interleaved, in pixels of the frame. z is depth in the same unit as seen from the
 * camera under weak perspective: smaller is nearer, 0 about at the middle of the head.
 */
export type FaceMesh = Float32Array;

export interface FaceLandmarks {
  mesh: FaceMesh;
  /** The model's belief that the region holds a face, 0–1. */
  score: number;
}

const SIZE = 192;
const MODEL_RANGE = { low: 0, high: 1 };

/** MediaPipe Face Mesh (Kartynnik et al. 2019): landmarks from a region that holds one upright face with a margin. */
export function createFaceLandmarker(
  model: TfliteModel,
): (picture: Picture, region: RotatedRect) => Promise<FaceLandmarks> {
  const input = new Float32Array(SIZE * SIZE * 3);
  return async (picture, region) => {
    cropRgb(picture, region, SIZE, SIZE, MODEL_RANGE, input);
    const [points, flag] = (await model.run(input, ['conv2d_21', 'conv2d_31'])) as [Float32Array, Float32Array];
    return { mesh: toFrame(points, region), score: sigmoid(flag[0] as number) };
  };
}

function toFrame(points: Float32Array, region: RotatedRect): FaceMesh {
  const cos = Math.cos(region.rotation);
  const sin = Math.sin(region.rotation);
  const scaleX = region.width / SIZE;
  const scaleY = region.height / SIZE;
  const mesh = new Float32Array(MESH_POINTS * 3);
  for (let i = 0; i < mesh.length; i += 3) {
    const x = ((points[i] as number) - SIZE / 2) * scaleX;
    const y = ((points[i + 1] as number) - SIZE / 2) * scaleY;
    mesh[i] = region.centreX + x * cos - y * sin;
    mesh[i + 1] = region.centreY + x * sin + y * cos;
    mesh[i + 2] = (points[i + 2] as number) * scaleX;
  }
  return mesh;
}

/** How much larger than the face its region is, so that a moving head stays inside. */
const REGION_MARGIN = 1.5;

/** The region for the landmarks of a detected face: its box, enlarged, turned so that the eyes are level. */
export function regionOfDetection(face: Detection): RotatedRect {
  const [rightEye, leftEye] = face.keypoints;
  const rotation = rightEye && leftEye ? Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) : 0;
  const side = Math.max(face.right - face.left, face.bottom - face.top) * REGION_MARGIN;
  return {
    centreX: (face.left + face.right) / 2,
    centreY: (face.top + face.bottom) / 2,
    width: side,
    height: side,
    rotation: wrapAngle(rotation),
  };
}

/** The smallest rectangle around the mesh that is level with the eyes. */
export function rectOfMesh(mesh: FaceMesh): RotatedRect {
  const at = (i: number) => mesh[i] as number;
  const rotation = Math.atan2(
    at(EYE_OUTER_LEFT * 3 + 1) - at(EYE_OUTER_RIGHT * 3 + 1),
    at(EYE_OUTER_LEFT * 3) - at(EYE_OUTER_RIGHT * 3),
  );
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < mesh.length; i += 3) {
    const x = at(i) * cos + at(i + 1) * sin;
    const y = -at(i) * sin + at(i + 1) * cos;
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  const midX = (minX + maxX) / 2;
  const midY = (minY + maxY) / 2;
  return {
    centreX: midX * cos - midY * sin,
    centreY: midX * sin + midY * cos,
    width: maxX - minX,
    height: maxY - minY,
    rotation,
  };
}

/** The region in which to look for the same face on the next frame. */
export function regionOfMesh(mesh: FaceMesh): RotatedRect {
  const rect = rectOfMesh(mesh);
  const side = Math.max(rect.width, rect.height) * REGION_MARGIN;
  return { ...rect, width: side, height: side };
}
