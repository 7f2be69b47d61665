import { type Span, spanLength } from '@impact/report/span';
import type { BodyPoint, PoseObservation } from '@impact/vision/observation';
import type { Timeline } from '../face/timeline.ts';
import { dwellTimes, usualStep } from '../series/dwell.ts';
import { type Series, seriesOf } from '../series/series.ts';
import { indicesWithin } from '../series/within.ts';

/** Shoulders count when the model sees both with at least this belief (0–1) … */
const VISIBLE = 0.5;
/** … and both lie inside the picture: outside of it the model guesses, and its guesses jitter. */
const EDGE = 0.01;
/** Less than this share of the time with shoulders, and nothing is said about posture. */
const MINIMUM_VISIBLE = 0.5;

/** The shoulders in picture heights, so that x and y are equal units. */
export interface Shoulders {
  /** The middle between them. */
  x: number;
  y: number;
  width: number;
  /** Angle of the line between them in degrees, > 0 where the person's own left is higher. */
  tilt: number;
  /** Height of the nose. */
  noseY: number;
}

/** What the pose model saw in one frame. */
export interface BodyMoment {
  time: number;
  /** Seconds that the frame stands for, among those where the model ran. */
  dwell: number;
  pose: PoseObservation | null;
  shoulders: Shoulders | null;
}

export interface BodyTimeline {
  moments: readonly BodyMoment[];
  step: number;
  duration: number;
  /** Seconds in which the model looked, saw a body, saw both shoulders. */
  watchedSeconds: number;
  bodySeconds: number;
  shoulderSeconds: number;
}

/** The moments at which the pose model ran. */
export function bodyTimeline(timeline: Timeline): BodyTimeline {
  const looked = timeline.moments.filter((moment) => moment.pose !== undefined);
  const times = looked.map((moment) => moment.time);
  const dwell = dwellTimes(times, timeline.duration);
  const moments = looked.map(({ time, pose }, index): BodyMoment => {
    const shoulders = pose ? shouldersOf(pose, timeline.aspect) : null;
    return { time, dwell: dwell[index] ?? 0, pose: pose ?? null, shoulders };
  });
  return bodyOf(moments, usualStep(times), timeline.duration);
}

/** The part of the recording inside a stretch. Its moments stand for the seconds that they stand for in the whole. */
export function bodyWithin({ moments, step }: BodyTimeline, span: Span): BodyTimeline {
  const { first, end } = indicesWithin(
    moments.map(({ time }) => time),
    span,
  );
  return bodyOf(moments.slice(first, end), step, spanLength(span));
}

function bodyOf(moments: readonly BodyMoment[], step: number, duration: number): BodyTimeline {
  const seconds = (holds: (moment: BodyMoment) => boolean): number =>
    moments.reduce((sum, moment) => sum + (holds(moment) ? moment.dwell : 0), 0);
  return {
    moments,
    step,
    duration,
    watchedSeconds: seconds(() => true),
    bodySeconds: seconds(({ pose }) => pose !== null),
    shoulderSeconds: seconds(({ shoulders }) => shoulders !== null),
  };
}

const isVisible = ({ x, y, visibility }: BodyPoint): boolean =>
  visibility >= VISIBLE && x >= -EDGE && x <= 1 + EDGE && y >= -EDGE && y <= 1 + EDGE;

function shouldersOf(
  { leftShoulder: left, rightShoulder: right, nose }: PoseObservation,
  aspect: number,
): Shoulders | null {
  if (!isVisible(left) || !isVisible(right)) return null;
  // The person's own left is on the right of the picture; turned further than in profile there is no shoulder line.
  const across = (left.x - right.x) * aspect;
  if (!(across > 0)) return null;
  const down = right.y - left.y;
  return {
    x: ((left.x + right.x) / 2) * aspect,
    y: (left.y + right.y) / 2,
    width: Math.hypot(across, down),
    tilt: (Math.atan2(down, across) * 180) / Math.PI,
    noseY: nose.y,
  };
}

/** A quantity of the shoulders at every moment; null where they are not seen. */
export const shoulderSeries = (body: BodyTimeline, of: (shoulders: Shoulders) => number): Series =>
  seriesOf(body.moments, ({ shoulders }) => (shoulders ? of(shoulders) : null));

/** Coverage by the shoulders, with the reason where they were seen too little. */
export function shoulderCoverage(body: BodyTimeline): { coverage: number; usableSeconds: number; reason?: string } {
  const share = body.watchedSeconds > 0 ? body.shoulderSeconds / body.watchedSeconds : 0;
  return {
    coverage: body.duration > 0 ? body.shoulderSeconds / body.duration : 0,
    usableSeconds: body.shoulderSeconds,
    ...(share >= MINIMUM_VISIBLE ? {} : { reason: reasonFor(body, share) }),
  };
}

function reasonFor(body: BodyTimeline, share: number): string {
  if (body.watchedSeconds === 0) return 'There are no video frames.';
  if (body.shoulderSeconds === 0) return 'The shoulders were not in the picture.';
  return `Both shoulders were visible in ${Math.round(share * 100)} % of the frames; at least half are needed.`;
}
