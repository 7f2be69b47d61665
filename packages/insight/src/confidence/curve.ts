import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { gridTimes, labelledGridTrack, windowAround } from '../tracks/grid.ts';
import type { Component } from './components.ts';
import { type Scores, scoresOf, type Values, valuesIn, type WindowMeasures } from './evidence.ts';
import { indexOf } from './index-of.ts';
import type { Weights } from './weights.ts';

/** A quarter of the recording fits into a window: one that holds most of the recording shows its average and nothing else. */
const HOPS_IN_RECORDING = 12;
const HOPS_IN_WINDOW = 3;
const SHORTEST_HOP = 2;
const LONGEST_HOP = 5;

/**
 * Windows of the curve and the steps between them, seconds: 15 s every 5 s from a minute on; below, a quarter of the recording every
 * twelfth of it, not under 6 s every 2 s.
 */
export function curveGrid(duration: number): { window: number; hop: number } {
  const tenths = Math.floor((10 * duration) / HOPS_IN_RECORDING);
  const hop = Math.min(LONGEST_HOP, Math.max(SHORTEST_HOP, tenths / 10));
  return { window: HOPS_IN_WINDOW * hop, hop };
}

/** One point of the curve: what was measured in the window around a moment. */
export interface CurvePoint {
  /** Seconds. */
  time: number;
  window: Span;
  /** 0–100, null where less than half of the weight was measured. */
  index: number | null;
  values: Values;
  scores: Scores;
}

/** The curve; a component that the whole recording has no score for (`overall`) has none in any part of it. */
export function confidenceCurve(
  duration: number,
  measures: WindowMeasures,
  overall: Scores,
  weights: Weights,
  components: readonly Component[],
): CurvePoint[] {
  const { window: width, hop } = curveGrid(duration);
  const known: WindowMeasures = { ...measures };
  for (const component of Object.keys(overall) as Component[])
    if (overall[component] === null) Object.assign(known, { [component]: () => null });
  return gridTimes(duration, hop).map((time) => {
    const window = windowAround(time, width, duration);
    const values = valuesIn(known, window);
    const scores = scoresOf(values);
    return { time, window, values, scores, index: indexOf(scores, weights, components) };
  });
}

/** The curve as the report holds it; null where it has no point. */
export function curveTrack(
  points: readonly CurvePoint[],
  components: readonly Component[],
  duration: number,
): Track | null {
  if (points.every(({ index }) => index === null)) return null;
  const grid = {
    unit: 'index 0–100, components 0–1',
    step: curveGrid(duration).hop,
    duration,
    labels: ['index', ...components] as const,
  };
  return labelledGridTrack(grid, (_time, index) => {
    const point = points[index];
    return point ? { ...point.scores, index: point.index } : null;
  });
}
