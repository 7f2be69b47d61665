import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import { fromRect, type RotatedRect } from '../geometry/rect.ts';
import type { Point } from '../observation.ts';
import type { TfliteModel } from '../runtime/litert.ts';
import { CONVERTED_OUTPUT } from '../tflite/convert.ts';
import type { FaceMesh } from './landmarks.ts';
import { EYE_INNER_LEFT, EYE_INNER_RIGHT, EYE_OUTER_LEFT, EYE_OUTER_RIGHT } from './mesh-points.ts';

/** One eye, in pixels of the frame. */
export interface EyeLandmarks {
  /** 16 points on the lids: 0–8 along the lower lid from the outer to the inner corner, 9–15 along the upper lid the same way. */
  lids: Point[];
  /** Centre of the iris and four points on its rim. */
  iris: Point;
  irisRim: Point[];
}

export interface Eyes {
  right: EyeLandmarks;
  left: EyeLandmarks;
}

/** How many eyes the model is run on at once. */
export const EYES_AT_ONCE = 2;

const SIZE = 64;
const MODEL_RANGE = { low: 0, high: 1 };
/** The model sees the eye with its surroundings: 2.3 times the distance of its corners. */
const EYE_MARGIN = 2.3;
const CONTOUR_POINTS = 71;
const LID_POINTS = 16;
const VALUES_PER_EYE = 228;

/** MediaPipe Iris (Ablavatski et al. 2020): lids and iris of both eyes at once. The model knows right eyes; the left one is shown to it mirrored. */
export function createIrisLandmarker(model: TfliteModel): (picture: Picture, mesh: FaceMesh) => Promise<Eyes> {
  const eyeValues = SIZE * SIZE * 3;
  const input = new Float32Array(EYES_AT_ONCE * eyeValues);
  return async (picture, mesh) => {
    const rotation = tilt(mesh);
    const right = eyeRegion(mesh, EYE_OUTER_RIGHT, EYE_INNER_RIGHT, rotation);
    const left = eyeRegion(mesh, EYE_OUTER_LEFT, EYE_INNER_LEFT, rotation);
    cropRgb(picture, right, SIZE, SIZE, MODEL_RANGE, input.subarray(0, eyeValues));
    cropRgb(picture, left, SIZE, SIZE, MODEL_RANGE, input.subarray(eyeValues), true);
    const [values] = (await model.run(input, [CONVERTED_OUTPUT])) as [Float32Array];
    return {
      right: readEye(values.subarray(0, VALUES_PER_EYE), right, false),
      left: readEye(values.subarray(VALUES_PER_EYE), left, true),
    };
  };
}

/** Angle of the line through the outer corners of the eyes, radians. */
function tilt(mesh: FaceMesh): number {
  const at = (point: number, k: number) => mesh[point * 3 + k] as number;
  return Math.atan2(at(EYE_OUTER_LEFT, 1) - at(EYE_OUTER_RIGHT, 1), at(EYE_OUTER_LEFT, 0) - at(EYE_OUTER_RIGHT, 0));
}

function eyeRegion(mesh: FaceMesh, outer: number, inner: number, rotation: number): RotatedRect {
  const at = (point: number, k: number) => mesh[point * 3 + k] as number;
  const side = Math.hypot(at(outer, 0) - at(inner, 0), at(outer, 1) - at(inner, 1)) * EYE_MARGIN;
  return {
    centreX: (at(outer, 0) + at(inner, 0)) / 2,
    centreY: (at(outer, 1) + at(inner, 1)) / 2,
    width: side,
    height: side,
    rotation,
  };
}

/** @param values x, y, z of 71 contour points, then of the 5 iris points, in px of the model input */
function readEye(values: Float32Array, region: RotatedRect, mirrored: boolean): EyeLandmarks {
  const place = (i: number): Point => {
    const u = (values[3 * i] as number) / SIZE;
    return fromRect(region, mirrored ? 1 - u : u, (values[3 * i + 1] as number) / SIZE);
  };
  return {
    lids: Array.from({ length: LID_POINTS }, (_, i) => place(i)),
    iris: place(CONTOUR_POINTS),
    irisRim: Array.from({ length: 4 }, (_, i) => place(CONTOUR_POINTS + 1 + i)),
  };
}
