import type { Metric } from '@impact/report/metric';
import { mergeSpans, type Span } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { insideSpans } from '../series/inside.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { medianFilter } from '../series/median-filter.ts';
import { median, percentile } from '../series/percentile.ts';
import { mapSeries, measuredValues, type Series } from '../series/series.ts';
import { faceCoverage, shareOfTime } from './coverage.ts';
import type { ExpressionTrend } from './expression.ts';
import { faceSeries } from './head-series.ts';
import type { Timeline } from './timeline.ts';

/** Speech moves the mouth corners several times a second; a smile stays. */
const SMOOTHING = 0.6;
/** The unsmiling mouth of this person: this percentile of the raise. */
const BASELINE_PERCENTILE = 30;
/** Raise above the person's baseline (in inter-ocular distances) of a full, visible smile. */
const FULL_SMILE = 0.16;
const RULE = { enter: 0.5, leave: 0.35, hold: 0.5, bridge: 0.5, join: 0.4 };
/** Raised corners with less than this much happy are a grimace. */
const GRIMACE = 0.15;
const HAPPY = { enter: 0.5, leave: 0.45, hold: 0.5, bridge: 2, join: 0.4 };

/** How far the mouth corners are raised over the person's baseline: 0 not at all, 1 a full smile. */
export function smileAmount(timeline: Timeline): Series {
  const raise = medianFilter(
    faceSeries(timeline, (face) => face.mouthCornerRaise),
    SMOOTHING,
  );
  const baseline = percentile(measuredValues(raise), BASELINE_PERCENTILE);
  return mapSeries(raise, (value) =>
    baseline === null ? null : Math.min(1, Math.max(0, (value - baseline) / FULL_SMILE)),
  );
}

/**
 * Smiles: raised mouth corners held for half a second, or (where `trend` may be used) a smoothed happy over 0.5. A grimace
 * raises the corners too; where the expression can be read and holds hardly any happy, it is none.
 */
export function findSmiles(amount: Series, trend: ExpressionTrend | null): Span[] {
  const raised = episodes(amount, RULE);
  if (!trend) return raised;
  const { smiling } = trend;
  return mergeSpans([...raised.filter((span) => !isGrimace(smiling, span)), ...episodes(smiling, HAPPY)]);
}

function isGrimace({ times, values }: Series, { start, end }: Span): boolean {
  const during = values.filter((_, index) => {
    const time = times[index] ?? 0;
    return time >= start && time <= end;
  });
  const usual = median(during.filter((value) => value !== null));
  return usual !== null && usual < GRIMACE;
}

/** `smile.ratio` (share): time in smiles / time with the face in view. Evidence: the longest smiles. */
export function smileRatio(timeline: Timeline, amount: Series, smiles: readonly Span[]): Metric {
  const smiling = insideSpans(amount.times, smiles);
  const during = mapSeries(amount, (_, index) => (smiling[index] ? 1 : 0));
  return measuredMetric({
    id: 'smile.ratio',
    value: shareOfTime(timeline, during, (value) => value === 1),
    ...faceCoverage(timeline, during),
    engineCap: 'medium',
    evidence: longestSpans(smiles),
    detail: { count: smiles.length },
  });
}
