import type { Track } from '@impact/report/track';
import { type Meter, trackMeter } from '../metrics/meter.ts';
import { accuracyMeter } from '../posture/accuracy.ts';
import { mean } from '../series/mean.ts';
import type { VisualEpisodes } from '../visual.ts';

/** Share of a window's picture that must be measured. */
const LEAST_SHARE = 0.3;

/** Share of eye contact (0–1), posture accuracy (0–100), share of neutral and happy (0–1) in any window. */
export const visualMeasures = (
  tracks: Readonly<Record<string, Track>>,
  episodes: VisualEpisodes | null,
): Record<'eye_contact' | 'posture' | 'expression', Meter> => ({
  eye_contact: trackMeter(tracks.eye_contact, mean, LEAST_SHARE),
  posture: accuracyMeter(tracks['posture.slouch'], episodes, LEAST_SHARE),
  expression: trackMeter(neutralOrHappy(tracks.facial_emotion), mean, LEAST_SHARE),
});

function neutralOrHappy(track: Track | undefined): Track | null {
  if (!track || Array.isArray(track.values)) return null;
  const { neutral = [], happy = [] } = track.values;
  return {
    ...track,
    values: neutral.map((value, index) => (value === null ? null : value + (happy[index] ?? 0))),
  };
}
