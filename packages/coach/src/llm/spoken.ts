import type { Quote } from '@impact/report/quote';
import type { Span } from '@impact/report/span';
import { candidateSegments, type Segment, type Transcript } from '@impact/report/transcript';
import { textOf, visible } from './sendable.ts';

interface SpokenWord extends Span {
  /** Where in the text it stands. */
  from: number;
  to: number;
}

/** The words of a transcript, searchable. */
export interface Spoken {
  /** What was said, as it stands in the transcript. */
  text: string;
  words: SpokenWord[];
  /** The words in lower case and without marks, between single spaces; a line break between turns. */
  line: string;
  /** Where in `line` each word starts. */
  offsets: number[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;

/** Words of a text with their places, in lower case and without marks. */
const wordsIn = (text: string): { plain: string; from: number; to: number }[] =>
  [...text.replaceAll('’', "'").matchAll(WORD)].map(({ 0: word, index }) => ({
    plain: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));

/** Words of a text in lower case, without marks and hidden characters. */
export const plainWords = (text: string): string[] => wordsIn(visible(text)).map(({ plain }) => plain);

/** All words that the candidate said. What an interviewer said is nobody's to be quoted for. */
export function spokenWords(transcript: Transcript | null): Spoken {
  const spoken: Spoken = { text: '', words: [], line: ' ', offsets: [] };
  if (transcript === null) return spoken;
  const own = new Set(candidateSegments(transcript));
  const texts: string[] = [];
  const lines: string[] = [];
  let length = 0;
  let offset = 1;
  for (const [index, segment] of transcript.segments.entries()) {
    if (!own.has(segment)) continue;
    const last = transcript.segments[index - 1];
    // Nobody said the end of one turn and the start of another one in a row.
    if (lines.length > 0 && (!last || !own.has(last) || last.speaker !== segment.speaker)) {
      lines.push('\n');
      offset += 2;
    }
    const text = visible(textOf(segment));
    for (const { plain, from, to, start, end } of timedWords(segment, text)) {
      spoken.offsets.push(offset);
      spoken.words.push({ from: length + from, to: length + to, start, end });
      lines.push(plain);
      offset += plain.length + 1;
    }
    texts.push(text);
    length += text.length + 1;
  }
  return { ...spoken, text: texts.join(' '), line: ` ${lines.join(' ')} ` };
}

/** Each word with the time of its aligned word, where those make up the text; else the time of the segment is shared out evenly. */
function timedWords(segment: Segment, text: string) {
  const words = wordsIn(text);
  const aligned = segment.words.flatMap(({ text: word, start, end }) =>
    plainWords(word).map((plain) => ({ plain, start, end })),
  );
  if (aligned.length === words.length && aligned.every(({ plain }, index) => plain === words[index]?.plain)) {
    return words.map((word, index) => ({ ...word, start: aligned[index]?.start ?? 0, end: aligned[index]?.end ?? 0 }));
  }
  const each = (segment.end - segment.start) / Math.max(1, words.length);
  return words.map((word, index) => ({
    ...word,
    start: segment.start + index * each,
    end: segment.start + (index + 1) * each,
  }));
}

/** Words that one quote holds at most. */
const LONGEST_QUOTE = 40;

/** Seconds by which a rounded start may lie behind its first word. */
const ROUNDING = 0.1;

/**
 * Finds words as they were said in a row, whatever their case, marks and spaces: the first time inside `within`, else the first time at
 * all. Null for what was not said, for no words, and for more than forty. The text is the transcript's own.
 */
export function findQuote(quote: string, spoken: Spoken, within: Span | null = null): Quote | null {
  const words = plainWords(quote);
  if (words.length === 0 || words.length > LONGEST_QUOTE) return null;
  const needle = ` ${words.join(' ')} `;
  let first: Quote | null = null;
  for (let at = spoken.line.indexOf(needle); at >= 0; at = spoken.line.indexOf(needle, at + 1)) {
    const found = quoteAt(wordAt(at + 1, spoken.offsets), words.length, spoken);
    if (found && (within === null || (found.start >= within.start - ROUNDING && found.start <= within.end)))
      return found;
    first ??= found;
  }
  return first;
}

function quoteAt(index: number, count: number, { text, words }: Spoken): Quote | null {
  const first = words[index];
  const last = words[index + count - 1];
  if (!first || !last) return null;
  return { text: text.slice(first.from, last.to), start: first.start, end: Math.max(first.start, last.end) };
}

/** The index of the word that starts at an offset, by halving. */
function wordAt(offset: number, offsets: readonly number[]): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
