import { mergeSpans, type Span } from '@impact/report/span';

/** Tells for each of the ascending times whether one of the spans holds it. */
export function insideSpans(times: readonly number[], spans: readonly Span[]): boolean[] {
  const merged = mergeSpans(spans);
  let next = 0;
  return times.map((time) => {
    while ((merged[next]?.end ?? Number.POSITIVE_INFINITY) < time) next++;
    return (merged[next]?.start ?? Number.POSITIVE_INFINITY) <= time;
  });
}
