import type { PlacedToken, Stretch } from './stretch.ts';
import type { SuppliedSegment } from './supplied.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Neighbouring cues are listened to together up to this many seconds: words among their neighbours are found more surely. */
const LONGEST_GROUP = 25;
const LARGEST_GAP = 4;
/** How far the words may lie outside the times of their cue, and outside a start that is given in whole seconds. */
const CUE_MARGIN = 0.75;
const START_MARGIN = 1.5;
/** Words are not said more slowly than this many times their ordinary length: bounds a last segment without an end. */
const SLOWEST = 4;

/** The tokens of a segment (`first` to `last` exclusive) and the times between which they may be said. */
export interface Bounds extends Stretch {
  segment: number;
}

/**
 * Where the words of each timed segment may lie, margins included. A segment without an end reaches to the next start.
 * Segments without a spoken word are left out; the list is in order of start.
 */
export function boundsOf(segments: readonly SuppliedSegment[], vocabulary: Vocabulary, duration: number): Bounds[] {
  const ranges = tokenRanges(vocabulary, segments.length);
  return segments.flatMap(({ start, end }, segment): Bounds[] => {
    const { first, last } = ranges[segment] ?? { first: 0, last: 0 };
    if (start === null || first === last || start >= duration) return [];
    const next = segments
      .slice(segment + 1, segment + 50)
      .find((later) => later.start !== null && later.start > start)?.start;
    const seconds = vocabulary.tokens.slice(first, last).reduce((sum, token) => sum + token.seconds, 0);
    const margin = end === null ? START_MARGIN : CUE_MARGIN;
    const until = end ?? next ?? start + SLOWEST * seconds + LARGEST_GAP;
    return [{ segment, first, last, start: Math.max(0, start - margin), end: Math.min(duration, until + margin) }];
  });
}

/** Joins neighbouring segments into stretches that are listened to at once. */
export function stretchesOf(bounds: readonly Bounds[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { first, last, start, end } of bounds) {
    const group = stretches.at(-1);
    if (group && group.last === first && start - group.end <= LARGEST_GAP && end - group.start <= LONGEST_GROUP) {
      group.last = last;
      group.end = Math.max(group.end, end);
    } else stretches.push({ first, last, start, end });
  }
  return stretches;
}

/** Takes out the tokens that were heard outside the bounds of their segment. */
export function withinBounds(placed: Map<number, PlacedToken>, bounds: readonly Bounds[]): Map<number, PlacedToken> {
  const kept = new Map<number, PlacedToken>();
  for (const { first, last, start, end } of bounds) {
    for (let token = first; token < last; token++) {
      const place = placed.get(token);
      if (place && place.start >= start && place.end <= end) kept.set(token, place);
    }
  }
  return kept;
}

function tokenRanges({ words, tokens }: Vocabulary, segments: number): { first: number; last: number }[] {
  const ranges = Array.from({ length: segments }, () => ({ first: 0, last: 0 }));
  for (const [i, token] of tokens.entries()) {
    const range = ranges[words[token.word]?.segment ?? 0];
    if (!range) continue;
    if (range.last === 0) range.first = i;
    range.last = i + 1;
  }
  return ranges;
}
