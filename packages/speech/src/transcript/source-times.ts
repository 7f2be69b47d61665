import { spanLength } from '@impact/report/span';
import type { Segment } from '@impact/report/transcript';
import type { VoiceActivity } from '../observation.ts';
import type { SuppliedSegment, SuppliedTranscript, SuppliedWord } from './supplied.ts';
import { voicedSeconds } from './windows.ts';
import { inOrder } from './word-times.ts';

/** Times of words are believed when so much of their time is speech, and when so many letters a second are said at most. */
const LEAST_VOICED = 0.6;
const MOST_LETTERS_PER_SECOND = 35;
/** Clocks of files and players differ by this much at the end of a recording. */
const TOLERANCE = 0.5;

/**
 * The segments of a transcript whose every word the source has timed, where these times can be true: in order, inside the recording,
 * no faster than anybody speaks, and mostly where speech is. Else null.
 */
export function sourceTimes(
  { segments }: SuppliedTranscript,
  voice: VoiceActivity,
  duration: number,
): Segment[] | null {
  if (segments.length === 0 || !segments.every(hasWords)) return null;
  const words = segments.flatMap((segment) => segment.words);
  if (!words.every((word, i) => plausible(word, words[i - 1], duration))) return null;
  const seconds = words.reduce((sum, word) => sum + spanLength(word), 0);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  if (letters > MOST_LETTERS_PER_SECOND * seconds) return null;
  if (words.reduce((sum, word) => sum + voicedSeconds(voice.spans, word), 0) < LEAST_VOICED * seconds) return null;
  const ordered = inOrder(words, duration);
  let next = 0;
  return segments.flatMap((segment): Segment[] => {
    const own = segment.words.flatMap(({ text, confidence }) => {
      const time = ordered[next++];
      return time ? [{ text, start: time.start, end: time.end, confidence, filler: false }] : [];
    });
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    return [{ start: first.start, end: last.end, speaker: segment.speaker, text: segment.text, words: own }];
  });
}

const hasWords = (segment: SuppliedSegment): segment is SuppliedSegment & { words: SuppliedWord[] } =>
  (segment.words?.length ?? 0) > 0;

function plausible(word: SuppliedWord, before: SuppliedWord | undefined, duration: number): boolean {
  return word.start <= word.end && word.end <= duration + TOLERANCE && word.start >= (before?.start ?? 0);
}
