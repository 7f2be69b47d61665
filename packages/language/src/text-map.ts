import type { SpokenWord } from './spoken.ts';

/** Offsets are UTF-16 units, `to` exclusive, as JavaScript strings count. */
export interface TextRange {
  from: number;
  to: number;
}

/** A text made of words, and the way back from any stretch of it to those words. */
export interface TextMap {
  text: string;
  /** Where each word stands in `text`, in order. */
  ranges: TextRange[];
  words: readonly SpokenWord[];
}

/** Writes words as one text. `form` may write a word differently, or leave it out (empty). */
export function mapWords(words: readonly SpokenWord[], form = (word: SpokenWord): string => word.text): TextMap {
  const pieces: string[] = [];
  const ranges: TextRange[] = [];
  let length = 0;
  for (const word of words) {
    const written = form(word);
    ranges.push({ from: length, to: length + written.length });
    const piece = word.spaced && written !== '' ? `${written} ` : written;
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), ranges, words };
}

/**
 * The words that a stretch of the text touches, as indices `first`…`last` inclusive; null where it touches none (a space).
 * Binary search: O(log n).
 */
export function wordsAt(map: TextMap, range: TextRange): { first: number; last: number } | null {
  const first = firstIndex(map.ranges, (word) => word.to > range.from);
  const last = firstIndex(map.ranges, (word) => word.from >= Math.max(range.to, range.from + 1)) - 1;
  return first <= last ? { first, last } : null;
}

/** Index of the first range that the condition holds for, given that it holds for all after it. */
function firstIndex(ranges: readonly TextRange[], holds: (range: TextRange) => boolean): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && holds(range)) high = middle;
    else low = middle + 1;
  }
  return low;
}
