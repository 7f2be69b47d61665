import type { Span } from '@impact/report/span';
import type { Segment, Word } from '@impact/report/transcript';

/** Characters of a token that are looked at: no word is longer, and a hostile transcript may hold a token of megabytes. */
const LONGEST_TOKEN = 64;

/**
 * The longest that a single word may claim, seconds. Recognisers and caption files stretch the last word before a
 * silence over the silence itself.
 */
const LONGEST_WORD_SECONDS = 1.5;

/** Whether a token counts as a word: it is no filler, and a letter or digit is in it. */
export const isCountedWord = (word: Word): boolean =>
  !word.filler && /[\p{L}\p{N}]/u.test(word.text.slice(0, LONGEST_TOKEN));

/** Whether a word is a filler that is nothing but a search for words: um, uh, er, hmm. */
export const isHesitation = ({ text, filler }: Word): boolean =>
  filler && /^\P{L}*(?:u+h*m+|u+h+|a+h+|e+r+m*|h+m+|m{2,})\P{L}*$/iu.test(text.slice(0, LONGEST_TOKEN));

/**
 * The words of segments in order of time. A segment without timed words gives its text's tokens spread evenly over it:
 * the pace of the segment is then right, and no pause can be told inside it.
 */
export function spokenWords(segments: readonly Segment[]): Word[] {
  return segments
    .flatMap((segment) => (segment.words.length > 0 ? segment.words : spreadWords(segment)))
    .filter(({ start, end }) => Number.isFinite(start) && Number.isFinite(end))
    .map((word) => ({ ...word, end: Math.max(word.start, word.end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Share of the words from which times that nobody told decide what is found between them. */
const MANY = 0.1;

/** Whether the words have times of their own: at most a tenth of them are spread evenly over their segment. */
export function hasWordTimes(segments: readonly Segment[]): boolean {
  const untimed = segments.filter(({ words }) => words.length === 0);
  const spread = untimed.reduce((sum, segment) => sum + spreadWords(segment).length, 0);
  const timed = segments.reduce((sum, { words }) => sum + words.length, 0);
  return spread <= MANY * (spread + timed);
}

function spreadWords({ text, start, end }: Segment): Word[] {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const each = (end - start) / tokens.length;
  return tokens.map((token, index) => ({
    text: token,
    start: start + index * each,
    end: start + (index + 1) * each,
    confidence: null,
    filler: false,
  }));
}

/** The time that a word takes for sure. */
export const wordSpan = ({ start, end }: Word): Span => ({ start, end: Math.min(end, start + LONGEST_WORD_SECONDS) });

/** The middle of a word: the moment by which it belongs to one window and no other. */
export const wordMiddle = ({ start, end }: Word): number => (start + end) / 2;
