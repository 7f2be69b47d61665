import type { Schemas } from '../../api/client.ts';

type Side = Pick<Schemas['ComparedInterview'], 'duration' | 'confidence'>;

/** What the curves are laid over: the share of each interview that has passed, or the seconds since its beginning. */
export type Ruler = 'share' | 'seconds';

/** Curves on common moments: line i belongs to side i, its values to `at`. */
export interface Overlay {
  /** Middle of each stretch, in percent or seconds. */
  at: number[];
  /** Length of a stretch, in percent or seconds. */
  stretch: number;
  lines: (number | null)[][];
}

/**
 * The curves in so many equal stretches: each value is the mean of what was measured in its stretch, or where a stretch is shorter than the step of
 * the curve, the value that holds for it. null where nothing was measured, and beyond the end of an interview.
 */
export function overlaid(sides: readonly Side[], ruler: Ruler, stretches: number): Overlay {
  const longest = Math.max(...sides.map(({ duration }) => duration));
  const stretch = (ruler === 'share' ? 100 : longest) / stretches;
  const numbers = Array.from({ length: stretches }, (_, i) => i);
  return {
    at: numbers.map((i) => (i + 0.5) * stretch),
    stretch,
    lines: sides.map(({ duration, confidence }) => {
      const seconds = (ruler === 'share' ? duration : longest) / stretches;
      return numbers.map((i) => confidence && valueIn(confidence, i * seconds, (i + 1) * seconds));
    }),
  };
}

function valueIn({ step, start, values }: NonNullable<Side['confidence']>, from: number, to: number): number | null {
  const first = Math.ceil((from - start) / step);
  const inside: number[] = [];
  for (let i = Math.max(0, first); i < values.length && start + i * step < to; i++) {
    const value = values[i];
    if (value !== null && value !== undefined) inside.push(value);
  }
  if (inside.length > 0) return inside.reduce((sum, value) => sum + value, 0) / inside.length;
  // A value holds until the next one; a short stretch may lie between the two.
  return to - from < step ? (values[Math.floor(((from + to) / 2 - start) / step)] ?? null) : null;
}

/** Lowest and highest value of a curve; null where it has none. */
export function rangeOfLine(line: readonly (number | null)[]): { low: number; high: number } | null {
  const values = line.filter((value) => value !== null);
  if (values.length === 0) return null;
  return { low: Math.min(...values), high: Math.max(...values) };
}

/**
 * Where the letter of a line is drawn on it: `times` places over its length, those of each side beside those of the others, moved to where the
 * line has a value.
 */
export function markPlaces(
  line: readonly (number | null)[],
  { side, sides, times }: { side: number; sides: number; times: number },
): number[] {
  const reach = Math.floor(line.length / times / 2);
  return Array.from({ length: times }, (_, k) => {
    const wanted = Math.floor((line.length * (k + (side + 0.5) / sides)) / times);
    for (let off = 0; off <= reach; off++) {
      for (const place of [wanted + off, wanted - off]) if (line[place] != null) return place;
    }
    return -1;
  }).filter((place) => place >= 0);
}
