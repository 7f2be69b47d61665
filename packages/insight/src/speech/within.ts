import type { Span } from '@impact/report/span';
import { clipSpans, subtractSpans, totalSeconds } from './span-sets.ts';
import { wordMiddle } from './spoken-words.ts';
import { PAUSE, type SpeechTimeline } from './timeline.ts';

/**
 * The part of the timeline inside a stretch, so that every measure of speech can be had of one answer alone. A word belongs to the stretch
 * that its middle lies in. `wordCoverage` is counted against all speech in the stretch, as the voice under the words is not kept apart.
 */
export function speechWithin(timeline: SpeechTimeline, span: Span): SpeechTimeline {
  const words = timeline.words.filter((word) => wordMiddle(word) >= span.start && wordMiddle(word) < span.end);
  const turns = clipSpans(timeline.turns, span);
  const speech = clipSpans(timeline.speech, span);
  const wordedTurns = clipSpans(timeline.wordedTurns, span);
  const spoken = totalSeconds(speech);
  const unworded = totalSeconds(subtractSpans(turns, wordedTurns));
  return {
    ...timeline,
    words,
    turns,
    speech,
    // As on the whole: a thousandth of a second of tolerance, and no remnant of a pause that lies across the ends.
    silences: clipSpans(timeline.silences, span).filter(({ start, end }) => end - start >= PAUSE - 1e-3),
    turnSeconds: totalSeconds(turns),
    wordedTurns,
    wordCoverage: words.length === 0 ? 0 : spoken > 0 ? Math.max(0, 1 - unworded / spoken) : 1,
    others: clipSpans(timeline.others, span),
    noSpeech: turns.length > 0 ? null : (timeline.noSpeech ?? 'Nothing was heard in this answer.'),
    noWords: words.length > 0 ? null : (timeline.noWords ?? 'No words with a time lie in this answer.'),
  };
}
