import { createSampleHistory } from './sample-history.ts';

/** dBFS of digital silence, where the logarithm has no value. */
export const SILENCE_LEVEL = -100;

/** Magnitude from which a sample counts as clipped: full scale of 16 bits, less one step for rounding on the way. */
const FULL_SCALE = 32_766 / 32_768;

const HOP = 160;
/** Hann window of 40 ms: long enough not to ripple with the periods of a voice. */
const WINDOW = Float64Array.from({ length: 640 }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / 640));

export interface LoudnessMeter {
  /** The next samples: 16 kHz, mono, −1…1, any number of them. */
  push(samples: Float32Array): void;
  /** Ends the recording; returns the share of clipped samples, 0–1. */
  finish(): number;
}

/** Mean square of the window around a frame's centre; what lies outside the recording has no weight. */
function meanSquare(window: Float64Array, first: number, end: number): number {
  let energy = 0;
  let weights = 0;
  const from = Math.max(0, -first);
  const to = Math.min(window.length, end - first);
  for (let i = from; i < to; i++) {
    const weight = WINDOW[i] ?? 0;
    energy += weight * (window[i] ?? 0) ** 2;
    weights += weight;
  }
  return weights > 0 ? energy / weights : 0;
}

/**
 * Measures the level of each whole 10 ms frame, in order, and hands it to `emit`: 10·log₁₀ of the mean square under a Hann
 * window of 40 ms, in dB re full scale, at least −100. No frequency weighting: microphones differ more than weightings
 * do. A sine of amplitude 1 has −3.01 dBFS, a square wave of amplitude 1 has 0 dBFS (the convention of EBU R 128 and ffmpeg's RMS).
 */
export function createLoudnessMeter(emit: (level: number) => void): LoudnessMeter {
  const history = createSampleHistory();
  const window = new Float64Array(WINDOW.length);
  let frame = 0;
  let clipped = 0;

  const start = (): number => (frame + 0.5) * HOP - WINDOW.length / 2;
  function measureFrame(): void {
    history.read(start(), window);
    const power = meanSquare(window, start(), history.end);
    emit(power > 0 ? Math.max(SILENCE_LEVEL, 10 * Math.log10(power)) : SILENCE_LEVEL);
    frame++;
    history.forget(start());
  }

  return {
    push(samples) {
      for (const sample of samples) if (Math.abs(sample) >= FULL_SCALE) clipped++;
      history.push(samples);
      while (start() + window.length <= history.end) measureFrame();
    },
    finish() {
      const frames = Math.floor(history.end / HOP);
      while (frame < frames) measureFrame();
      return history.end > 0 ? clipped / history.end : 0;
    },
  };
}

/** The level of the loudest sounds of a recording: the 99th percentile of its frames, −100 where there is none. */
export function loudEnd(loudness: Float32Array): number {
  const sorted = loudness.toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(0.99 * sorted.length))] ?? SILENCE_LEVEL;
}
