import { faceSeries } from '../face/head-series.ts';
import type { Timeline } from '../face/timeline.ts';
import { densestCluster, type WeightedPoint } from '../series/densest-cluster.ts';
import { medianFilter } from '../series/median-filter.ts';
import type { Series } from '../series/series.ts';

/** Frame-to-frame noise of the iris model is taken out over this many seconds. */
const SMOOTHING = 0.3;
/** The lens direction lies within this many degrees of straight ahead: camera and screen are apart, but not far. */
const LENS_WITHIN = 15;
/** A cluster is what lies within this many degrees: half of the cone that counts as eye contact. */
const CLUSTER_RADIUS = 5;

/** Direction of the eyes in degrees (x > 0 to the person's own left, y > 0 up); null while shut or out of view. */
export interface Gaze {
  x: Series;
  y: Series;
}

export function gazeDirection(timeline: Timeline): Gaze {
  return {
    x: medianFilter(
      faceSeries(timeline, (face) => face.gaze?.x ?? null),
      SMOOTHING,
    ),
    y: medianFilter(
      faceSeries(timeline, (face) => face.gaze?.y ?? null),
      SMOOTHING,
    ),
  };
}

/**
 * Where the person looks when looking at the lens (deg): the densest cluster of gaze within 15° of straight ahead. It
 * takes in both the place of the screen and the constant error of the gaze model for this person. Null without gaze.
 */
export function lensDirection(timeline: Timeline, { x, y }: Gaze): { x: number; y: number } | null {
  const points: WeightedPoint[] = [];
  for (const [index, moment] of timeline.moments.entries()) {
    const [across, up] = [x.values[index] ?? null, y.values[index] ?? null];
    if (across !== null && up !== null) points.push({ x: across, y: up, weight: moment.dwell });
  }
  return densestCluster(points, { radius: CLUSTER_RADIUS, within: LENS_WITHIN });
}
