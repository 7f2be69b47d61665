import type { Confidence } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { mean } from '../series/mean.ts';
import { CONFIDENCE_WINDOW } from './confidence.ts';

/** Dips that are told, the deepest first chosen. */
const MOST_DIPS = 6;
/** Points of the index under its average from which a low counts as a dip. */
const DEPTH = 5;
/** Causes that are told of one dip. */
const MOST_CAUSES = 3;

export interface DipCause {
  component: string;
  /** Score in the dip and on average, 0–1. */
  score: number;
  average: number;
  /** Points of the index that it costs against its average. */
  cost: number;
}

/** A stretch in which the index lies under its average, and what pulls it down, heaviest first. */
export interface Dip extends Span {
  /** The lowest moment, seconds. */
  at: number;
  index: number;
  average: number;
  causes: DipCause[];
}

/**
 * The deepest dips of the confidence curve, at most six, in order of time. A dip is a run of points under its average that
 * gets at least 5 points below it; its causes are the components that lie lowest against their own average, by weight.
 * Its span covers the windows of the points that are at least 5 points low, cut to the curve.
 */
export function explainDips({ track, contributions }: Confidence): Dip[] {
  if (!track || Array.isArray(track.values)) return [];
  const { values } = track;
  const curve = values.index ?? [];
  const average = mean(curve.filter((value) => value !== null));
  if (average === null) return [];
  const timeOf = (point: number) => track.start + point * track.step;
  const dips = lowRuns(curve, average - DEPTH).map((run) => {
    const lowest = run.reduce((low, point) => ((curve[point] ?? 0) < (curve[low] ?? 0) ? point : low));
    const last = run.at(-1) ?? lowest;
    return {
      start: Math.max(0, timeOf(run[0] ?? lowest) - CONFIDENCE_WINDOW / 2),
      end: Math.min(timeOf(curve.length), timeOf(last) + CONFIDENCE_WINDOW / 2),
      at: timeOf(lowest),
      index: curve[lowest] ?? 0,
      average: Math.round(average * 10) / 10,
      causes: causesOf(values, contributions, lowest),
    };
  });
  return dips
    .filter(({ causes }) => causes.length > 0)
    .sort((a, b) => a.index - b.index)
    .slice(0, MOST_DIPS)
    .sort((a, b) => a.at - b.at);
}

/** Runs of consecutive points at or under the limit. */
function lowRuns(curve: readonly (number | null)[], limit: number): number[][] {
  const runs: number[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const [point, value] of curve.entries()) {
    if (value === null || value > limit) continue;
    if (point === previous + 1) runs.at(-1)?.push(point);
    else runs.push([point]);
    previous = point;
  }
  return runs;
}

function causesOf(
  values: Readonly<Record<string, readonly (number | null)[]>>,
  contributions: Confidence['contributions'],
  point: number,
): DipCause[] {
  const present = contributions.filter(({ component }) => typeof values[component]?.[point] === 'number');
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  return present
    .flatMap(({ component, weight }) => {
      const scores = values[component] ?? [];
      const score = scores[point] ?? 0;
      const average = mean(scores.filter((value) => value !== null)) ?? score;
      const cost = (100 * weight * (average - score)) / total;
      return cost < 1
        ? []
        : [{ component, score, average: Math.round(average * 1000) / 1000, cost: Math.round(cost * 10) / 10 }];
    })
    .sort((a, b) => b.cost - a.cost)
    .slice(0, MOST_CAUSES);
}
