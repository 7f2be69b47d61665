import type { Segment, Transcript, Word } from '@impact/report/transcript';

/** Seconds. Silence of this length sets a word apart; the usual cut of a pause in phonetics (Goldman-Eisler 1968). */
const PAUSE = 0.25;

/** um, umm, uhm; uh; erm; er; hmm, hm; mm: never anything but a filler. */
const HESITATION = /^(?:u+h*m+|u+h+|e+r+m*|h+m+|m{2,})$/;

/** Fillers only where they stand apart: the same words carry meaning in "I like it" or "do you know him". */
const MARKERS = [['like'], ['you', 'know'], ['i', 'mean'], ['so'], ['basically'], ['actually']];

/** A word as the rules see it. */
interface Token {
  word: Word;
  speaker: string | null;
  /** Lower case, bare of punctuation. */
  bare: string;
  hesitation: boolean;
  /** Punctuation stands in front of it, or behind it. */
  opened: boolean;
  closed: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where the letters of a word begin and end; both its length where it has none. Linear, whatever is written. */
function letters(text: string): [number, number] {
  let from = 0;
  let to = text.length;
  while (from < to && !LETTER.test(text[from] ?? '')) from++;
  while (to > from && !LETTER.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

const bareOf = (text: string): string =>
  text
    .slice(...letters(text))
    .replaceAll('’', "'")
    .toLowerCase();

/**
 * The words of a segment as they are written in its text, with their punctuation; the words themselves where the text
 * does not match them one to one.
 */
function writtenWords({ text, words }: Segment): string[] {
  const own = words.map((word) => word.text);
  const written: string[] = [];
  for (const token of text.split(/\s+/).filter(Boolean)) {
    // A dash that stands alone belongs to the word before it.
    if (bareOf(token) === '' && written.length > 0) written.push(`${written.pop()}${token}`);
    else written.push(token);
  }
  const same = written.length === own.length && written.every((token, i) => bareOf(token) === bareOf(own[i] ?? ''));
  return same ? written : own;
}

function tokensOf(segment: Segment): Token[] {
  const written = writtenWords(segment);
  return segment.words.map((word, i) => {
    const text = written[i] ?? word.text;
    const bare = bareOf(text);
    const [from, to] = letters(text);
    return {
      word,
      speaker: segment.speaker,
      bare,
      // A nurse works in the ER.
      hesitation: HESITATION.test(bare) && !/\bER\b/.test(text),
      opened: from > 0,
      closed: to < text.length,
    };
  });
}

/** Whether something parts two neighbouring words: punctuation, a pause, a hesitation, a change of speaker, an end of the recording. */
function parted(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return (
    before.closed ||
    after.opened ||
    before.hesitation ||
    after.hesitation ||
    before.speaker !== after.speaker ||
    after.word.start - before.word.end >= PAUSE
  );
}

/** How many words the marker that begins at token `i` has; 0 where none begins. */
function markerLength(tokens: readonly Token[], i: number): number {
  const marker = MARKERS.find((words) => words.every((word, k) => tokens[i + k]?.bare === word));
  return marker?.length ?? 0;
}

/**
 * Marks the filled pauses and filler phrases of a transcript anew; everything else stays as it is.
 *
 * um, uh, er, erm, hmm and mm always are fillers. "like", "you know", "I mean", "so", "basically" and "actually" are only
 * where they stand apart on both sides: by a pause of at least 0.25 s, by punctuation (a comma, the end of the sentence
 * before), by a hesitation, a change of speaker or an end of the recording. Several in a row ("so, like, you know") are
 * judged as one. Every word of a phrase is marked. The bounds of a segment alone set nothing apart, as captions break
 * anywhere.
 */
export function markFillers(transcript: Transcript): Transcript {
  const tokens = transcript.segments.flatMap(tokensOf);
  const fillers = new Set<Word>();
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    for (let length = markerLength(tokens, end); length > 0; length = markerLength(tokens, end)) end += length;
    if (end > i && parted(tokens[i - 1], tokens[i]) && parted(tokens[end - 1], tokens[end])) {
      for (const token of tokens.slice(i, end)) fillers.add(token.word);
    }
    if (end === i) {
      const token = tokens[i];
      if (token?.hesitation) fillers.add(token.word);
      end++;
    }
    i = end;
  }
  const segments = transcript.segments.map((segment) => ({
    ...segment,
    words: segment.words.map((word) => ({ ...word, filler: fillers.has(word) })),
  }));
  return { ...transcript, segments };
}
