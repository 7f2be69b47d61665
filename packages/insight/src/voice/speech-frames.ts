import type { Span } from '@impact/report/span';

/**
 * The indices of the frames whose centre, `(i + 0.5) · hop` seconds, lies in one of the ordered, disjoint spans:
 * as ranges from `first` up to, not including, `end`.
 */
export function frameRanges(spans: readonly Span[], hop: number, length: number): { first: number; end: number }[] {
  return spans.flatMap((span) => {
    const first = Math.max(0, Math.ceil(span.start / hop - 0.5 - 1e-6));
    const end = Math.min(length, Math.ceil(span.end / hop - 0.5 - 1e-6));
    return end > first ? [{ first, end }] : [];
  });
}

/** The values of the frames inside the spans that `keep` accepts, in order. */
export function frameValues(
  frames: Float32Array,
  hop: number,
  spans: readonly Span[],
  keep: (value: number) => boolean = Number.isFinite,
): number[] {
  const values: number[] = [];
  for (const { first, end } of frameRanges(spans, hop, frames.length)) {
    for (let index = first; index < end; index++) {
      const value = frames[index] ?? Number.NaN;
      if (keep(value)) values.push(value);
    }
  }
  return values;
}
