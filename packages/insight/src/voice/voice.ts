import { isUnavailable, type Observed, observedOrNull } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import type { Track } from '@impact/report/track';
import type { Prosody } from '@impact/speech/observation';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { loudnessMetrics, loudnessTrack } from './loudness.ts';
import { perturbationMetrics } from './perturbation.ts';
import { type Melody, melodyOf, pitchMetric, pitchTrack } from './pitch.ts';

/** What the voice metrics are made of; `missing` says why there is nothing to make them of. */
export interface VoiceInput {
  prosody: Prosody | null;
  melody: Melody | null;
  timeline: SpeechTimeline;
  missing: string | null;
}

/** Brings together what is known of the voice. */
export function voiceInput(observed: Observed<Prosody>, timeline: SpeechTimeline): VoiceInput {
  const prosody = observedOrNull(observed);
  return {
    prosody,
    melody: prosody && melodyOf(prosody, timeline),
    timeline,
    missing: isUnavailable(observed) ? observed.message : timeline.noSpeech,
  };
}

/** Melody, strength and steadiness of the candidate's voice. */
export const voiceMetrics = (input: VoiceInput): Metric[] => [
  pitchMetric(input),
  ...loudnessMetrics(input),
  ...perturbationMetrics(input),
];

/** Pitch and loudness over time; none where there is no prosody. */
export function voiceTracks({ prosody, melody, timeline }: VoiceInput, duration: number): Record<string, Track> {
  if (!prosody || !melody) return {};
  return { pitch: pitchTrack(melody, timeline, duration), loudness: loudnessTrack(prosody, duration) };
}
