import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { faceCoverage } from '../face/coverage.ts';
import type { Timeline } from '../face/timeline.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { medianFilter } from '../series/median-filter.ts';
import { mapSeries, type Series } from '../series/series.ts';
import { weightedMedian } from '../series/weighted-median.ts';
import { type BodyTimeline, shoulderCoverage, shoulderSeries } from './body.ts';

/** Tilts are flagged over these angles (deg), end this far below, and must be held for two seconds. */
const SHOULDERS_OVER = 6;
const HEAD_OVER = 10;
const HYSTERESIS = 1.5;
const HOLD = 2;
const SMOOTHING = 1;

/** Angle of the shoulder line in degrees, > 0 where the person's own left shoulder is higher. */
export const shoulderTilt = (body: BodyTimeline): Series =>
  medianFilter(
    shoulderSeries(body, ({ tilt }) => tilt),
    SMOOTHING,
  );

export const shoulderTilts = (tilt: Series): Span[] => tiltedOver(tilt, SHOULDERS_OVER);
export const headTilts = (roll: Series): Span[] => tiltedOver(roll, HEAD_OVER);

const tiltedOver = (angle: Series, limit: number): Span[] =>
  episodes(mapSeries(angle, Math.abs), { enter: limit, leave: limit - HYSTERESIS, hold: HOLD, bridge: 1, join: 0.5 });

/** `posture.shoulder_tilt` (deg): median angle of the shoulder line, without its sign. Evidence: tilts over 6° held for 2 s. */
export function shoulderTiltMetric(body: BodyTimeline, tilt: Series, tilts: readonly Span[]): Metric {
  const middle = medianAngle(body.moments, tilt);
  return measuredMetric({
    id: 'posture.shoulder_tilt',
    value: middle === null ? null : Math.abs(middle),
    ...shoulderCoverage(body),
    engineCap: 'medium',
    evidence: longestSpans(tilts),
    detail: { count: tilts.length, ...side(middle, 'left_higher', 'right_higher') },
  });
}

/** `posture.head_tilt` (deg): median roll of the eye line, without its sign. Evidence: tilts over 10° held for 2 s. */
export function headTiltMetric(timeline: Timeline, roll: Series, tilts: readonly Span[]): Metric {
  const middle = medianAngle(timeline.moments, roll);
  return measuredMetric({
    id: 'posture.head_tilt',
    value: middle === null ? null : Math.abs(middle),
    ...faceCoverage(timeline, roll),
    engineCap: 'high',
    evidence: longestSpans(tilts),
    detail: { count: tilts.length, ...side(middle, 'to_left', 'to_right') },
  });
}

const side = (angle: number | null, positive: string, negative: string): { side?: string } =>
  angle === null || angle === 0 ? {} : { side: angle > 0 ? positive : negative };

const medianAngle = (moments: readonly { dwell: number }[], { values }: Series): number | null =>
  weightedMedian(
    moments.flatMap(({ dwell }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [{ value, weight: dwell }];
    }),
  );
