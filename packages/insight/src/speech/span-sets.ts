import { mergeSpans, type Span, spanLength } from '@impact/report/span';

/** Index of the first of the ordered, disjoint spans that ends after `time`. */
function firstEndingAfter(spans: readonly Span[], time: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parts of ordered, disjoint spans that lie inside the window. */
export function clipSpans(spans: readonly Span[], window: Span): Span[] {
  const inside: Span[] = [];
  for (let index = firstEndingAfter(spans, window.start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= window.end) break;
    inside.push({ start: Math.max(span.start, window.start), end: Math.min(span.end, window.end) });
  }
  return inside;
}

/** What ordered, disjoint `a` and `b` share. */
export const intersectSpans = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap((window) => clipSpans(b, window));

/** What is left of ordered, disjoint `a` without ordered, disjoint `b`. */
export const subtractSpans = (a: readonly Span[], b: readonly Span[]): Span[] => a.flatMap((span) => gapsIn(span, b));

/** The parts of the window that none of the ordered, disjoint spans covers. */
export function gapsIn(window: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = window.start;
  for (const span of clipSpans(spans, window)) {
    if (span.start > from) gaps.push({ start: from, end: span.start });
    from = span.end;
  }
  if (window.end > from) gaps.push({ start: from, end: window.end });
  return gaps;
}

/** Each span made longer by `seconds` at both ends, joined where they then touch. */
export const padSpans = (spans: readonly Span[], seconds: number): Span[] =>
  mergeSpans(spans.map(({ start, end }) => ({ start: start - seconds, end: end + seconds })));

/** Seconds in disjoint spans. */
export const totalSeconds = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);

/** Seconds of the ordered, disjoint spans inside the window. */
export const secondsWithin = (spans: readonly Span[], window: Span): number => totalSeconds(clipSpans(spans, window));
