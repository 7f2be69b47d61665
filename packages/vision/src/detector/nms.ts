import { type Detection, detectionHeight, detectionWidth } from './detection.ts';

/** Intersection over union of two boxes, 0–1. */
export function overlap(a: Detection, b: Detection): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (!(width > 0 && height > 0)) return 0;
  const shared = width * height;
  return shared / (detectionWidth(a) * detectionHeight(a) + detectionWidth(b) * detectionHeight(b) - shared);
}

/**
 * Weighted non-maximum suppression: every group of overlapping detections becomes one, its box and keypoints the mean of the
 * group weighted by score (steadier than keeping the best alone), its score the best of the group. Best first.
 * Bazarevsky et al., BlazeFace (2019), section 4.
 */
export function suppressOverlaps(detections: readonly Detection[], minOverlap: number): Detection[] {
  let rest = [...detections].sort((a, b) => b.score - a.score);
  const kept: Detection[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const anchor = best;
    const group = rest.filter((other) => other === anchor || overlap(anchor, other) >= minOverlap);
    rest = rest.filter((other) => !group.includes(other));
    kept.push(blend(anchor, group));
  }
  return kept;
}

function blend(best: Detection, group: readonly Detection[]): Detection {
  const total = group.reduce((sum, { score }) => sum + score, 0);
  const mean = (of: (detection: Detection) => number) =>
    group.reduce((sum, detection) => sum + detection.score * of(detection), 0) / total;
  return {
    score: best.score,
    left: mean((d) => d.left),
    top: mean((d) => d.top),
    right: mean((d) => d.right),
    bottom: mean((d) => d.bottom),
    keypoints: best.keypoints.map((own, k) => ({
      x: mean((d) => (d.keypoints[k] ?? own).x),
      y: mean((d) => (d.keypoints[k] ?? own).y),
    })),
  };
}
