import type { Point } from '../observation.ts';

/** One thing that a detector saw: box and keypoints as shares of the model input, or in pixels once mapped to the frame. */
export interface Detection {
  /** Probability 0–1. */
  score: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  keypoints: Point[];
}

export const detectionWidth = (detection: Detection): number => detection.right - detection.left;
export const detectionHeight = (detection: Detection): number => detection.bottom - detection.top;
