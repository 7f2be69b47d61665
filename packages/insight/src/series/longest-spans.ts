import { type Span, spanLength } from '@impact/report/span';

/** The `count` longest spans, in order of time: what a metric shows of many episodes. */
export function longestSpans(spans: readonly Span[], count = 20): Span[] {
  return [...spans]
    .sort((a, b) => spanLength(b) - spanLength(a))
    .slice(0, count)
    .sort((a, b) => a.start - b.start);
}
