import type { Sentence } from '@impact/language/observation';
import { type PolarityLabel, polarityLabel } from '@impact/language/sentiment';
import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { measuredMetric } from '../metrics/measured.ts';
import { standardDeviation } from '../series/deviation.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { mean } from '../series/mean.ts';
import { clipSpans } from '../speech/span-sets.ts';
import { gridTrack, windowAround } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { jointLevel } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { type LanguageInput, languageParts } from './input.ts';

const TRACK_WINDOW = 15;

/** Mean compound of sentences, each with its weight; null where there is no weight. */
function weightedCompound(
  sentences: readonly Sentence[],
  weightOf: (sentence: Sentence, index: number) => number,
): number | null {
  let [sum, total] = [0, 0];
  for (const [index, sentence] of sentences.entries()) {
    const weight = weightOf(sentence, index);
    sum += weight * sentence.compound;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/** Polarity of the words by sentence, weighted by words, and the same weighted by the stress of the voice. */
export function sentimentMetrics(input: LanguageInput, voice: VoiceInput): Metric[] {
  const sentences = input.language?.sentences ?? [];
  const common = languageParts(input, 'medium');
  const wordsOf = (polarity: PolarityLabel) =>
    sentences.reduce((sum, sentence) => sum + (polarityLabel(sentence.compound) === polarity ? sentence.words : 0), 0);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const evidenceOf = (wanted: readonly Sentence[]): Span[] =>
    longestSpans(wanted.map(({ start, end }) => ({ start, end: Math.max(start, end) })));
  const shares = (['positive', 'negative', 'neutral'] as const).map((polarity) => {
    const [most] = sentences
      .filter((sentence) => polarityLabel(sentence.compound) === polarity)
      .sort((a, b) => Math.abs(b.compound) - Math.abs(a.compound));
    return measuredMetric({
      id: `sentiment.${polarity}`,
      value: words > 0 ? wordsOf(polarity) / words : null,
      ...common,
      evidence: evidenceOf(sentences.filter((sentence) => polarityLabel(sentence.compound) === polarity)),
      detail: { words: wordsOf(polarity), ...(most && polarity !== 'neutral' && { strongest: { ...most } }) },
    });
  });
  const stress = voiceStress(sentences, voice);
  return [
    ...shares,
    measuredMetric({
      id: 'sentiment.compound',
      value: weightedCompound(sentences, ({ words: own }) => own),
      ...common,
      evidence: evidenceOf(sentences),
      detail: { sentences: sentences.length, positiveWords: wordsOf('positive'), negativeWords: wordsOf('negative') },
    }),
    measuredMetric({
      id: 'sentiment.voice_weighted',
      value: stress && weightedCompound(sentences, ({ words: own }, index) => own * (stress[index] ?? 1)),
      ...common,
      evidence: evidenceOf(sentences),
      detail: { sentences: sentences.length },
      ...(!stress && !common.reason && { reason: voice.missing ?? 'The voice of no sentence could be measured.' }),
    }),
  ];
}

/**
 * How much the voice stresses each sentence against the average: 2^z, where z is the mean of the standard scores of its
 * loudness and of its pitch range, kept to ±1 (half to double weight). null where the voice is not known.
 */
export function voiceStress(
  sentences: readonly Sentence[],
  { prosody, melody, timeline }: VoiceInput,
): number[] | null {
  if (!prosody || !melody) return null;
  const spoken = sentences.map((sentence) => clipSpans(timeline.speech, sentence));
  const loudness = spoken.map((spans) => jointLevel(frameValues(prosody.loudness, prosody.hop, spans)));
  const range = spoken.map((spans) => standardDeviation(frameValues(melody.semitones, melody.hop, spans)));
  if (loudness.every((level) => level === null)) return null;
  const scores = [standardScores(loudness), standardScores(range)];
  return sentences.map(
    (_, index) => 2 ** Math.min(1, Math.max(-1, mean(scores.map((score) => score[index] ?? 0)) ?? 0)),
  );
}

/** How many standard deviations each value lies above the mean; 0 for what is missing, or where all are alike. */
function standardScores(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const centre = mean(known) ?? 0;
  const spread = standardDeviation(known) ?? 0;
  return values.map((value) => (value === null || spread < 1e-6 ? 0 : (value - centre) / spread));
}

/** Polarity of the sentences within 7.5 s of each moment, weighted by words; null where nothing is said. */
export function sentimentTrack({ language }: LanguageInput, duration: number): Track | null {
  if (!language || language.sentences.length === 0) return null;
  const sentences = [...language.sentences].sort((a, b) => a.start - b.start);
  let first = 0;
  let longest = 0;
  for (const { start, end } of sentences) longest = Math.max(longest, end - start);
  return gridTrack({ ...SPEECH_TRACKS.sentiment, duration }, (time) => {
    const window = windowAround(time, TRACK_WINDOW, duration);
    while ((sentences[first]?.start ?? Number.POSITIVE_INFINITY) < window.start - longest) first++;
    const here: Sentence[] = [];
    for (let index = first; index < sentences.length; index++) {
      const sentence = sentences[index];
      if (!sentence || sentence.start >= window.end) break;
      if (sentence.end > window.start) here.push(sentence);
    }
    return weightedCompound(here, ({ words }) => words);
  });
}
