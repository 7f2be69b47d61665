import type { Series } from '../series/series.ts';
import type { Timeline } from './timeline.ts';

/** Less than this share of frames with the face, and nothing is said about the face at all. */
export const MINIMUM_VISIBLE = 0.5;

/** How much of the recording a number rests on. */
export interface Coverage {
  coverage: number;
  usableSeconds: number;
  /** Set where that is too little. */
  reason?: string;
}

export const faceShare = ({ faceSeconds, watchedSeconds }: Timeline): number =>
  watchedSeconds > 0 ? faceSeconds / watchedSeconds : 0;

/** Why no number of the face can be given, or undefined where it can. */
export function faceReason(timeline: Timeline): string | undefined {
  if (timeline.moments.length === 0) return 'There are no video frames.';
  const share = faceShare(timeline);
  if (share >= MINIMUM_VISIBLE) return undefined;
  if (timeline.faceSeconds === 0) return 'No face was seen.';
  return `The face was visible in ${Math.round(share * 100)} % of the frames; at least half are needed.`;
}

/** Coverage of what was measured at the moments of the face; `series` has a value (or null) for each of them. */
export function faceCoverage(timeline: Timeline, series: Series): Coverage {
  const seconds = measuredSeconds(timeline, series);
  const reason = faceReason(timeline);
  return {
    coverage: timeline.duration > 0 ? seconds / timeline.duration : 0,
    usableSeconds: seconds,
    ...(reason === undefined ? {} : { reason }),
  };
}

const measuredSeconds = (timeline: Timeline, { values }: Series): number =>
  timeline.moments.reduce(
    (sum, moment, index) => sum + (values[index] === null || values[index] === undefined ? 0 : moment.dwell),
    0,
  );

/** Share of the measured time in which `holds`; null where nothing was measured. */
export function shareOfTime(timeline: Timeline, series: Series, holds: (value: number) => boolean): number | null {
  const seconds = measuredSeconds(timeline, series);
  if (seconds <= 0) return null;
  const within = timeline.moments.reduce((sum, moment, index) => {
    const value = series.values[index];
    return typeof value === 'number' && holds(value) ? sum + moment.dwell : sum;
  }, 0);
  return within / seconds;
}
