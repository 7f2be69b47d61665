import type { Band, Tone } from './bands.ts';

/** Where a judged quantity stops being good: below `lower`, above `upper`; null on a side on which nothing worse lies. */
export interface Direction {
  lower: number | null;
  upper: number | null;
}

const WORSE: readonly Tone[] = ['ok', 'poor'];

/**
 * Which way is better, from the tones of the bands: the good range ends where a worse band begins, and a band without judgement
 * beyond it is no worse. null where no band is good or none is worse, so that nobody can tell.
 */
export function directionOf(bands: readonly Band[]): Direction | null {
  const good = bands.findIndex(({ tone }) => tone === 'good');
  const isWorse = (band: Band | undefined): boolean => band !== undefined && WORSE.includes(band.tone);
  const lower = isWorse(bands[good - 1]) ? (bands[good]?.from ?? null) : null;
  const upper = good >= 0 && isWorse(bands[good + 1]) ? (bands[good]?.to ?? null) : null;
  return lower === null && upper === null ? null : { lower, upper };
}

/** How far a value lies inside the good range, in its unit; negative outside of it, where it is worse. */
export const depthOf = ({ lower, upper }: Direction, value: number): number =>
  Math.min(
    lower === null ? Number.POSITIVE_INFINITY : value - lower,
    upper === null ? Number.POSITIVE_INFINITY : upper - value,
  );

/**
 * How much the second value speaks for the candidate more than the first, in the unit of the metric: how much nearer it is to the good range,
 * all of which is as good.
 */
export function gainBetween(direction: Direction, from: number, to: number): number {
  const worth = (value: number): number => Math.min(0, depthOf(direction, value));
  return worth(to) - worth(from);
}
