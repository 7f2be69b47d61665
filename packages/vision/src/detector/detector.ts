import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import { fromRect, type RotatedRect } from '../geometry/rect.ts';
import type { TfliteModel } from '../runtime/litert.ts';
import { type AnchorLayout, anchorCentres } from './anchors.ts';
import { decodeDetections } from './decode.ts';
import type { Detection } from './detection.ts';
import { suppressOverlaps } from './nms.ts';

/** Looks for things in a square region of the picture; detections in pixels of the frame, best first. */
export type Detector = (picture: Picture, region: RotatedRect) => Promise<Detection[]>;

interface DetectorModel {
  layout: AnchorLayout;
  keypoints: number;
  minScore: number;
  outputs: readonly [boxes: string, scores: string];
}

/**
 * MediaPipe's short-range face detector (BlazeFace): 896 anchors on 128 × 128 px. Keypoints: right eye, left eye, nose tip,
 * mouth centre, right and left ear tragion (the person's own right and left). Below a face of about 12 px of its 128 it sees nothing.
 */
export const FACE_DETECTOR: DetectorModel = {
  layout: { inputSize: 128, strides: [8, 16, 16, 16] },
  keypoints: 6,
  minScore: 0.5,
  outputs: ['regressors', 'classificators'],
};

/** MediaPipe's person detector: 2254 anchors on 224 × 224 px. Keypoints: middle of the hips, top of the body's circle, and the same two of the upper body. */
export const POSE_DETECTOR: DetectorModel = {
  layout: { inputSize: 224, strides: [8, 16, 32, 32, 32] },
  keypoints: 4,
  minScore: 0.5,
  outputs: ['Identity', 'Identity_1'],
};

const MIN_OVERLAP = 0.3;
const MODEL_RANGE = { low: -1, high: 1 };

export function createDetector(model: TfliteModel, { layout, keypoints, minScore, outputs }: DetectorModel): Detector {
  const size = layout.inputSize;
  const anchors = anchorCentres(layout);
  const input = new Float32Array(size * size * 3);
  return async (picture, region) => {
    cropRgb(picture, region, size, size, MODEL_RANGE, input);
    const [boxes, scores] = (await model.run(input, outputs)) as [Float32Array, Float32Array];
    const found = decodeDetections(boxes, scores, anchors, { inputSize: size, keypoints, minScore });
    return suppressOverlaps(found, MIN_OVERLAP).map((detection) => toFrame(detection, region));
  };
}

/** Region shares to pixels of the frame; detectors look at upright regions, so boxes stay upright. */
function toFrame(detection: Detection, region: RotatedRect): Detection {
  const topLeft = fromRect(region, detection.left, detection.top);
  const bottomRight = fromRect(region, detection.right, detection.bottom);
  return {
    score: detection.score,
    left: topLeft.x,
    top: topLeft.y,
    right: bottomRight.x,
    bottom: bottomRight.y,
    keypoints: detection.keypoints.map(({ x, y }) => fromRect(region, x, y)),
  };
}
