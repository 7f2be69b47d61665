import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { totalSeconds } from './span-sets.ts';
import { NO_WORD_TIMES, type SpeechTimeline } from './timeline.ts';

/** Longer pauses count as long, seconds. */
export const LONG_PAUSE = 2;

export const longPauses = ({ silences }: SpeechTimeline): Span[] =>
  silences.filter((silence) => spanLength(silence) > LONG_PAUSE);

/**
 * Silent pauses inside the candidate's turns: silences of at least 0.25 s with neither a word nor voice in them
 * (Goldman-Eisler 1968). Where only words or only voice are known, the pauses rest on one witness and are of medium
 * reliability; on the words of a draft alone, of low.
 */
export function pauseMetrics(timeline: SpeechTimeline): Metric[] {
  const { silences, turnSeconds, heard, words, quality, wordTimes, noSpeech } = timeline;
  const reason = noSpeech ?? (wordTimes ? null : NO_WORD_TIMES);
  const long = longPauses(timeline);
  const perMinute = (count: number) => (turnSeconds > 0 ? (60 * count) / turnSeconds : null);
  const common = {
    coverage: turnSeconds > 0 ? 1 : 0,
    usableSeconds: turnSeconds,
    engineCap: heard && words.length > 0 ? 'high' : heard || quality !== 'draft' ? 'medium' : 'low',
    ...(reason && { reason }),
  } as const;
  return [
    measuredMetric({
      id: 'pause.per_min',
      value: perMinute(silences.length),
      ...common,
      evidence: longestSpans(silences),
      detail: { count: silences.length, medianSeconds: roundSeconds(median(silences.map(spanLength))) },
    }),
    measuredMetric({
      id: 'pause.long_per_min',
      value: perMinute(long.length),
      ...common,
      evidence: longestSpans(long),
      detail: { count: long.length, longestSeconds: roundSeconds(longest(silences)) },
    }),
    measuredMetric({
      id: 'pause.ratio',
      value: turnSeconds > 0 ? totalSeconds(silences) / turnSeconds : null,
      ...common,
      evidence: longestSpans(silences),
      detail: { silentSeconds: roundSeconds(totalSeconds(silences)), turnSeconds: roundSeconds(turnSeconds) },
    }),
  ];
}

const longest = (silences: readonly Span[]): number | null =>
  silences.reduce<number | null>((most, silence) => Math.max(most ?? 0, spanLength(silence)), null);

const roundSeconds = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds * 100) / 100;
