/** What a number is shown on over time: from the bottom to the top of its line. */
export interface LineScale {
  low: number;
  high: number;
}

/** The scale reaches over at least so many of the smallest change that counts, so that noise looks like noise. */
const FEWEST_STEPS = 4;
/** Room above the highest and below the lowest value, as a share of what lies between them. */
const ROOM = 0.12;

/**
 * The part of a quantity that its line is drawn in: all values with some room, and never so narrow that a change that means nothing fills it.
 * `step` is the smallest change that counts, null where there is none. A quantity that cannot be negative does not begin below 0.
 */
export function lineScale(values: readonly number[], step: number | null): LineScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const between = most - least;
  const wanted = Math.max(between * (1 + 2 * ROOM), (step ?? 0) * FEWEST_STEPS, Math.abs(most) * 0.05, 1e-3);
  const middle = (least + most) / 2;
  const low = middle - wanted / 2;
  const floor = least >= 0 ? Math.max(0, low) : low;
  return { low: floor, high: floor + wanted };
}

/** Where a value stands, 0 at the bottom and 1 at the top; kept inside. */
export const placeOf = ({ low, high }: LineScale, value: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

/** Points nearer than this share of the line's width cannot be told apart. */
const NEAREST = 0.035;

/**
 * Where each of several dates, oldest first, stands from left (0) to right (1): to scale, or where that puts some on top of others, in equal
 * distances.
 */
export function datePlaces(dates: readonly string[]): { places: number[]; toScale: boolean } {
  const times = dates.map((date) => Date.parse(date));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const places = times.map((time) => (time - first) / Math.max(1, last - first));
  const toScale = places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= NEAREST);
  if (toScale) return { places, toScale };
  return { places: times.map((_, i) => i / Math.max(1, times.length - 1)), toScale };
}
