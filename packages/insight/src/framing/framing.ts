import type { Metric } from '@impact/report/metric';
import { faceCoverage } from '../face/coverage.ts';
import { faceSeries } from '../face/head-series.ts';
import type { Timeline } from '../face/timeline.ts';
import { bandOf } from '../metrics/catalogue.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { measuredValues, type Series, seriesOf } from '../series/series.ts';
import { weightedMedian } from '../series/weighted-median.ts';
import { FRAMING_MEASURES, framingTip } from './measures.ts';

/**
 * `framing.face_height` (face height / picture height), `framing.face_offset` (sideways distance of the face centre from
 * the middle / picture width), `framing.headroom` (space above the face / picture height), `framing.brightness` (luma,
 * 0–255): each the median over time. `framing.several_people` (share): time with more than one face / time with a face.
 * Evidence: the longest stretches outside of the good band.
 */
export function framing(timeline: Timeline): Metric[] {
  return [
    ...FRAMING_MEASURES.map(({ id, of }) => framingMedian(timeline, id, faceSeries(timeline, of))),
    several(timeline),
  ];
}

function framingMedian(timeline: Timeline, id: string, series: Series): Metric {
  const outside = {
    ...series,
    values: series.values.map((value) => (value === null ? null : isGood(id, value) ? 0 : 1)),
  };
  const entries = timeline.moments.flatMap(({ dwell }, index) => {
    const value = series.values[index] ?? null;
    return value === null ? [] : [{ value, weight: dwell }];
  });
  return withTip({
    id,
    value: weightedMedian(entries),
    ...faceCoverage(timeline, series),
    engineCap: 'high',
    evidence: longestSpans(episodes(outside, { enter: 1, leave: 1, hold: 2 }), 5),
  });
}

const isGood = (id: string, value: number): boolean => bandOf(id, value) === 'good';

function several(timeline: Timeline): Metric {
  const series = seriesOf(timeline.moments, ({ face, faceCount }) => (face ? (faceCount > 1 ? 1 : 0) : null));
  const crowd = timeline.moments.reduce((sum, { dwell }, index) => sum + (series.values[index] === 1 ? dwell : 0), 0);
  return withTip({
    id: 'framing.several_people',
    value: measuredValues(series).length > 0 ? crowd / timeline.faceSeconds : null,
    ...faceCoverage(timeline, series),
    engineCap: 'medium',
    evidence: longestSpans(episodes(series, { enter: 1, leave: 1, hold: 0.5, bridge: 1 })),
  });
}

function withTip(parts: Parameters<typeof measuredMetric>[0]): Metric {
  const metric = measuredMetric(parts);
  const tip = framingTip(metric.id, metric.band);
  return tip === null ? metric : { ...metric, detail: { ...metric.detail, tip } };
}
