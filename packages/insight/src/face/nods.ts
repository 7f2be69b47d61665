import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { valuesAround } from '../series/around.ts';
import { medianFilter } from '../series/median-filter.ts';
import { mapSeries, type Series } from '../series/series.ts';
import { faceCoverage } from './coverage.ts';
import { faceSeries } from './head-series.ts';
import type { Timeline } from './timeline.ts';

/** Smallest dip of a nod, in degrees. */
const DEPTH = 3;
/** The pitch of the head model must fall along by this much: it flattens quick nods to about half, but it tells a nod from a bob. */
const PITCH_FALLS = 1;
/** Half a cycle of 1 Hz: the head is back up this many seconds after the lowest point, and came down as fast. */
const HALF_CYCLE = 0.5;
/** A cycle of 4 Hz: two nods are at least this far apart. */
const SHORTEST_CYCLE = 0.25;
/**
 * The forehead lies this many face heights in front of the joint that nods (the top of the neck, about 11 cm behind it;
 * a face from hairline to chin is about 18 cm high): by that lever a nod lowers it.
 */
const LEVER = 0.62;
/** The face height is taken over this many seconds, so that a dropping jaw does not change the scale. */
const HEIGHT_WINDOW = 2;

/**
 * How far the head is nodded (deg), from the height of the forehead: arcsin(drop / lever). Only differences within a
 * second mean anything, as the body moves it too. It follows quick nods more truly than the pitch of a fitted head,
 * which the jaw and the smile disturb.
 */
export function noddingAngle(timeline: Timeline): Series {
  const height = medianFilter(
    faceSeries(timeline, ({ box }) => box.height),
    HEIGHT_WINDOW,
  );
  const top = faceSeries(timeline, ({ box }) => box.y);
  return mapSeries(top, (value, index) => {
    const scale = height.values[index] ?? null;
    return scale === null ? null : (-value / (LEVER * scale)) * (180 / Math.PI);
  });
}

/**
 * Nods: the moments (s) at which the head is lowest in a down-and-up of 1–4 Hz, at least 3° deep on both sides, while the
 * pitch falls along. The dip is measured against the highest within half a second before and after and is at half of its
 * depth for half a second at most, so slow tilts of the head do not count.
 */
export function findNods(nodding: Series, pitch: Series): number[] {
  const nods: number[] = [];
  for (const [index, value] of nodding.values.entries()) {
    const time = nodding.times[index] ?? 0;
    if (value === null || time - (nods.at(-1) ?? Number.NEGATIVE_INFINITY) < SHORTEST_CYCLE) continue;
    const near = SHORTEST_CYCLE / 2;
    if (value > Math.min(...valuesAround(nodding, index, near, near))) continue;
    const before = Math.max(...valuesAround(nodding, index, HALF_CYCLE, 0)) - value;
    const after = Math.max(...valuesAround(nodding, index, 0, HALF_CYCLE)) - value;
    const depth = Math.min(before, after);
    if (depth < DEPTH || secondsBelow(nodding, index, value + depth / 2) > HALF_CYCLE) continue;
    const fall =
      Math.max(...valuesAround(pitch, index, HALF_CYCLE, HALF_CYCLE)) -
      Math.min(...valuesAround(pitch, index, near, near));
    if (fall >= PITCH_FALLS) nods.push(time);
  }
  return nods;
}

/** How long the series stays below `limit` around moment `index`, in seconds. */
function secondsBelow({ times, values }: Series, index: number, limit: number): number {
  let [first, last] = [index, index];
  while ((values[first - 1] ?? limit) < limit) first--;
  while ((values[last + 1] ?? limit) < limit) last++;
  return (times[last] ?? 0) - (times[first] ?? 0);
}

/** `head.nods_per_min` (1/min): nods / minutes with the face in view. */
export function nodRate(timeline: Timeline, nodding: Series, nods: readonly number[]): Metric {
  const seen = faceCoverage(timeline, nodding);
  return measuredMetric({
    id: 'head.nods_per_min',
    value: seen.usableSeconds > 0 ? (nods.length / seen.usableSeconds) * 60 : null,
    ...seen,
    engineCap: 'medium',
    evidence: nods.slice(0, 20).map((time) => ({ start: Math.max(0, time - HALF_CYCLE), end: time + HALF_CYCLE })),
    detail: { count: nods.length },
  });
}
