import type { Quote } from '@impact/report/quote';
import type { Segment, Word } from '@impact/report/transcript';
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

/** No English word is longer; what is longer is not speech, and would cost some scanners quadratic time. */
const LONGEST_WORD = 64;

/** A listener's noises while the other one keeps speaking (Yngve 1970 calls them back channels). */
export const BACK_CHANNEL: ReadonlySet<string> = new Set(
  'mm mhm mm-hm mm-hmm mmhmm hm hmm uh-huh huh ok okay right yes yeah yep sure i see great good nice wow ah oh cool alright'.split(
    ' ',
  ),
);

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
