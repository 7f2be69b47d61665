import type { Quote } from '@impact/report/quote';
import { candidateSegments, type Segment, type Transcript, type Word } from '@impact/report/transcript';
import { writtenForms } from './written-form.ts';

/** One word of the candidate as every measure of this package sees it. */
export interface SpokenWord {
  /** As written in the transcript, with the marks that follow it: `team,`. */
  text: string;
  /** Whether a space follows in writing (not after `twenty-`, before `five`). */
  spaced: boolean;
  /** Lower case, without marks around it, straight apostrophes: `don't`. Empty for a token without letters or digits. */
  key: string;
  /** Seconds. */
  start: number;
  end: number;
  /** 0–1, or null where the recogniser did not tell. */
  confidence: number | null;
  filler: boolean;
  /** First word of its segment (caption, utterance). */
  opensSegment: boolean;
}

/** An uninterrupted stretch of the candidate, with the other speaker's words before it. */
export interface Turn {
  words: SpokenWord[];
  /** What was said right before by someone else, in order; empty at the start of the recording. */
  before: Segment[];
}

/** No English word is longer; what is longer is not speech, and would cost some scanners quadratic time. */
const LONGEST_WORD = 64;

/** A listener's noises while the other one keeps speaking (Yngve 1970 calls them back channels). */
export const BACK_CHANNEL: ReadonlySet<string> = new Set(
  'mm mhm mm-hm mm-hmm mmhmm hm hmm uh-huh huh ok okay right yes yeah yep sure i see great good nice wow ah oh cool alright'.split(
    ' ',
  ),
);
const LONGEST_BACK_CHANNEL = 3;

/** Lower case, straight apostrophes, nothing but letters and digits at both ends. */
export function wordKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const letters = [...plain];
  const first = letters.findIndex(isLetter);
  return first < 0 ? '' : letters.slice(first, letters.findLastIndex(isLetter) + 1).join('');
}

/** Notes of the transcriber, `[laughter]` or `<crosstalk>`: not the candidate's words. */
const isNote = (text: string): boolean => /^[[(<].*[\])>]\W*$/u.test(text);

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Words and seconds of a stretch of words as it was said, without a comma at its end; null for no words. */
export function quoteOf(words: readonly SpokenWord[]): Quote | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  return { text: writtenText(words).replace(/[,;:]$/u, ''), start: first.start, end: Math.max(first.start, last.end) };
}

/** The words in writing, with their marks. */
export const writtenText = (words: readonly SpokenWord[]): string =>
  words
    .map((word) => (word.spaced ? `${word.text} ` : word.text))
    .join('')
    .trimEnd();

/** The words that count: neither fillers nor tokens without a letter. */
export const countedWords = (words: readonly SpokenWord[]): SpokenWord[] =>
  words.filter((word) => !word.filler && word.key !== '');

/** The words of one segment. Where it has no word times, each word carries the times of the whole segment. */
export function segmentWords(segment: Segment): SpokenWord[] {
  const timed = segment.words.length > 0 ? segment.words : untimedWords(segment);
  const forms = writtenForms(
    segment.text,
    timed.map((word) => word.text),
  );
  return timed
    .map((word, index) => ({
      ...word,
      ...(forms[index] ?? { text: word.text, spaced: true }),
      opensSegment: index === 0,
    }))
    .filter((word) => word.text.length <= LONGEST_WORD)
    .map((word) => ({ ...word, key: isNote(word.text) ? '' : wordKey(word.text) }));
}

const untimedWords = (segment: Segment): Word[] =>
  segment.text
    .split(/\s+/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, start: segment.start, end: segment.end, confidence: null, filler: false }));

/** Whether a segment is nothing but a listener's noise, which does not end the other one's turn. */
function isBackChannel(segment: Segment): boolean {
  const keys = segment.text
    .slice(0, 200)
    .split(/\s+/u)
    .map(wordKey)
    .filter((key) => key !== '');
  return (
    !segment.text.includes('?') && keys.length <= LONGEST_BACK_CHANNEL && keys.every((key) => BACK_CHANNEL.has(key))
  );
}

/**
 * The candidate's turns in order of time. Noises of listening end nobody's turn and are no turn of their own: an interviewer's "mm-hm"
 * inside an answer, and the candidate's inside a question; "Yes." after a question is an answer. Linear in the length of the transcript.
 */
export function candidateTurns(transcript: Transcript): Turn[] {
  const candidate = new Set(candidateSegments(transcript));
  const turns: Turn[] = [];
  let before: Segment[] = [];
  let open: Turn | null = null;
  let speaker: string | null = null;
  for (const segment of [...transcript.segments].sort((a, b) => a.start - b.start)) {
    if (candidate.has(segment)) {
      if (!open && before.length > 0 && !before.at(-1)?.text.includes('?') && isBackChannel(segment)) continue;
      if (!open || segment.speaker !== speaker) {
        open = { words: [], before };
        turns.push(open);
        before = [];
        speaker = segment.speaker;
      }
      for (const word of segmentWords(segment)) open.words.push(word);
    } else if (!(open && isBackChannel(segment))) {
      open = null;
      before.push(segment);
    }
  }
  return turns.filter((turn) => countedWords(turn.words).length > 0);
}
