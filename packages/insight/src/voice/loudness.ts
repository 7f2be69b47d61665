import type { Metric } from '@impact/report/metric';
import type { Track } from '@impact/report/track';
import type { Prosody } from '@impact/speech/observation';
import { measuredMetric } from '../metrics/measured.ts';
import { standardDeviation } from '../series/deviation.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { gridTrack } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { frameValues, mean } from './speech-frames.ts';
import type { VoiceInput } from './voice.ts';
import { voiceWindows, windowCoverage } from './windows.ts';

/** Frames of digital silence hold no sound of the speaker. */
const SILENCE = -100;
/** Share of samples at full scale above which the sound counts as clipped. */
export const CLIPPING = 0.001;
/** Speech that a window needs, seconds. */
const SPOKEN = 1;

const isSound = (level: number): boolean => level > SILENCE;

/** How loud the speech is, and how much that varies: mean, and SD in windows of 8 s (median of the windows), of frame levels. */
export function loudnessMetrics({ prosody, timeline, missing }: VoiceInput): Metric[] {
  const { speech } = timeline;
  const levelsIn = (spans: typeof speech): number[] =>
    prosody ? frameValues(prosody.loudness, prosody.hop, spans, isSound) : [];
  const windows = voiceWindows(speech).flatMap((window) => {
    const levels = levelsIn(window.speech);
    const deviation = levels.length * (prosody?.hop ?? 0) >= SPOKEN ? standardDeviation(levels) : null;
    return deviation === null ? [] : [{ start: window.start, end: window.end, deviation }];
  });
  const all = levelsIn(speech);
  const seconds = all.length * (prosody?.hop ?? 0);
  const common = {
    usableSeconds: seconds,
    engineCap: 'high',
    evidence: longestSpans(speech),
    ...(missing && { reason: missing }),
  } as const;
  const spoken = totalSeconds(speech);
  return [
    measuredMetric({
      id: 'voice.loudness_sd',
      value: median(windows.map(({ deviation }) => deviation)),
      coverage: windowCoverage(speech, windows),
      ...common,
    }),
    measuredMetric({
      id: 'voice.loudness_mean',
      value: mean(all),
      coverage: spoken > 0 ? seconds / spoken : 0,
      ...common,
      detail: { clippedShare: prosody?.clipped ?? null, clipping: (prosody?.clipped ?? 0) > CLIPPING },
    }),
  ];
}

/** Level of each half second in dBFS: the mean energy of its frames, whoever is heard. */
export function loudnessTrack({ hop, loudness }: Prosody, duration: number): Track {
  const { step } = SPEECH_TRACKS.loudness;
  return gridTrack({ ...SPEECH_TRACKS.loudness, duration }, (time) => {
    const energies = frameValues(loudness, hop, [{ start: time, end: time + step }]).map((level) => 10 ** (level / 10));
    const energy = mean(energies);
    return energy === null ? null : Math.max(SILENCE, 10 * Math.log10(energy));
  });
}
