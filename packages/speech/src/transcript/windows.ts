import { overlap, type Span } from '@impact/report/span';

/** Seconds of sound that are decoded at once: long enough for the text to be unmistakable, short enough to be quick. */
const LONGEST = 28;
const SHORTEST = 10;
/** What would be left over after a window is taken into it when it is shorter than this. */
const REMAINDER = 6;
/** Seconds of silence kept around speech. */
const MARGIN = 0.3;

export interface Window extends Span {
  /** No speech comes after it in the stretch. */
  last: boolean;
}

/**
 * The next piece of a stretch to decode, from `at` on: begins where speech is and ends in a pause where there is one.
 * `voice`: spans of speech, in order. Null when no speech is left before `to`.
 */
export function nextWindow(voice: readonly Span[], at: number, to: number): Window | null {
  const from = firstEndingAfter(voice, at + 0.05);
  const first = voice[from];
  const final = voice[firstStartingFrom(voice, to) - 1];
  if (!first || !final || first.start >= to) return null;
  const start = Math.max(at, first.start - MARGIN);
  const speechEnd = Math.min(to, final.end + MARGIN);
  if (speechEnd - start <= LONGEST + REMAINDER) return { start, end: speechEnd, last: true };
  let end = start + LONGEST;
  for (let i = from; i + 1 < voice.length; i++) {
    const [span, next] = [voice[i], voice[i + 1]];
    if (!span || !next || next.start >= to || span.end > start + LONGEST) break;
    const pause = (span.end + Math.min(next.start, span.end + 2 * MARGIN)) / 2;
    if (pause > start + SHORTEST && pause <= start + LONGEST) end = pause;
  }
  return { start, end, last: false };
}

/** Index of the first span that does not satisfy `before`, which holds for the first spans only: found by halving. */
function firstWhereNot(spans: readonly Span[], before: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && before(span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const firstEndingAfter = (spans: readonly Span[], time: number) => firstWhereNot(spans, ({ end }) => end <= time);
const firstStartingFrom = (spans: readonly Span[], time: number) => firstWhereNot(spans, ({ start }) => start < time);

/** The spans that overlap another, whole. `spans` in order, not overlapping each other: only those that matter are touched. */
export const spansWithin = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.slice(firstEndingAfter(spans, start), firstStartingFrom(spans, end));

/** Seconds of speech inside a span. `voice` in order, not overlapping. */
export const voicedSeconds = (voice: readonly Span[], span: Span): number =>
  spansWithin(voice, span).reduce((sum, voiced) => sum + overlap(voiced, span), 0);
