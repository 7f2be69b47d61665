import { isUnavailable, type Observed, observedOrNull } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import { mergeSpans, spanLength } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { SpeechEmotion, SpeechEmotionWindow } from '@impact/speech/observation';
import { measuredMetric } from '../metrics/measured.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { mean } from '../series/mean.ts';
import { intersectSpans, secondsWithin, totalSeconds } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { labelledGridTrack } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';

export const FEELINGS = ['neutral', 'happy', 'nervous'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** The windows that the candidate speaks in for at least half of the time. */
export function ownWindows(emotion: SpeechEmotion | null, { speech }: SpeechTimeline): SpeechEmotionWindow[] {
  return (emotion?.windows ?? []).filter(
    (window) =>
      FEELINGS.every((feeling) => Number.isFinite(window[feeling])) &&
      window.end > window.start &&
      secondsWithin(speech, window) >= spanLength(window) / 2,
  );
}

/**
 * What the voice sounds like: the mean class probability over the candidate's windows. Never of high reliability: the best open
 * result in free speech is 0.41 macro-F1 over 8 classes, and people reach 41 % from sound alone (CREMA-D).
 */
export function speechEmotionMetrics(observed: Observed<SpeechEmotion>, timeline: SpeechTimeline): Metric[] {
  const windows = ownWindows(observedOrNull(observed), timeline);
  const heard = intersectSpans(mergeSpans(windows), timeline.speech);
  const spoken = totalSeconds(timeline.speech);
  const shares = FEELINGS.map((feeling) => ({ feeling, share: mean(windows.map((window) => window[feeling])) }));
  const largest = shares.reduce((most, one) => ((one.share ?? 0) > (most.share ?? 0) ? one : most));
  const reason = isUnavailable(observed) ? observed.message : timeline.noSpeech;
  return shares.map(({ feeling, share }) =>
    measuredMetric({
      id: `speech_emotion.${feeling}`,
      value: share,
      coverage: spoken > 0 ? totalSeconds(heard) / spoken : 0,
      usableSeconds: totalSeconds(heard),
      engineCap: 'medium',
      evidence: longestSpans(
        mergeSpans(windows.filter((window) => FEELINGS.every((other) => window[feeling] >= window[other]))).map(
          ({ start, end }) => ({ start, end }),
        ),
      ),
      detail: { windows: windows.length, largest: windows.length > 0 && largest.feeling === feeling },
      ...(reason && { reason }),
    }),
  );
}

/** Class probabilities every 2 s: the mean of the windows whose middle is within a second. */
export function speechEmotionTrack(windows: readonly SpeechEmotionWindow[], duration: number): Track {
  const byMoment = Map.groupBy(windows, ({ start, end }) =>
    Math.round((start + end) / 2 / SPEECH_TRACKS.speech_emotion.step),
  );
  return labelledGridTrack({ ...SPEECH_TRACKS.speech_emotion, duration, labels: FEELINGS }, (_time, index) => {
    const here = byMoment.get(index);
    if (!here) return null;
    const meanOf = (feeling: Feeling) => mean(here.map((window) => window[feeling]));
    return { neutral: meanOf('neutral'), happy: meanOf('happy'), nervous: meanOf('nervous') };
  });
}
