import { mergeSpans, type Span, spanLength } from '@impact/report/span';

export interface VoiceSpanOptions {
  /** Seconds that one probability stands for. */
  step: number;
  /** Seconds of the whole recording; no span reaches further. */
  duration: number;
  /** Speech begins where the probability reaches this … */
  onset?: number;
  /** … and lasts until it has stayed under this (hysteresis) … */
  release?: number;
  /** … for so many seconds: shorter gaps are stops inside words. */
  minSilence?: number;
  /** Seconds; what is shorter is a click, a cough or a knock. */
  minSpeech?: number;
  /** Seconds added on both sides, as the first and last sounds of an utterance are faint. */
  padding?: number;
}

/**
 * Turns the probability of speech per step into spans of speech: in order, apart from each other, within the recording.
 * Hysteresis, minimum lengths and padding follow Silero's own `get_speech_timestamps`.
 */
export function voiceSpans(
  probabilities: ArrayLike<number>,
  { step, duration, onset = 0.5, release = 0.35, minSilence = 0.1, minSpeech = 0.2, padding = 0.03 }: VoiceSpanOptions,
): Span[] {
  const heard: Span[] = [];
  let speaking = false;
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] ?? 0;
    speaking = probability >= (speaking ? release : onset);
    const last = heard.at(-1);
    const start = i * step;
    if (!speaking) continue;
    if (last && start - last.end < minSilence) last.end = start + step;
    else heard.push({ start, end: start + step });
  }
  const padded = heard
    .filter((span) => spanLength(span) >= minSpeech)
    .map(({ start, end }) => ({ start: Math.max(0, start - padding), end: Math.min(duration, end + padding) }));
  return mergeSpans(padded);
}
