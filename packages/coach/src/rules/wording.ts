import { clock, count, percent, quoted, sentence } from '@impact/insight/findings/words';
import type { Span } from '@impact/report/span';

export { clock, count, percent, quoted, sentence };

/** Moments that a suggestion names and shows. */
export const SHOWN = 3;

/** The first moments in order of time: " at 0:12, 1:30 and 2:04"; empty for none. */
export function atMoments(spans: readonly Span[]): string {
  const shown = firstMoments(spans).map(({ start }) => clock(start));
  return shown.length === 0 ? '' : ` at ${joined([...new Set(shown)])}`;
}

/** The first moments in order of time, in brackets: " (0:12, 1:30, 2:04)"; empty for none. */
export function moments(spans: readonly Span[]): string {
  const shown = firstMoments(spans).map(({ start }) => clock(start));
  return shown.length === 0 ? '' : ` (${[...new Set(shown)].join(', ')})`;
}

/** The first moments in order of time. */
export const firstMoments = (spans: readonly Span[]): Span[] =>
  [...spans].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, SHOWN);

/** "a", "a and b", "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A number with at most one digit behind the point. */
export const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;

/** "1 pause", "2.4 pauses", by the number as it is shown. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${rounded(value)} ${rounded(value) === '1' ? one : many}`;

/** Answers that are named one by one. */
const NAMED = 4;

/** "answer 2", "answers 1 and 3", and past four of them "12 answers", or "12 more answers". */
export const answersNamed = (numbers: readonly number[], more = ''): string =>
  numbers.length > NAMED
    ? `${numbers.length} ${more}answers`
    : `${numbers.length === 1 ? 'answer' : 'answers'} ${joined(numbers.map(String))}`;
