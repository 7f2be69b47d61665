import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import { faceCoverage, faceReason, shareOfTime } from '../face/coverage.ts';
import type { Timeline } from '../face/timeline.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import type { Series } from '../series/series.ts';
import { type Gaze, lensDirection } from './gaze.ts';

/** Gaze this close to the lens direction (deg) is eye contact. */
const CONE = 10;
/** Looking away starts outside of the cone and ends this far inside of it (deg). */
const BACK_AT = 8;
/** Shorter looks aside are saccades and blinks, not looking away. */
const SHORTEST_AWAY = 0.5;
/** Two looks aside with less than this between them (s) are one. */
const JOIN = 0.25;
/** Eyes shut for longer than a blink do not look at anybody: what is taken as deviation then, in degrees. */
const SHUT = 90;
const LONGEST_BLINK = 0.5;
/** Looking away for longer than this (s) loses eye contact. */
const LOST_AFTER = 2;
/** The part of the face frames with gaze that is needed to speak of eye contact. */
const MINIMUM_SEEN = 0.5;

/** Degrees between gaze and lens direction at every moment; null where the eyes were not seen. */
export function gazeDeviation(timeline: Timeline, gaze: Gaze): Series {
  const lens = lensDirection(timeline, gaze);
  const open = timeline.moments.map(({ time }, index) => {
    const [x, y] = [gaze.x.values[index] ?? null, gaze.y.values[index] ?? null];
    return { time, deviation: lens && x !== null && y !== null ? Math.hypot(x - lens.x, y - lens.y) : null };
  });
  const shut = lens ? longShut(timeline, gaze) : [];
  return {
    times: open.map(({ time }) => time),
    values: open.map(({ deviation }, index) => deviation ?? (shut[index] ? SHUT : null)),
  };
}

/** Frames in which the face is seen, the gaze is not, for longer than a blink. */
function longShut(timeline: Timeline, gaze: Gaze): boolean[] {
  const shut = timeline.moments.map(({ face }, index) => face !== null && gaze.x.values[index] === null);
  const result = shut.map(() => false);
  for (let first = 0; first < shut.length; first++) {
    if (!shut[first]) continue;
    let end = first;
    let seconds = 0;
    for (; shut[end]; end++) seconds += timeline.moments[end]?.dwell ?? 0;
    if (seconds > LONGEST_BLINK) result.fill(true, first, end);
    first = end;
  }
  return result;
}

/** Stretches of half a second or more in which the person looks away from the lens. */
export const looksAway = (deviation: Series): Span[] =>
  episodes(deviation, { enter: CONE, leave: BACK_AT, hold: SHORTEST_AWAY, join: JOIN });

/** 1 in eye contact, 0 not, null where the eyes were not seen. */
export const inContact = (deviation: Series): Series => ({
  times: deviation.times,
  values: deviation.values.map((value) => (value === null ? null : value <= CONE ? 1 : 0)),
});

/**
 * `eye_contact.ratio` (share): time with the gaze (head pose and iris) within 10° of the lens direction / time with the
 * eyes in view. The gaze of one camera is off by 8–15°, which the own lens direction takes out where it is constant.
 * `eye_contact.lost` (1/min): looks away of more than 2 s.
 */
export function eyeContact(timeline: Timeline, gaze: Gaze, deviation: Series, away: readonly Span[]): Metric[] {
  const seen = faceCoverage(timeline, deviation);
  const lens = lensDirection(timeline, gaze);
  const unseen =
    seen.usableSeconds < MINIMUM_SEEN * timeline.faceSeconds
      ? 'The eyes could be seen in less than half of the time.'
      : undefined;
  const reason = faceReason(timeline) ?? unseen;
  const common = { ...seen, ...(reason === undefined ? {} : { reason }), engineCap: 'medium' as const };
  const lost = away.filter((span) => spanLength(span) > LOST_AFTER);
  return [
    measuredMetric({
      id: 'eye_contact.ratio',
      value: shareOfTime(timeline, deviation, (degrees) => degrees <= CONE),
      ...common,
      evidence: longestSpans(away),
      detail: { looks_away: away.length, ...(lens ? { lens_direction: { x: lens.x, y: lens.y } } : {}) },
    }),
    measuredMetric({
      id: 'eye_contact.lost',
      value: seen.usableSeconds > 0 ? (lost.length / seen.usableSeconds) * 60 : null,
      ...common,
      evidence: longestSpans(lost),
      detail: { count: lost.length },
    }),
  ];
}
