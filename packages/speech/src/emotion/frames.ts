import { bandPower, melBands } from '../dsp/mel.ts';
import { createPowerSpectrum } from '../dsp/spectrum.ts';
import { mean, standardDeviation } from '../dsp/statistics.ts';
import { hannWindow } from '../dsp/window.ts';
import { FRAME_HOP, SAMPLE_RATE, trackPitch } from '../prosody/pitch.ts';

/** Mel bands from 60 Hz to 7.6 kHz. */
export const MEL_BANDS = 26;

/** What one 25 ms frame sounds like. Spectral values do not depend on the recording level. */
export interface VoiceFrame {
  /** dB of the frame's power from 60 Hz up. */
  level: number;
  /** Semitones over 100 Hz; NaN where unvoiced. */
  pitch: number;
  /** Harmonics-to-noise ratio in dB, from the correlation one period apart (Boersma 1993); NaN where unvoiced. */
  harmonicity: number;
  /** Alpha ratio: dB of 50–1000 Hz over 1–5 kHz. A tense voice has a smaller one. */
  alpha: number;
  /** Hammarberg index: dB of the strongest bin under 2 kHz over the strongest of 2–5 kHz. */
  hammarberg: number;
  /** dB per kHz, straight line through 50–500 Hz and 500–1500 Hz. */
  slopeLow: number;
  slopeHigh: number;
  /** Centre of gravity of the spectrum, kHz. */
  centroid: number;
  /** Root mean square change of the log mel spectrum since the last frame; NaN in the first. */
  flux: number;
  /** Log power in each mel band, less the mean of all bands: the shape of the spectrum without its loudness. */
  bands: Float64Array;
}

/** Root mean square to which speech is brought before it is analysed, so that no threshold depends on the recording level. */
const WORKING_LEVEL = 0.05;
/** Root mean square under which there is nothing to hear: −80 dBFS. */
const SILENCE = 1e-4;
const FRAME = 400;
const WINDOW = hannWindow(FRAME);
const FFT_SIZE = 512;
const BIN = SAMPLE_RATE / FFT_SIZE;
const BANDS = melBands(MEL_BANDS, { sampleRate: SAMPLE_RATE, fftSize: FFT_SIZE, low: 60, high: 7600 });
const bin = (hertz: number) => Math.round(hertz / BIN);
const decibels = (power: number) => 10 * Math.log10(power + 1e-12);

function sumOf(power: Float64Array, low: number, high: number): number {
  let sum = 0;
  for (let k = low; k < high; k++) sum += power[k] ?? 0;
  return sum;
}

function strongestOf(power: Float64Array, low: number, high: number): number {
  let strongest = 0;
  for (let k = low; k < high; k++) strongest = Math.max(strongest, power[k] ?? 0);
  return strongest;
}

/** Least-squares slope of the spectrum in dB per kHz over bins low … high − 1. */
function slopeOf(power: Float64Array, low: number, high: number): number {
  const middle = (low + high - 1) / 2;
  let covariance = 0;
  let variance = 0;
  for (let k = low; k < high; k++) {
    covariance += (k - middle) * decibels(power[k] ?? 0);
    variance += (k - middle) ** 2;
  }
  return (covariance / variance / BIN) * 1000;
}

function centroidOf(power: Float64Array): number {
  let weighted = 0;
  let total = 1e-12;
  for (let k = 0; k < power.length; k++) {
    weighted += k * (power[k] ?? 0);
    total += power[k] ?? 0;
  }
  return ((weighted / total) * BIN) / 1000;
}

function rootMeanSquareDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(sum / a.length);
}

/** Normalised correlation of two stretches of `length` samples that lie `lag` apart, around `centre`. */
function correlation(samples: Float32Array, centre: number, lag: number, length: number): number {
  const start = Math.max(0, Math.round(centre - (length + lag) / 2));
  const end = Math.min(start + length, samples.length - lag);
  let cross = 0;
  let left = 1e-12;
  let right = 1e-12;
  for (let i = start; i < end; i++) {
    const a = samples[i] ?? 0;
    const b = samples[i + lag] ?? 0;
    cross += a * b;
    left += a * a;
    right += b * b;
  }
  return cross / Math.sqrt(left * right);
}

function harmonicityOf(samples: Float32Array, centre: number, hertz: number): number {
  const period = SAMPLE_RATE / hertz;
  const length = Math.max(320, Math.round(2 * period));
  const r = Math.max(
    correlation(samples, centre, Math.floor(period), length),
    correlation(samples, centre, Math.ceil(period), length),
  );
  const bounded = Math.min(0.9999, Math.max(0.01, r));
  return 10 * Math.log10(bounded / (1 - bounded));
}

/**
 * The samples about zero and at the working level, with the gain (dB) that was applied; null where there is no sound.
 * Samples that are not finite count as silence.
 */
function atWorkingLevel(samples: Float32Array): { samples: Float32Array; gain: number } | null {
  const finite = samples.map((sample) => (Number.isFinite(sample) ? sample : 0));
  const offset = mean(finite);
  const level = standardDeviation(finite);
  if (!(level > SILENCE)) return null;
  const factor = WORKING_LEVEL / level;
  return { samples: finite.map((sample) => (sample - offset) * factor), gain: 20 * Math.log10(factor) };
}

/**
 * Describes a stretch of speech (16 kHz, mono) by its whole 10 ms frames; frame i is centred at `(i + 0.5) · 160` samples.
 * Nothing but `level` depends on how loud it was recorded. Silence has no frames.
 */
export function voiceFrames(recorded: Float32Array): VoiceFrame[] {
  const leveled = atWorkingLevel(recorded);
  if (leveled === null) return [];
  const { samples, gain } = leveled;
  const spectrum = createPowerSpectrum(WINDOW, FFT_SIZE);
  const power = new Float64Array(FFT_SIZE / 2 + 1);
  let previous: Float64Array | null = null;
  return Array.from(trackPitch(samples), (hertz, frame) => {
    const centre = (frame + 0.5) * FRAME_HOP;
    spectrum(samples, centre - FRAME / 2, power);
    const mel = Float64Array.from(BANDS, (band) => Math.log(bandPower(band, power) + 1e-12));
    const flux = previous === null ? Number.NaN : rootMeanSquareDifference(mel, previous);
    previous = mel;
    const average = mean(mel);
    return {
      level: decibels(sumOf(power, bin(60), power.length)) - gain,
      pitch: 12 * Math.log2(hertz / 100),
      harmonicity: Number.isNaN(hertz) ? Number.NaN : harmonicityOf(samples, centre, hertz),
      alpha: decibels(sumOf(power, bin(50), bin(1000))) - decibels(sumOf(power, bin(1000), bin(5000))),
      hammarberg: decibels(strongestOf(power, 0, bin(2000))) - decibels(strongestOf(power, bin(2000), bin(5000))),
      slopeLow: slopeOf(power, bin(50), bin(500)),
      slopeHigh: slopeOf(power, bin(500), bin(1500)),
      centroid: centroidOf(power),
      flux,
      bands: mel.map((value) => value - average),
    };
  });
}
