import type { FaceObservation } from '@impact/vision/observation';
import { medianFilter } from '../series/median-filter.ts';
import { type Series, seriesOf } from '../series/series.ts';
import type { Timeline } from './timeline.ts';

/** A quantity of the face at every moment, null where the face is not seen. */
export const faceSeries = (timeline: Timeline, of: (face: FaceObservation) => number | null): Series =>
  seriesOf(timeline.moments, ({ face }) => (face ? of(face) : null));

/** Wild single frames are taken out over this many seconds (three frames at 12 a second). */
const DESPIKE = 0.25;

/** Head angles (deg) with wild single frames taken out. */
export function headAngles(timeline: Timeline): { yaw: Series; pitch: Series; roll: Series } {
  const angle = (of: (face: FaceObservation) => number): Series => medianFilter(faceSeries(timeline, of), DESPIKE);
  return {
    yaw: angle((face) => face.headPose.yaw),
    pitch: angle((face) => face.headPose.pitch),
    roll: angle((face) => face.headPose.roll),
  };
}
