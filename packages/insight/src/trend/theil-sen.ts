import { median } from '../series/percentile.ts';

/** Fewer points have no slope to speak of. */
const LEAST_POINTS = 4;

/**
 * The slope of a line through points that a single odd one does not move: the median of the slopes between all pairs (Theil 1950; Sen 1968).
 * In units of y per unit of x; null under four points, and where all share one x.
 */
export function theilSenSlope(points: readonly { x: number; y: number }[]): number | null {
  if (points.length < LEAST_POINTS) return null;
  const slopes = points.flatMap((a, index) =>
    points.slice(index + 1).flatMap((b) => (b.x === a.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
  return median(slopes);
}
