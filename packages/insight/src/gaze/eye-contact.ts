import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import { faceCoverage, faceReason, shareOfTime } from '../face/coverage.ts';
import type { Timeline } from '../face/timeline.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import type { Series } from '../series/series.ts';
import { subtractSpans } from '../speech/span-sets.ts';
import { CONE } from './deviation.ts';
import { type Gaze, lensDirection } from './gaze.ts';

/** Looking away starts outside of the cone and ends this far inside of it (deg). */
const BACK_AT = 8;
/** Shorter looks aside (s) are saccades and blinks, not looking away. */
const SHORTEST_AWAY = 0.5;
/** Two looks aside with less than this between them (s) are one. */
const JOIN = 0.25;
/** Looking away for longer than this (s) loses eye contact. */
const LOST_AFTER = 2;
/** What the gaze of one camera is off by at random (deg): so much narrower and wider a cone gives the range of the share. */
const CONE_ERROR = 4;
/** A lens direction further than this from straight ahead (deg) may be another window on the screen. */
const LENS_OFF = 8;
/** The part of the time with the face that the gaze must be known for. */
const MINIMUM_SEEN = 0.5;

/** Stretches of half a second or more in which the person looks away from the lens. */
export const looksAway = (deviation: Series): Span[] =>
  episodes(deviation, { enter: CONE, leave: BACK_AT, hold: SHORTEST_AWAY, join: JOIN });

/** 1 in eye contact, 0 not, null where the gaze is not known. */
export const inContact = (deviation: Series): Series => ({
  times: deviation.times,
  values: deviation.values.map((value) => (value === null ? null : value <= CONE ? 1 : 0)),
});

/** Stretches in which the gaze is known to be near the lens, without the looks `away`. */
export const contactSpans = (deviation: Series, away: readonly Span[]): Span[] =>
  subtractSpans(episodes(inContact(deviation), { enter: 1, leave: 1, hold: 0, join: JOIN }), away);

/**
 * `eye_contact.ratio` (share): time with the gaze (head pose and iris) within 10° of the lens direction / time in which
 * the gaze is known. The gaze of one camera is off by 8–15°; the lens direction takes out what is constant of that,
 * and `detail.between` has the shares with a cone 4° narrower and wider. `detail.lens_assumed`: the lens direction lies more than
 * 8° off straight ahead, so that what is looked at most may be something else.
 * `eye_contact.lost` (1/min): looks away of more than 2 s. For a part of a recording, `lens` is that of the whole.
 */
export function eyeContact(
  timeline: Timeline,
  gaze: Gaze,
  deviation: Series,
  away: readonly Span[],
  lens = lensDirection(timeline, gaze),
): Metric[] {
  const seen = faceCoverage(timeline, deviation);
  const unseen =
    seen.usableSeconds < MINIMUM_SEEN * timeline.faceSeconds
      ? 'The eyes could be seen in less than half of the time.'
      : undefined;
  const reason = faceReason(timeline) ?? unseen;
  const common = { ...seen, ...(reason === undefined ? {} : { reason }), engineCap: 'medium' as const };
  const lost = away.filter((span) => spanLength(span) > LOST_AFTER);
  const within = (cone: number) => shareOfTime(timeline, deviation, (degrees) => degrees <= cone);
  return [
    measuredMetric({
      id: 'eye_contact.ratio',
      value: within(CONE),
      ...common,
      evidence: longestSpans(away),
      detail: {
        looks_away: away.length,
        between: [within(CONE - CONE_ERROR), within(CONE + CONE_ERROR)],
        ...(lens && {
          lens_direction: rounded(lens),
          lens_offset: toTenth(Math.hypot(lens.x, lens.y)),
          lens_assumed: Math.hypot(lens.x, lens.y) > LENS_OFF,
        }),
      },
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

const toTenth = (degrees: number): number => Math.round(degrees * 10) / 10;

const rounded = ({ x, y }: { x: number; y: number }) => ({ x: toTenth(x), y: toTenth(y) });
