import { overlap, type Span, spanLength } from '@impact/report/span';
import type { PlacedToken } from './stretch.ts';
import type { Vocabulary } from './vocabulary.ts';
import { spansWithin } from './windows.ts';

/** A display word with its time; `confidence` 0–1, null where the time is only inferred from its neighbours. */
export interface TimedWord extends Span {
  confidence: number | null;
}

/** No word is shorter. */
export const SHORTEST_WORD = 0.04;
/** Words without a place are not said where speech has room for less than this share of their ordinary length. */
const LEAST_ROOM = 0.35;
/** …nor are they said more slowly than this. */
const SLOWEST = 2;
/** So few words that were not found between two that follow each other were slurred, not left out. */
const SLURRED = 2;

/**
 * How well the sound fits the word, from the mean log-likelihood of its frames relative to the best rival: a logistic curve, not
 * a probability. 0.98 at −2, the median of words rightly placed; 0.88 at −3.5, under which 5 % of them lie; 0.5 at −5.
 */
const confidenceOf = (score: number): number => 1 / (1 + Math.exp(-(6.5 + 1.3 * score)));

/** The time of each display word of which at least one token was found; confidence falls with the share that was not. */
export function heardWords({ words, tokens }: Vocabulary, placed: Map<number, PlacedToken>): (TimedWord | null)[] {
  const found = words.map(() => ({ start: Number.POSITIVE_INFINITY, end: 0, score: 0, heard: 0, tokens: 0 }));
  for (const [i, { word }] of tokens.entries()) {
    const entry = found[word];
    const place = placed.get(i);
    if (!entry) continue;
    entry.tokens++;
    if (!place) continue;
    entry.start = Math.min(entry.start, place.start);
    entry.end = Math.max(entry.end, place.end);
    entry.score += place.score;
    entry.heard++;
  }
  return found.map(({ start, end, score, heard, tokens: all }) =>
    heard === 0 ? null : { start, end, confidence: (confidenceOf(score / heard) * heard) / all },
  );
}

export interface GapContext {
  /** Ordinary length of each display word in seconds. */
  lengths: readonly number[];
  /** Spans of speech, in order. */
  voice: readonly Span[];
  /** Index of each display word's segment. */
  segments: readonly number[];
  /** Where the words of each display word's segment may lie; null where nothing is known. */
  limits: readonly (Span | null)[];
  duration: number;
}

/**
 * Gives the words that were not found a time between their neighbours, within the limits of their segment, in proportion
 * to their ordinary length, where there is speech. Where there is no room for them they stay null: they were not said.
 */
export function fillGaps(words: readonly (TimedWord | null)[], context: GapContext): (TimedWord | null)[] {
  const { lengths, voice, segments, limits, duration } = context;
  const filled = [...words];
  const nextStart = startsAhead(words, duration);
  let reached = 0;
  for (let first = 0; first < words.length; first++) {
    const word = words[first];
    if (word) {
      reached = Math.max(reached, word.end);
      continue;
    }
    const limit = limits[first];
    let last = first;
    while (last + 1 < words.length && !words[last + 1] && segments[last + 1] === segments[first]) last++;
    // The beginning of a segment belongs to what follows it, everything else to what it follows.
    const begins = segments[first - 1] !== segments[first] && segments[last + 1] === segments[last];
    const room = {
      start: Math.max(reached, limit?.start ?? 0),
      end: Math.min(nextStart[last] ?? duration, limit?.end ?? duration),
    };
    for (const [i, span] of spread(lengths.slice(first, last + 1), room, voice, begins).entries()) {
      filled[first + i] = { ...span, confidence: null };
      reached = span.end;
    }
    first = last;
  }
  return filled;
}

/** For each word the start of the first word behind it that has a time. */
function startsAhead(words: readonly (TimedWord | null)[], duration: number): Float64Array {
  const starts = new Float64Array(words.length);
  let ahead = duration;
  for (let i = words.length - 1; i >= 0; i--) {
    starts[i] = ahead;
    ahead = Math.min(ahead, words[i]?.start ?? ahead);
  }
  return starts;
}

/**
 * Spreads words of ordinary `lengths` (seconds) over the speech in a room, from its start or up to its end; without speech
 * over the room itself. Empty when they do not fit.
 */
function spread(lengths: readonly number[], room: Span, voice: readonly Span[], toEnd: boolean): Span[] {
  const ordinary = lengths.reduce((sum, length) => sum + length, 0);
  const spoken = spansWithin(voice, room)
    .filter((span) => overlap(span, room) >= SHORTEST_WORD)
    .map((span) => ({ start: Math.max(span.start, room.start), end: Math.min(span.end, room.end) }));
  const parts = spoken.length ? spoken : [{ start: room.start, end: Math.max(room.start, room.end) }];
  const available = parts.reduce((sum, part) => sum + spanLength(part), 0);
  if (available < Math.max(LEAST_ROOM * ordinary, SHORTEST_WORD * lengths.length)) {
    return lengths.length <= SLURRED ? slurred(lengths.length, room) : [];
  }
  const stretch = Math.min(available / ordinary, toEnd ? 1 : SLOWEST);
  let passed = toEnd ? Math.max(0, available - ordinary * stretch) : 0;
  return lengths.map((length) => {
    const start = timeOfSpeech(parts, passed);
    passed += length * stretch;
    return { start, end: Math.max(start, timeOfSpeech(parts, passed, true)) };
  });
}

/** Shortest words from the start of a room that is too small for them: putting them in order takes the time of the next word. */
const slurred = (count: number, { start }: Span): Span[] =>
  Array.from({ length: count }, (_, i) => ({ start: start + i * SHORTEST_WORD, end: start + (i + 1) * SHORTEST_WORD }));

/** The time at which `passed` seconds of speech have gone by; at a pause its start when `ending`, else its end. */
function timeOfSpeech(parts: readonly Span[], passed: number, ending = false): number {
  let left = passed;
  for (const part of parts) {
    const length = spanLength(part);
    if (left < length - 1e-9 || (ending && left <= length + 1e-9)) return part.start + Math.min(left, length);
    left -= length;
  }
  return parts.at(-1)?.end ?? 0;
}

/**
 * Puts words in order: none before the end of the one before it, none shorter than 40 ms, all inside the recording. Shifts
 * what overlaps; the words that do not fit at the end stay out (null).
 */
export function inOrder(words: readonly (TimedWord | null)[], duration: number): (TimedWord | null)[] {
  const ordered: (TimedWord | null)[] = [];
  let reached = 0;
  for (const word of words) {
    const start = word ? Math.max(word.start, reached) : 0;
    const end = word ? Math.max(word.end, start + SHORTEST_WORD) : 0;
    if (word) reached = end;
    ordered.push(word && { ...word, start, end });
  }
  let limit = duration;
  for (let i = ordered.length - 1; i >= 0; i--) {
    const word = ordered[i];
    if (!word) continue;
    const end = Math.min(word.end, limit);
    const start = Math.min(word.start, end - SHORTEST_WORD);
    ordered[i] = start < 0 ? null : { ...word, start, end };
    if (start >= 0) limit = start;
  }
  return ordered;
}
