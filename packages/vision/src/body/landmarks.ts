import type { Detection } from '../detector/detection.ts';
import { sigmoid } from '../detector/sigmoid.ts';
import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import { fromRect, type RotatedRect, wrapAngle } from '../geometry/rect.ts';
import type { BodyPoint, Point } from '../observation.ts';
import type { TfliteModel } from '../runtime/litert.ts';

export interface BodyLandmarks {
  /** 33 points of the body, in pixels of the frame, with visibility 0–1; see `body-points.ts`. */
  points: BodyPoint[];
  /** Two points that place the body's region: the middle of the hips, and a point on the circle around the body. */
  centre: Point;
  rim: Point;
  /** The model's belief that the region holds a person, 0–1. */
  score: number;
}

/** The outputs that are read: points and belief; the model has three more, which cost a third of its time. */
export const BODY_OUTPUTS = ['Identity', 'Identity_1'];

const SIZE = 256;
const MODEL_RANGE = { low: 0, high: 1 };
const BODY_POINTS = 33;
const VALUES_PER_POINT = 5;

/** MediaPipe BlazePose lite (Bazarevsky et al. 2020): body landmarks from a region that holds one upright person. */
export function createBodyLandmarker(
  model: TfliteModel,
): (picture: Picture, region: RotatedRect) => Promise<BodyLandmarks> {
  const input = new Float32Array(SIZE * SIZE * 3);
  return async (picture, region) => {
    cropRgb(picture, region, SIZE, SIZE, MODEL_RANGE, input);
    const [values, flag] = (await model.run(input, BODY_OUTPUTS)) as [Float32Array, Float32Array];
    const at = (i: number, k: number) => values[i * VALUES_PER_POINT + k] as number;
    const place = (i: number) => fromRect(region, at(i, 0) / SIZE, at(i, 1) / SIZE);
    return {
      // Per point: x, y, z, visibility and presence, the last two before the sigmoid.
      points: Array.from({ length: BODY_POINTS }, (_, i) => ({
        ...place(i),
        visibility: Math.min(sigmoid(at(i, 3)), sigmoid(at(i, 4))),
      })),
      centre: place(BODY_POINTS),
      rim: place(BODY_POINTS + 1),
      score: flag[0] as number,
    };
  };
}

/** How much larger than the circle around the body its region is. */
const REGION_MARGIN = 1.25;

/** The square region around a body, given the middle of its hips and a point above on the circle around it; upright = rim straight above. */
export function regionOfBody(centre: Point, rim: Point): RotatedRect {
  const side = 2 * Math.hypot(rim.x - centre.x, rim.y - centre.y) * REGION_MARGIN;
  return {
    centreX: centre.x,
    centreY: centre.y,
    width: side,
    height: side,
    rotation: wrapAngle(Math.PI / 2 + Math.atan2(rim.y - centre.y, rim.x - centre.x)),
  };
}

/** The region for the landmarks of a detected person, or null when the detection lacks its two points. */
export function regionOfPerson(person: Detection): RotatedRect | null {
  const [centre, rim] = person.keypoints;
  return centre && rim ? regionOfBody(centre, rim) : null;
}
