import type { Detection } from './detection.ts';
import { sigmoid } from './sigmoid.ts';

export interface DecodeOptions {
  /** Side of the square model input, px; the raw boxes are in this unit. */
  inputSize: number;
  keypoints: number;
  /** Detections below this probability are dropped. */
  minScore: number;
}

/**
 * Turns a detector's raw output into detections in shares (0–1) of the model input.
 *
 * @param boxes per anchor: centre x, y, width, height, then x, y of each keypoint, all in px, centres and keypoints relative to the anchor
 * @param logits per anchor, one score before the sigmoid
 * @param anchors from `anchorCentres`
 */
export function decodeDetections(
  boxes: Float32Array,
  logits: Float32Array,
  anchors: Float32Array,
  { inputSize, keypoints, minScore }: DecodeOptions,
): Detection[] {
  const stride = 4 + 2 * keypoints;
  const detections: Detection[] = [];
  for (let i = 0; i < anchors.length / 2; i++) {
    const score = sigmoid(logits[i] as number);
    if (!(score >= minScore)) continue;
    const anchorX = anchors[2 * i] as number;
    const anchorY = anchors[2 * i + 1] as number;
    const at = (k: number) => (boxes[i * stride + k] as number) / inputSize;
    const centreX = at(0) + anchorX;
    const centreY = at(1) + anchorY;
    const width = at(2);
    const height = at(3);
    detections.push({
      score,
      left: centreX - width / 2,
      top: centreY - height / 2,
      right: centreX + width / 2,
      bottom: centreY + height / 2,
      keypoints: Array.from({ length: keypoints }, (_, k) => ({
        x: at(4 + 2 * k) + anchorX,
        y: at(5 + 2 * k) + anchorY,
      })),
    });
  }
  return detections;
}
