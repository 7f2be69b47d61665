import type { Span } from '@impact/report/span';
import { standardDeviation } from '../series/deviation.ts';
import { mean } from '../series/mean.ts';
import { clipSpans } from '../speech/span-sets.ts';
import { jointLevel } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';

/**
 * How much the voice stresses each sentence against the average: 2^z, where z is the mean of the standard scores of its loudness and of
 * its pitch range, kept to ±1 (0.5–2, 1 is average). null for a sentence whose loudness could not be measured.
 */
export function voiceStress(sentences: readonly Span[], { prosody, melody, timeline }: VoiceInput): (number | null)[] {
  if (!prosody || !melody) return sentences.map(() => null);
  const spoken = sentences.map((sentence) => clipSpans(timeline.speech, sentence));
  const loudness = spoken.map((spans) => jointLevel(frameValues(prosody.loudness, prosody.hop, spans)));
  const range = spoken.map((spans) => standardDeviation(frameValues(melody.semitones, melody.hop, spans)));
  const scores = [standardScores(loudness), standardScores(range)];
  return loudness.map((level, index) =>
    level === null ? null : 2 ** Math.min(1, Math.max(-1, mean(scores.map((score) => score[index] ?? 0)) ?? 0)),
  );
}

/** How many standard deviations each value lies above the mean; 0 for what is missing, or where all are alike. */
function standardScores(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const centre = mean(known) ?? 0;
  const spread = standardDeviation(known) ?? 0;
  return values.map((value) => (value === null || spread < 1e-6 ? 0 : (value - centre) / spread));
}
