import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { BodyPoint, Box } from '@impact/vision/observation';
import type { Timeline } from '../face/timeline.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { type Series, seriesOf } from '../series/series.ts';
import { type BodyTimeline, shoulderCoverage } from './body.ts';

/** A wrist counts when the model sees it with at least this belief, inside the picture. */
const VISIBLE = 0.6;
/** A wrist this close to the face box (in face widths) is a hand at the face. */
const NEAR = 0.5;
/** Shorter touches are gestures passing by. */
const HOLD = 0.5;
const JOIN = 0.6;
/** A hand may hide the face: where it was stands for where it is, for this long (s). */
const REMEMBER = 2;
/** The part of the time with shoulders that the face must be known for. */
const MINIMUM_SEEN = 0.5;

/**
 * 1 where a wrist is at the face, else 0; null where the shoulders are not in view (of a head alone the pose model only
 * guesses arms) or the face was not seen lately.
 */
export function handAtFace(timeline: Timeline, body: BodyTimeline): Series {
  let next = 0;
  let last: { time: number; box: Box } | null = null;
  return seriesOf(body.moments, ({ time, pose, shoulders }) => {
    for (; (timeline.moments[next]?.time ?? Number.POSITIVE_INFINITY) <= time; next++) {
      const moment = timeline.moments[next];
      if (moment?.face) last = { time: moment.time, box: moment.face.box };
    }
    if (!pose || !shoulders || !last || time - last.time > REMEMBER) return null;
    const { box } = last;
    return [pose.leftWrist, pose.rightWrist].some((wrist) => isNear(wrist, box, timeline.aspect)) ? 1 : 0;
  });
}

function isNear({ x, y, visibility }: BodyPoint, box: Box, aspect: number): boolean {
  if (visibility < VISIBLE || x < 0 || x > 1 || y < 0 || y > 1) return false;
  const across = Math.max(box.x - x, x - (box.x + box.width), 0) * aspect;
  const down = Math.max(box.y - y, y - (box.y + box.height), 0);
  return Math.hypot(across, down) <= NEAR * box.width * aspect;
}

/** Stretches of more than half a second with a hand at the face. */
export const handsAtFace = (atFace: Series): Span[] => episodes(atFace, { enter: 1, leave: 1, hold: HOLD, join: JOIN });

/** `posture.hand_to_face` (1/min): hands at the face for more than 0.5 s / minutes with the body in view. */
export function handToFace(body: BodyTimeline, atFace: Series, touches: readonly Span[]): Metric {
  const seconds = body.moments.reduce(
    (sum, { dwell }, index) => sum + (typeof atFace.values[index] === 'number' ? dwell : 0),
    0,
  );
  const seen = shoulderCoverage(body);
  const unseen =
    seconds < MINIMUM_SEEN * body.shoulderSeconds
      ? 'Face and shoulders were visible together in less than half of the time.'
      : undefined;
  const reason = seen.reason ?? unseen;
  return measuredMetric({
    id: 'posture.hand_to_face',
    value: seconds > 0 ? (touches.length / seconds) * 60 : null,
    ...(reason === undefined ? {} : { reason }),
    coverage: body.duration > 0 ? seconds / body.duration : 0,
    usableSeconds: seconds,
    engineCap: 'medium',
    evidence: longestSpans(touches),
    detail: { count: touches.length },
  });
}
