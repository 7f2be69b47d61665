import { clock, percent } from '@impact/insight/findings/words';
import type { Span } from '@impact/report/span';

export { clock, percent };

/** Moments that a suggestion names and shows. */
export const SHOWN = 3;

/** The first moments in order of time: " at 0:12, 1:30 and 2:04"; empty for none. */
export function atMoments(spans: readonly Span[]): string {
  const shown = firstMoments(spans).map(({ start }) => clock(start));
  return shown.length === 0 ? '' : ` at ${joined([...new Set(shown)])}`;
}

/** The first moments in order of time. */
export const firstMoments = (spans: readonly Span[]): Span[] =>
  [...spans].sort((a, b) => a.start - b.start).slice(0, SHOWN);

/** "a", "a and b", "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A number with at most one digit behind the point. */
export const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;
