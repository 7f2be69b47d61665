import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { insideSpans } from '../series/inside.ts';
import { mean } from '../series/mean.ts';
import type { VisualEpisodes } from '../visual.ts';
import type { WindowMeasure } from './evidence.ts';

/** Share of a window's picture that must be measured. */
const LEAST_SHARE = 0.3;

/** Every stretch in which posture leaves its bands. */
export const postureFaults = ({ slouches, shoulderTilts, headTilts, handToFace, restless }: VisualEpisodes): Span[] => [
  ...slouches,
  ...shoulderTilts,
  ...headTilts,
  ...handToFace,
  ...restless,
];

/** Share of eye contact (0–1), posture accuracy (0–100), share of neutral and happy (0–1) in any window. */
export function visualMeasures(
  tracks: Readonly<Record<string, Track>>,
  episodes: VisualEpisodes | null,
): Record<'eye_contact' | 'posture' | 'expression', WindowMeasure> {
  const faults = episodes ? postureFaults(episodes) : [];
  const expression = tracks.facial_emotion?.values;
  const positive = expression && !Array.isArray(expression) ? sumOf(expression.neutral, expression.happy) : [];
  return {
    eye_contact: (window) => trackMean(tracks.eye_contact, window),
    posture: (window) => {
      const seen = measuredTimes(tracks['posture.slouch'], window);
      if (!seen) return null;
      const faulty = insideSpans(seen, faults).filter((inside) => inside).length;
      return 100 * (1 - faulty / seen.length);
    },
    expression: (window) => (tracks.facial_emotion ? meanOf(tracks.facial_emotion, positive, window) : null),
  };
}

const sumOf = (a: readonly (number | null)[] = [], b: readonly (number | null)[] = []): (number | null)[] =>
  a.map((value, index) => (value === null ? null : value + (b[index] ?? 0)));

/** First and end index of a track's values inside the window. */
function indexRange({ start, step }: Track, window: Span, length: number): [number, number] {
  const index = (time: number) => Math.min(length, Math.max(0, Math.ceil((time - start) / step - 1e-9)));
  return [index(window.start), index(window.end)];
}

/** Mean of the measured values inside the window; null where less than three tenths of them were measured. */
function meanOf(track: Track, values: readonly (number | null)[], window: Span): number | null {
  const here = values.slice(...indexRange(track, window, values.length));
  const known = here.filter((value) => value !== null);
  return known.length < LEAST_SHARE * here.length ? null : mean(known);
}

const trackMean = (track: Track | undefined, window: Span): number | null =>
  track && Array.isArray(track.values) ? meanOf(track, track.values, window) : null;

/** Times inside the window at which the track has a value; null where fewer than three tenths have one. */
function measuredTimes(track: Track | undefined, window: Span): number[] | null {
  if (!track || !Array.isArray(track.values)) return null;
  const { values } = track;
  const [first, end] = indexRange(track, window, values.length);
  const times = values
    .slice(first, end)
    .flatMap((value, index) => (value === null ? [] : [track.start + (first + index) * track.step]));
  return times.length === 0 || times.length < LEAST_SHARE * (end - first) ? null : times;
}
