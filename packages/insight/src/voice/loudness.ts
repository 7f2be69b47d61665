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
import { jointLevel, SILENCE } from './level.ts';
import { frameValues } from './speech-frames.ts';
import type { VoiceInput } from './voice.ts';
import { voiceWindows, windowCoverage } from './windows.ts';

/** Share of samples at full scale above which the sound counts as clipped. */
export const CLIPPING = 0.001;
/** Voiced sound that a window needs, seconds. */
const VOICED = 0.5;

/**
 * How loud the speech is, and how much that varies: the joint level of its frames, and the SD of the frame levels in windows of 8 s
 * (median of the windows). The SD is taken over voiced frames: over all frames it is 7–14 dB whatever the delivery, as consonants
 * and the gaps between words outweigh every stress.
 */
export function loudnessMetrics({ prosody, timeline, missing }: VoiceInput): Metric[] {
  const { speech } = timeline;
  const hop = prosody?.hop ?? 0;
  const voiced = prosody?.loudness.map((level, i) => (Number.isFinite(prosody.pitch[i]) ? level : Number.NaN));
  const windows = voiceWindows(speech).flatMap((window) => {
    const levels = voiced ? frameValues(voiced, hop, window.speech) : [];
    const deviation = levels.length * hop >= VOICED ? standardDeviation(levels) : null;
    return deviation === null ? [] : [{ start: window.start, end: window.end, deviation }];
  });
  const levels = prosody ? frameValues(prosody.loudness, hop, speech, (level) => level > SILENCE) : [];
  const spoken = totalSeconds(speech);
  const common = {
    usableSeconds: levels.length * hop,
    engineCap: 'high',
    evidence: longestSpans(speech),
    ...(missing && { reason: missing }),
  } as const;
  return [
    measuredMetric({
      id: 'voice.loudness_sd',
      value: median(windows.map(({ deviation }) => deviation)),
      coverage: windowCoverage(speech, windows),
      ...common,
    }),
    measuredMetric({
      id: 'voice.loudness_mean',
      value: jointLevel(levels),
      coverage: spoken > 0 ? (levels.length * hop) / spoken : 0,
      ...common,
      detail: { clippedShare: prosody?.clipped ?? null, clipping: (prosody?.clipped ?? 0) > CLIPPING },
    }),
  ];
}

/** Joint level of each half second in dBFS, whoever is heard. */
export function loudnessTrack({ hop, loudness }: Prosody, duration: number): Track {
  const { step } = SPEECH_TRACKS.loudness;
  return gridTrack({ ...SPEECH_TRACKS.loudness, duration }, (time) =>
    jointLevel(frameValues(loudness, hop, [{ start: time, end: time + step }])),
  );
}
