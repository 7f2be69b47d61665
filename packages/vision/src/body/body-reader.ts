import type { PixelRect } from '../frame.ts';
import { sharePoint } from '../geometry/share.ts';
import type { BodyPoint, PoseObservation } from '../observation.ts';
import { createOneEuro } from '../smoothing/one-euro.ts';
import {
  LEFT_ELBOW,
  LEFT_SHOULDER,
  LEFT_WRIST,
  NOSE,
  RIGHT_ELBOW,
  RIGHT_SHOULDER,
  RIGHT_WRIST,
} from './body-points.ts';
import type { BodyLandmarks } from './landmarks.ts';

export interface BodyReader {
  read(body: BodyLandmarks, content: PixelRect, time: number): PoseObservation;
  reset(): void;
}

const PARTS = {
  nose: NOSE,
  leftShoulder: LEFT_SHOULDER,
  rightShoulder: RIGHT_SHOULDER,
  leftElbow: LEFT_ELBOW,
  rightElbow: RIGHT_ELBOW,
  leftWrist: LEFT_WRIST,
  rightWrist: RIGHT_WRIST,
};
type Part = keyof typeof PARTS;

/** Positions are shares of the picture: a move of 0.4 of the picture per second doubles the cut-off. */
const POSITION_SMOOTHING = { minCutoff: 2, beta: 5, speedCutoff: 1 };

/** Turns a body's landmarks into the points that posture is judged by, lightly smoothed. */
export function createBodyReader(): BodyReader {
  const names = Object.keys(PARTS) as Part[];
  const filters = new Map(
    names.map((part) => [part, { x: createOneEuro(POSITION_SMOOTHING), y: createOneEuro(POSITION_SMOOTHING) }]),
  );
  return {
    read(body, content, time) {
      const point = (part: Part): BodyPoint => {
        const seen = body.points[PARTS[part]] as BodyPoint;
        const { x, y } = sharePoint(seen, content);
        const filter = filters.get(part);
        return { x: filter?.x.next(x, time) ?? x, y: filter?.y.next(y, time) ?? y, visibility: seen.visibility };
      };
      const points = Object.fromEntries(names.map((part) => [part, point(part)])) as Record<Part, BodyPoint>;
      return { score: body.score, ...points };
    },
    reset() {
      for (const { x, y } of filters.values()) {
        x.reset();
        y.reset();
      }
    },
  };
}
