import { z } from 'zod';

/** A stretch of the recording: seconds from its start, `end` ≥ `start` ≥ 0. */
export const Span = z
  .object({ start: z.number().nonnegative(), end: z.number().nonnegative() })
  .refine((span) => span.end >= span.start, { message: 'a span ends before it starts' });
export type Span = z.infer<typeof Span>;

/** Length of a span in seconds. */
export const spanLength = (span: Span): number => span.end - span.start;

/** Seconds that two spans share; 0 when they do not touch. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Sorts spans and joins those that touch or lie at most `gap` seconds apart. */
export function mergeSpans(spans: readonly Span[], gap = 0): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= gap) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Seconds covered by the spans, each moment counted once. */
export const coveredSeconds = (spans: readonly Span[]): number =>
  mergeSpans(spans).reduce((sum, span) => sum + spanLength(span), 0);
