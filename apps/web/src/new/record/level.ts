/** What of the sound can be told at a glance. */
export type LevelState = 'silent' | 'quiet' | 'good' | 'loud';

/** The meter shows from here (dB below full scale) to 0. */
const FLOOR = -60;
const SILENT = -55;
const QUIET = -38;
/** Samples this near to full scale are most likely cut off. */
const CLIPPED = 0.98;

export interface Loudness {
  /** Root mean square in dB below full scale, at least −100. */
  db: number;
  peak: number;
}

export function loudnessOf(samples: Float32Array): Loudness {
  let sum = 0;
  let peak = 0;
  for (const sample of samples) {
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const rms = Math.sqrt(sum / Math.max(1, samples.length));
  return { db: Math.max(-100, 20 * Math.log10(rms)), peak };
}

/** How full the meter is, 0–1. */
export const meterShare = (db: number): number => Math.min(1, Math.max(0, 1 - db / FLOOR));

/** Judged by the loudest of the last seconds: between words everybody is quiet. */
export function levelState(recent: readonly Loudness[]): LevelState {
  const loudest = Math.max(-100, ...recent.map(({ db }) => db));
  if (recent.some(({ peak }) => peak >= CLIPPED)) return 'loud';
  if (loudest < SILENT) return 'silent';
  return loudest < QUIET ? 'quiet' : 'good';
}
