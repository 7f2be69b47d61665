import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';

/** Upper limit of values in a track: a day at ten a second. */
const LONGEST_TRACK = 864_000;

const round = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000;

/** The moments `0, step, 2·step …` of a recording of `duration` seconds. */
export function gridTimes(duration: number, step: number): number[] {
  const length = Number.isFinite(duration) && duration > 0 ? Math.min(LONGEST_TRACK, Math.ceil(duration / step)) : 0;
  return Array.from({ length }, (_, index) => index * step);
}

/** A track whose value at each moment of the grid is what `at` says; values to 3 decimals, null where not finite. */
export function gridTrack(
  { unit, step, duration }: { unit: string; step: number; duration: number },
  at: (time: number, index: number) => number | null,
): Track {
  return { unit, step, start: 0, values: gridTimes(duration, step).map((time, index) => round(at(time, index))) };
}

/** The same for several quantities at once; `at` gives one number per label, or null where none could be measured. */
export function labelledGridTrack<Label extends string>(
  { unit, step, duration, labels }: { unit: string; step: number; duration: number; labels: readonly Label[] },
  at: (time: number, index: number) => Readonly<Record<Label, number | null>> | null,
): Track {
  const rows = gridTimes(duration, step).map(at);
  const values = Object.fromEntries(labels.map((label) => [label, rows.map((row) => round(row?.[label] ?? null))]));
  return { unit, step, start: 0, values };
}

/**
 * The window of `width` seconds around a moment; at the ends of the recording it moves inside instead of getting shorter, so that
 * rates stay steady. Where the recording is shorter than that, it is the recording.
 */
export function windowAround(time: number, width: number, duration: number): Span {
  const start = Math.max(0, Math.min(time - width / 2, duration - width));
  return { start, end: Math.min(duration, start + width) };
}

/**
 * Windows of `width` seconds every `hop` seconds that lie wholly inside the span; a span shorter than that is one window.
 */
export function windowsOver(span: Span, width: number, hop: number): Span[] {
  const { start, end } = span;
  if (!(end > start)) return [];
  const count = Math.min(LONGEST_TRACK, Math.floor((end - start - width) / hop + 1e-9) + 1);
  if (count < 1) return [{ start, end }];
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * hop,
    end: start + index * hop + width,
  }));
}
