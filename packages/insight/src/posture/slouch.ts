import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { insideSpans } from '../series/inside.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { medianFilter } from '../series/median-filter.ts';
import { percentile } from '../series/percentile.ts';
import type { Series } from '../series/series.ts';
import { type BodyTimeline, shoulderCoverage, shoulderSeries } from './body.ts';
import { shotsOf } from './shots.ts';

/** Single wild looks of the pose model are taken out over this many seconds. */
const SMOOTHING = 1;
/** The person's upright: the 80th percentile of height (the 20th of y) and of the nose-to-shoulder ratio. */
const UPRIGHT = 80;
/** Shoulders this far (in shoulder widths) below upright have sunk, if the head follows by at least half of it. */
const SUNK = 0.12;
const HEAD_FOLLOWS = 0.5;
/** The neck looks shortened when the nose-to-shoulder ratio is under this share of upright. */
const SHORTENED = 0.85;
/** A shot shorter than this (s) has no baseline of its own. */
const SHORTEST_SHOT = 3;
const RULE = { enter: 1, leave: 0.75, hold: 2, bridge: 1, join: 1 };

/**
 * How much the person slouches against what is upright in this shot: 0 upright, 1 at the limit of either cue (shoulders
 * sunk by 0.12 widths with the head following, or the nose-to-shoulder ratio at 0.85 of upright). Null without shoulders.
 */
export function slouchAmount(body: BodyTimeline): Series {
  const series = {
    y: medianFilter(
      shoulderSeries(body, (shoulders) => shoulders.y),
      SMOOTHING,
    ),
    nose: medianFilter(
      shoulderSeries(body, (shoulders) => shoulders.noseY),
      SMOOTHING,
    ),
    width: medianFilter(
      shoulderSeries(body, (shoulders) => shoulders.width),
      SMOOTHING,
    ),
  };
  const values: (number | null)[] = body.moments.map(() => null);
  for (const shot of shotsOf(body)) {
    const looks = shot.flatMap((index) => {
      const [y, nose, width] = [series.y.values[index], series.nose.values[index], series.width.values[index]];
      const there = typeof y === 'number' && typeof nose === 'number' && typeof width === 'number' && width > 0;
      const dwell = body.moments[index]?.dwell ?? 0;
      return there ? [{ index, dwell, y, nose, width, neck: (y - nose) / width }] : [];
    });
    if (looks.reduce((sum, { dwell }) => sum + dwell, 0) < SHORTEST_SHOT) continue;
    const level = (of: (look: (typeof looks)[number]) => number, p: number): number =>
      percentile(looks.map(of), p) ?? 0;
    const upright = {
      y: level(({ y }) => y, 100 - UPRIGHT),
      nose: level(({ nose }) => nose, 100 - UPRIGHT),
      neck: level(({ neck }) => neck, UPRIGHT),
    };
    for (const look of looks) {
      const sunk = (look.y - upright.y) / look.width;
      const follows = look.nose - upright.nose >= HEAD_FOLLOWS * (look.y - upright.y);
      const shortened = upright.neck > 0 ? (1 - look.neck / upright.neck) / (1 - SHORTENED) : 0;
      values[look.index] = Math.max(0, follows ? sunk / SUNK : 0, shortened);
    }
  }
  return { times: body.moments.map(({ time }) => time), values };
}

/** Slouches held for two seconds. */
export const findSlouches = (amount: Series): Span[] => episodes(amount, RULE);

/** `posture.slouch` (share): time in slouches / time with both shoulders in view. Evidence: the longest slouches. */
export function slouchShare(body: BodyTimeline, amount: Series, slouches: readonly Span[]): Metric {
  const inside = insideSpans(amount.times, slouches);
  let [slouched, seconds] = [0, 0];
  for (const [index, { dwell }] of body.moments.entries()) {
    if (typeof amount.values[index] !== 'number') continue;
    seconds += dwell;
    if (inside[index]) slouched += dwell;
  }
  return measuredMetric({
    id: 'posture.slouch',
    value: seconds > 0 ? slouched / seconds : null,
    ...shoulderCoverage(body),
    usableSeconds: seconds,
    coverage: body.duration > 0 ? seconds / body.duration : 0,
    engineCap: 'medium',
    evidence: longestSpans(slouches),
    detail: { count: slouches.length },
  });
}
