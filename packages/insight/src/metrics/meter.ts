import { type Span, spanLength } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { secondsWithin } from '../speech/span-sets.ts';

/** The value of a quantity inside a window of the recording; null where too little of it could be measured. */
export type Meter = (window: Span) => number | null;

/** Share of a window that must have been measured, where nothing else is said. */
export const FILLED = 0.5;

const half = (window: Span): number => FILLED * spanLength(window);

/** Events that begin in the window, per minute of the time on the `floor` in it; `least` are the seconds of that which it needs. */
export function rateMeter(
  events: readonly Span[],
  floor: readonly Span[],
  least: (window: Span) => number = half,
): Meter {
  const starts = Float64Array.from(events, ({ start }) => start).sort();
  return (window) => {
    const seconds = secondsWithin(floor, window);
    if (seconds <= 0 || seconds < least(window)) return null;
    return (60 * starts.filter((start) => start >= window.start && start < window.end).length) / seconds;
  };
}

/** What `of` makes of the values of a track inside the window; null where less than the share `least` of it was measured. */
export function trackMeter(
  track: Track | null | undefined,
  of: (values: readonly number[]) => number | null,
  least = FILLED,
): Meter {
  if (!track || !Array.isArray(track.values)) return () => null;
  const { values, start, step } = track;
  const indexOf = (time: number): number => Math.max(0, Math.ceil((time - start) / step - 1e-9));
  return (window) => {
    const known = values.slice(indexOf(window.start), indexOf(window.end)).filter((value) => value !== null);
    return known.length * step < least * spanLength(window) ? null : of(known);
  };
}
