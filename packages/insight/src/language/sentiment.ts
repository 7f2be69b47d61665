import { polarityLabel } from '@impact/language/sentiment';
import type { Metric } from '@impact/report/metric';
import type { Polarity, SpokenSentence } from '@impact/report/sentence';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { measuredMetric } from '../metrics/measured.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { labelledGridTrack, windowAround } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { type LanguageInput, languageParts } from './input.ts';
import { voiceStress } from './stress.ts';

const TRACK_WINDOW = 15;
const TRACK_LABELS = ['words', 'voice_weighted'] as const;

const toThousandth = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** The candidate's sentences in order of time, each with its polarity and how much the voice stresses it. */
export function spokenSentences({ language }: LanguageInput, voice: VoiceInput): SpokenSentence[] {
  const sentences = [...(language?.sentences ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
  const stress = voiceStress(sentences, voice);
  return sentences.map(({ text, start, end, words, compound }, index) => {
    const own = stress[index] ?? null;
    return {
      text,
      start: toThousandth(start),
      end: toThousandth(Math.max(start, end)),
      words,
      compound,
      polarity: polarityLabel(compound),
      stress: own === null ? null : toThousandth(own),
    };
  });
}

/** Weight of a sentence by its words alone. */
const byWords = ({ words }: SpokenSentence): number => words;
/** The same by words and voice; a sentence whose voice is not known counts as one of average stress. */
const byVoice = ({ words, stress }: SpokenSentence): number => words * (stress ?? 1);

/** Mean compound of sentences, each with its weight; null where there is no weight. */
function weightedCompound(
  sentences: readonly SpokenSentence[],
  weightOf: (sentence: SpokenSentence) => number,
): number | null {
  let [sum, total] = [0, 0];
  for (const sentence of sentences) {
    const weight = weightOf(sentence);
    sum += weight * sentence.compound;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

const voiceKnown = (sentences: readonly SpokenSentence[]): boolean => sentences.some(({ stress }) => stress !== null);

/**
 * Polarity of the words by sentence, weighted by words, and the same weighted by the stress of the voice. Of a draft the tone has no band, and
 * no sentence is quoted: every third word is another than was said.
 */
export function sentimentMetrics(input: LanguageInput, voice: VoiceInput): Metric[] {
  const sentences = spokenSentences(input, voice);
  const common = languageParts(input, 'medium');
  const isQuotable = input.timeline.quality !== 'draft';
  const inPolarity = (wanted: Polarity) => sentences.filter(({ polarity }) => polarity === wanted);
  const wordsOf = (some: readonly SpokenSentence[]) => some.reduce((sum, { words }) => sum + words, 0);
  const words = wordsOf(sentences);
  const [positive, negative] = [wordsOf(inPolarity('positive')), wordsOf(inPolarity('negative'))];
  const evidenceOf = (some: readonly SpokenSentence[]): Span[] =>
    longestSpans(some.map(({ start, end }) => ({ start, end })));
  const shares = (['positive', 'negative', 'neutral'] as const).map((polarity) => {
    const own = inPolarity(polarity);
    const [most] = [...own].sort((a, b) => Math.abs(b.compound) - Math.abs(a.compound));
    return measuredMetric({
      id: `sentiment.${polarity}`,
      value: words > 0 ? wordsOf(own) / words : null,
      ...common,
      evidence: evidenceOf(own),
      detail: { words: wordsOf(own), ...(isQuotable && most && polarity !== 'neutral' && { strongest: { ...most } }) },
    });
  });
  const stressed = voiceKnown(sentences);
  return [
    ...shares,
    measuredMetric({
      id: 'sentiment.ratio',
      value: negative > 0 ? positive / negative : null,
      ...common,
      evidence: evidenceOf(sentences.filter(({ polarity }) => polarity !== 'neutral')),
      detail: { positiveWords: positive, negativeWords: negative },
      ...(words > 0 &&
        negative === 0 && { reason: 'No sentence reads negative, so that there is nothing to divide by.' }),
    }),
    measuredMetric({
      id: 'sentiment.compound',
      value: weightedCompound(sentences, byWords),
      ...common,
      judged: isQuotable,
      evidence: evidenceOf(sentences),
      detail: { sentences: sentences.length, positiveWords: positive, negativeWords: negative },
    }),
    measuredMetric({
      id: 'sentiment.voice_weighted',
      value: stressed ? weightedCompound(sentences, byVoice) : null,
      ...common,
      evidence: evidenceOf(sentences),
      detail: { sentences: sentences.length },
      ...(!stressed && !common.reason && { reason: voice.missing ?? 'The voice of no sentence could be measured.' }),
    }),
  ];
}

/**
 * Polarity of the sentences within 7.5 s of each moment, −1…1: `words` weighted by their words alone, `voice_weighted` by the stress of the
 * voice as well. null where nothing is said, and `voice_weighted` all along where the voice was not measured. null without a sentence.
 * `sentences` are in order of time.
 */
export function sentimentTrack(sentences: readonly SpokenSentence[], duration: number): Track | null {
  if (sentences.length === 0) return null;
  const stressed = voiceKnown(sentences);
  const longest = sentences.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  let first = 0;
  return labelledGridTrack({ ...SPEECH_TRACKS.sentiment, duration, labels: TRACK_LABELS }, (time) => {
    const window = windowAround(time, TRACK_WINDOW, duration);
    while ((sentences[first]?.start ?? Number.POSITIVE_INFINITY) < window.start - longest) first++;
    const here: SpokenSentence[] = [];
    for (let index = first; index < sentences.length; index++) {
      const sentence = sentences[index];
      if (!sentence || sentence.start >= window.end) break;
      if (sentence.end > window.start) here.push(sentence);
    }
    return {
      words: weightedCompound(here, byWords),
      voice_weighted: stressed ? weightedCompound(here, byVoice) : null,
    };
  });
}
