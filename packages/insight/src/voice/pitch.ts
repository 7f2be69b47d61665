import type { Metric } from '@impact/report/metric';
import type { Track } from '@impact/report/track';
import type { Prosody } from '@impact/speech/observation';
import { measuredMetric } from '../metrics/measured.ts';
import { standardDeviation } from '../series/deviation.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { clipSpans, totalSeconds } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { gridTrack } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { frameValues } from './speech-frames.ts';
import type { VoiceInput } from './voice.ts';
import { voiceWindows, windowCoverage } from './windows.ts';

/** Voiced sound that a window needs, seconds. */
const VOICED = 0.5;
/** Further than an octave from the speaker's median is a fault of the pitch tracker, semitones. */
const REACH = 12;

/** The pitch of the candidate against the speaker's median, 12·log2(F0 / median), by frame; NaN where unvoiced or out of reach. */
export interface Melody {
  hop: number;
  semitones: Float32Array;
  /** Hz; null where nothing was voiced. */
  medianPitch: number | null;
}

/** The candidate's pitch in semitones against the speaker's median. */
export function melodyOf({ hop, pitch }: Prosody, { speech }: SpeechTimeline): Melody {
  const medianPitch = median(frameValues(pitch, hop, speech, (hertz) => hertz > 0 && Number.isFinite(hertz)));
  const semitones = pitch.map((hertz) => {
    const interval = medianPitch !== null && hertz > 0 ? 12 * Math.log2(hertz / medianPitch) : Number.NaN;
    return Math.abs(interval) <= REACH ? interval : Number.NaN;
  });
  return { hop, semitones, medianPitch };
}

/**
 * Liveliness of the melody: SD of the pitch in semitones against the speaker's median in windows of 8 s, median of the windows
 * (after Hincks 2005).
 */
export function pitchMetric({ melody, timeline, missing }: VoiceInput): Metric {
  const windows = melody
    ? voiceWindows(timeline.speech).flatMap((window) => {
        const values = frameValues(melody.semitones, melody.hop, window.speech);
        const deviation = values.length * melody.hop >= VOICED ? standardDeviation(values) : null;
        return deviation === null ? [] : [{ start: window.start, end: window.end, deviation }];
      })
    : [];
  const coverage = windowCoverage(timeline.speech, windows);
  return measuredMetric({
    id: 'voice.pitch_sd',
    value: median(windows.map(({ deviation }) => deviation)),
    coverage,
    usableSeconds: coverage * totalSeconds(timeline.speech),
    engineCap: 'high',
    evidence: longestSpans(timeline.speech),
    detail: { medianHertz: melody?.medianPitch ? Math.round(melody.medianPitch) : null },
    ...(missing && { reason: missing }),
  });
}

/** Median pitch of each quarter second in semitones against the speaker's median, null where the candidate is silent or unvoiced. */
export function pitchTrack({ hop, semitones }: Melody, { speech }: SpeechTimeline, duration: number): Track {
  const { step } = SPEECH_TRACKS.pitch;
  return gridTrack({ ...SPEECH_TRACKS.pitch, duration }, (time) => {
    const spoken = clipSpans(speech, { start: time, end: time + step });
    const voiced = frameValues(semitones, hop, spoken);
    return voiced.length * hop >= 0.03 - 1e-6 ? median(voiced) : null;
  });
}
