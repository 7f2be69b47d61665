import type { ConfidenceCause, ConfidenceMoment } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { mean } from '../series/mean.ts';
import type { Component } from './components.ts';
import type { CurvePoint } from './curve.ts';
import type { Values } from './evidence.ts';
import { noticeably } from './noticeable.ts';
import type { Weights } from './weights.ts';

/** Moments that are told, those furthest off first chosen. */
const MOST_MOMENTS = 6;
/** Points of the index off its average from which a stretch counts. */
const LEAST_DEVIATION = 5;
/** Causes that are told of one moment, and the points of the index from which a component is one. */
const MOST_CAUSES = 4;
const LEAST_EFFECT = 1;

/** A cause with what was measured there and what is usual on the curve: the quantities that its score and average are made of. */
export interface MeasuredCause extends ConfidenceCause {
  component: Component;
  value: number;
  usual: number;
}

/** A dip or peak before it is put into words; `window` is what its extreme was measured in. */
export type ConfidenceExtreme = Omit<ConfidenceMoment, 'text' | 'causes'> & { window: Span; causes: MeasuredCause[] };

/**
 * The dips and peaks of the curve, at most six, in order of time. Each is a run of points that lie at least 5 points of the index to one
 * side of the average, and would do so if every component had been measured everywhere: where eye contact cannot be seen, the
 * index of what is left is another one, and no dip. Runs to the same side whose windows overlap are one. `start` and `end` cover the windows of
 * the run; `causes` are the components that lie furthest off their own average at the extreme, by weight, where what was measured lies
 * noticeably to the same side of what is usual (scores are no straight lines: 77 % may score over the average, and be less than usual). Where
 * dips and peaks are equally far off, dips are chosen.
 */
export function confidenceMoments(
  points: readonly CurvePoint[],
  weights: Weights,
  components: readonly Component[],
): ConfidenceExtreme[] {
  const average = mean(points.flatMap(({ index }) => index ?? []));
  if (average === null) return [];
  const averages = averagesOf(points, components, ({ scores }) => scores);
  const usual = averagesOf(points, components, ({ values }) => values);
  const effects = points.map((point) => effectsAt(point, averages, usual, weights, components));
  const deviations = points.map(({ index }, at) => deviationOf(index, average, effects[at] ?? []));
  return joinedRuns(deviations, points)
    .map((run) => {
      const at = extremeOf(run, points, deviations);
      const { time, index, window } = points[at] ?? NOWHERE;
      const sign = Math.sign(deviations[at] ?? 0);
      return {
        kind: sign < 0 ? ('dip' as const) : ('peak' as const),
        ...spanOf(run, points),
        at: toMillis(time),
        index: toTenth(index ?? average),
        average: toTenth(average),
        causes: (effects[at] ?? [])
          .filter(
            ({ component, value, usual, effect }) =>
              sign * effect >= LEAST_EFFECT && noticeably(component, value, usual) === sign,
          )
          .sort((a, b) => sign * (b.effect - a.effect))
          .slice(0, MOST_CAUSES)
          .map((cause) => ({
            ...cause,
            score: toMillis(cause.score),
            average: toMillis(cause.average),
            effect: toTenth(cause.effect),
          })),
        window,
        deviation: Math.abs(toTenth(deviations[at] ?? 0)),
      };
    })
    .filter(({ causes }) => causes.length > 0)
    .sort((a, b) => b.deviation - a.deviation || Number(a.kind === 'peak') - Number(b.kind === 'peak') || a.at - b.at)
    .slice(0, MOST_MOMENTS)
    .sort((a, b) => a.at - b.at)
    .map(({ deviation: _, ...moment }) => moment);
}

const NOWHERE = { time: 0, index: null, window: { start: 0, end: 0 } };

type Averages = ReadonlyMap<Component, number>;

const averagesOf = (
  points: readonly CurvePoint[],
  components: readonly Component[],
  of: (point: CurvePoint) => Values,
): Averages =>
  new Map(
    components.flatMap((component) => {
      const average = mean(points.flatMap((point) => of(point)[component] ?? []));
      return average === null ? [] : [[component, average] as const];
    }),
  );

/** What each measured component adds to the index here against its own average, in points of the index. */
function effectsAt(
  { values, scores, index }: CurvePoint,
  averages: Averages,
  usual: Averages,
  weights: Weights,
  components: readonly Component[],
): MeasuredCause[] {
  if (index === null) return [];
  const present = components.filter((component) => scores[component] !== null);
  const total = present.reduce((sum, component) => sum + weights[component], 0);
  return present.map((component) => {
    const score = scores[component] ?? 0;
    const average = averages.get(component) ?? score;
    const value = values[component] ?? 0;
    const effect = (100 * weights[component] * (score - average)) / total;
    return { component, score, average, effect, value, usual: usual.get(component) ?? value };
  });
}

/**
 * How far the index is off, in its points: against its own average or against what the same components give on average, whichever is
 * less; 0 where the two disagree about the side.
 */
function deviationOf(index: number | null, average: number, effects: readonly ConfidenceCause[]): number {
  if (index === null) return 0;
  const alike = effects.reduce((sum, { effect }) => sum + effect, 0);
  const apart = index - average;
  if (alike * apart <= 0) return 0;
  return Math.sign(apart) * Math.min(Math.abs(apart), Math.abs(alike));
}

/** Runs of consecutive points that are clearly off to the same side. */
function runs(deviations: readonly number[]): number[][] {
  const found: number[][] = [];
  let side = 0;
  for (const [point, deviation] of deviations.entries()) {
    const here = Math.abs(deviation) < LEAST_DEVIATION ? 0 : Math.sign(deviation);
    if (here !== 0 && here === side) found.at(-1)?.push(point);
    else if (here !== 0) found.push([point]);
    side = here;
  }
  return found;
}

/** The runs, those to the same side whose windows overlap as one. */
function joinedRuns(deviations: readonly number[], points: readonly CurvePoint[]): number[][] {
  const joined: number[][] = [];
  for (const run of runs(deviations)) {
    const side = Math.sign(deviations[run[0] ?? 0] ?? 0);
    const before = joined.findLast(([first]) => Math.sign(deviations[first ?? 0] ?? 0) === side);
    if (before && spanOf(run, points).start < spanOf(before, points).end) before.push(...run);
    else joined.push(run);
  }
  return joined;
}

/** The point furthest off; of several with one window, as at the ends of a recording, the one nearest to its middle. */
function extremeOf(run: readonly number[], points: readonly CurvePoint[], deviations: readonly number[]): number {
  const off = (point: number) => Math.abs(deviations[point] ?? 0);
  const fromMiddle = (point: number) => {
    const { time, window } = points[point] ?? NOWHERE;
    return Math.abs(time - (window.start + window.end) / 2);
  };
  return run.reduce((most, point) => {
    const further = off(point) - off(most);
    return further > 1e-9 || (further > -1e-9 && fromMiddle(point) < fromMiddle(most)) ? point : most;
  }, run[0] ?? 0);
}

const spanOf = (run: readonly number[], points: readonly CurvePoint[]): Span => ({
  start: toMillis(Math.min(...run.map((point) => points[point]?.window.start ?? 0))),
  end: toMillis(Math.max(...run.map((point) => points[point]?.window.end ?? 0))),
});

const toTenth = (value: number): number => Math.round(value * 10) / 10 + 0;
const toMillis = (value: number): number => Math.round(value * 1000) / 1000;
