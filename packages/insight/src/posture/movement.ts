import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { standardDeviation, windowDeviations } from '../series/deviation.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { medianFilter } from '../series/median-filter.ts';
import { median, percentile } from '../series/percentile.ts';
import { mapSeries, measuredValues, type Series } from '../series/series.ts';
import { overWindow } from '../series/window.ts';
import { type BodyTimeline, shoulderCoverage, shoulderSeries } from './body.ts';
import { shotsOf } from './shots.ts';

const WINDOW = 10;
/** A lean in is a shoulder width over this multiple of the median, held for two seconds. */
const LEANS_IN = 1.15;
const LEAN_RULE = { enter: LEANS_IN, leave: 1.1, hold: 2, bridge: 1, join: 1 };
const LEAN_SMOOTHING = 2;
/** The value of the lean: its strongest that is not an outlier. */
const STRONGEST = 95;
/** Restless over this. */
const RESTLESS = 0.06;

/** Shoulder width / its median width: over 1 nearer to the camera. Smoothed over two seconds. */
export function leanRatio(body: BodyTimeline): Series {
  const width = medianFilter(
    shoulderSeries(body, (shoulders) => shoulders.width),
    LEAN_SMOOTHING,
  );
  const usual = median(measuredValues(width));
  return mapSeries(width, (value) => (usual ? value / usual : null));
}

/** Stretches of leaning in. */
export const leansIn = (lean: Series): Span[] => episodes(lean, LEAN_RULE);

/** `posture.lean` (ratio): the 95th percentile of shoulder width / its median, the nearest the person comes. */
export function leanMetric(body: BodyTimeline, lean: Series, leans: readonly Span[]): Metric {
  return measuredMetric({
    id: 'posture.lean',
    value: percentile(measuredValues(lean), STRONGEST),
    ...shoulderCoverage(body),
    engineCap: 'medium',
    evidence: longestSpans(leans),
    detail: { count: leans.length },
  });
}

/** Sideways place of the shoulders in shoulder widths, against the median, both of this shot. */
export function sidewaysPlace(body: BodyTimeline): Series {
  const values: (number | null)[] = body.moments.map(() => null);
  for (const shot of shotsOf(body)) {
    const seen = shot.flatMap((index) => body.moments[index]?.shoulders ?? []);
    const width = median(seen.map((shoulders) => shoulders.width));
    const middle = median(seen.map((shoulders) => shoulders.x));
    if (!width || middle === null) continue;
    for (const [at, index] of shot.entries()) values[index] = ((seen[at]?.x ?? middle) - middle) / width;
  }
  return { times: body.moments.map(({ time }) => time), values };
}

/** How restless the person sits at each moment: the deviation of the place over the ten seconds around. */
export const restlessness = (place: Series): Series => overWindow(place, WINDOW, standardDeviation);

/** Restless stretches, held for two seconds. */
export const restlessSpans = (restless: Series): Span[] =>
  episodes(restless, { enter: RESTLESS, leave: 0.9 * RESTLESS, hold: 2, bridge: 1 });

/**
 * `posture.sway` (ratio): standard deviation of the shoulder centre / shoulder width in windows of 10 s, median of the
 * windows. Evidence: restless stretches.
 */
export function swayMetric(body: BodyTimeline, place: Series, restless: readonly Span[]): Metric {
  return measuredMetric({
    id: 'posture.sway',
    value: median(windowDeviations(place, WINDOW, body.step).map(({ deviation }) => deviation)),
    ...shoulderCoverage(body),
    engineCap: 'medium',
    evidence: longestSpans(restless),
  });
}
