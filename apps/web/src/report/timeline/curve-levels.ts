import type { Grid, Values } from '../track-values.ts';
import type { CurveLane } from './lanes.ts';

/** A curve as it is drawn: the moments and, for each series, a value at each. */
export interface Points {
  moments: number[];
  series: (number | null)[][];
}

/** A drawing needs no more than this many points for each pixel. */
const PER_PIXEL = 3;
const COARSER = 4;

/** How many neighbouring values become two points, so that a stretch of so many values fits on so many pixels. */
export function coarseness(values: number, pixels: number): number {
  let every = 1;
  while ((every === 1 ? values : (2 * values) / every) > PER_PIXEL * Math.max(1, pixels)) every *= COARSER;
  return every;
}

/**
 * A curve with the lowest and the highest of every so many values, in the order in which they come: it looks the same, as no peak is lost,
 * and is drawn many times faster. Where none of the values was measured there is a gap.
 */
export function pointsOf({ grid, series }: Pick<CurveLane, 'grid' | 'series'>, every: number): Points {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  if (every === 1)
    return {
      moments: Array.from({ length }, (_, i) => grid.start + i * grid.step),
      series: series.map(({ values }) => [...values]),
    };
  const buckets = Math.ceil(length / every);
  return {
    moments: pairMoments(grid, buckets, every),
    series: series.map(({ values }) => pairs(values, buckets, every)),
  };
}

const pairMoments = ({ start, step }: Grid, buckets: number, every: number): number[] =>
  Array.from(
    { length: 2 * buckets },
    (_, i) => start + ((Math.floor(i / 2) + (i % 2 === 0 ? 0.25 : 0.75)) * every - 0.5) * step,
  );

function pairs(values: Values, buckets: number, every: number): (number | null)[] {
  const points: (number | null)[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    let [low, high]: [number | null, number | null] = [null, null];
    let lowFirst = true;
    const end = Math.min(values.length, (bucket + 1) * every);
    for (let i = bucket * every; i < end; i++) {
      const value = values[i] ?? null;
      if (value === null) continue;
      if (low === null || value < low) {
        low = value;
        lowFirst = false;
      }
      if (high === null || value > high) {
        high = value;
        lowFirst = true;
      }
    }
    points.push(...(lowFirst ? [low, high] : [high, low]));
  }
  return points;
}
