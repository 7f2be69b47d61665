/** How a value in a band is shown: worth keeping, acceptable, worth working on, or without judgement. */
export type Tone = 'good' | 'info' | 'ok' | 'poor';

/** A range of values with a name; both ends belong to it, and an open end has no limit. */
export interface Band {
  key: string;
  label: string;
  tone: Tone;
  from?: number;
  to?: number;
}

const KINDEST_FIRST: readonly Tone[] = ['good', 'info', 'ok', 'poor'];

/**
 * The band that a value lies in, or null where no band holds it. A value on the border of two bands counts for the
 * kinder one ("good up to and including 1 a minute").
 */
export function findBand(bands: readonly Band[], value: number): Band | null {
  const holding = bands.filter(
    ({ from, to }) => value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY),
  );
  return holding.sort((a, b) => KINDEST_FIRST.indexOf(a.tone) - KINDEST_FIRST.indexOf(b.tone))[0] ?? null;
}
