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
  const ahead = voice.filter((span) => span.end > at + 0.05 && span.start < to);
  const [first] = ahead;
  const final = ahead.at(-1);
  if (!first || !final) return null;
  const start = Math.max(at, first.start - MARGIN);
  const speechEnd = Math.min(to, final.end + MARGIN);
  if (speechEnd - start <= LONGEST + REMAINDER) return { start, end: speechEnd, last: true };
  let end = start + LONGEST;
  for (const [i, span] of ahead.entries()) {
    const next = ahead[i + 1];
    const pause = next ? (span.end + Math.min(next.start, span.end + 2 * MARGIN)) / 2 : 0;
    if (pause > start + SHORTEST && pause <= start + LONGEST) end = pause;
  }
  return { start, end, last: false };
}

/** Seconds of speech inside a span. `voice` in order, not overlapping: the first span that matters is found by halving. */
export function voicedSeconds(voice: readonly Span[], span: Span): number {
  let low = 0;
  let high = voice.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voice[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let sum = 0;
  for (let i = low; i < voice.length; i++) {
    const voiced = voice[i];
    if (!voiced || voiced.start >= span.end) break;
    sum += overlap(voiced, span);
  }
  return sum;
}
