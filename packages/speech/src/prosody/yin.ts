import FFT from 'fft.js';

/** A possible fundamental of one window. */
export interface PitchCandidate {
  /** Hz. */
  frequency: number;
  /** How far the window is from repeating at this period: 0 repeats exactly, 1 not at all. */
  aperiodicity: number;
}

export interface YinOptions {
  sampleRate: number;
  /** Samples compared at each lag. */
  integration: number;
  /** Hz. */
  lowest: number;
  /** Hz. */
  highest: number;
}

/** Dips less deep than this are noise; keeping them would only cost time. */
const MAX_APERIODICITY = 0.7;
/** A high voice repeats after one period, two, three …: all its multiples within the range must find room. */
const MAX_CANDIDATES = 10;

/**
 * Prepares the YIN analysis of de Cheveigné & Kawahara (2002, J. Acoust. Soc. Am. 111, 1917): steps 2 (difference
 * function), 3 (cumulative mean normalisation) and 5 (parabolic interpolation). Instead of step 4, the first dip under a
 * threshold, every dip is returned, deepest first and at most ten, so that the choice can look at the neighbouring frames.
 *
 * The function returned takes a window of `windowLength` samples and reuses its buffers: not for concurrent use.
 */
export function createYin({ sampleRate, integration, lowest, highest }: YinOptions): {
  windowLength: number;
  candidates(window: Float64Array): PitchCandidate[];
} {
  const shortest = Math.floor(sampleRate / highest);
  const longest = Math.ceil(sampleRate / lowest);
  // One lag more on the long side, so that a dip at the longest period has both its neighbours.
  const lags = longest + 2;
  const windowLength = integration + lags - 1;
  const fft = new FFT(2 ** Math.ceil(Math.log2(windowLength)));
  const head = new Array<number>(fft.size).fill(0);
  const whole = new Array<number>(fft.size).fill(0);
  const headSpectrum = fft.createComplexArray();
  const wholeSpectrum = fft.createComplexArray();
  const correlation = fft.createComplexArray();
  const normalised = new Float64Array(lags);

  /** Correlates the first `integration` samples with the window shifted by each lag, by way of the spectrum. */
  function correlate(window: Float64Array): void {
    for (let i = 0; i < windowLength; i++) {
      const sample = window[i] ?? 0;
      whole[i] = sample;
      if (i < integration) head[i] = sample;
    }
    fft.realTransform(headSpectrum, head);
    fft.realTransform(wholeSpectrum, whole);
    for (let k = 0; k <= fft.size; k += 2) {
      const a = headSpectrum[k] ?? 0;
      const b = headSpectrum[k + 1] ?? 0;
      const c = wholeSpectrum[k] ?? 0;
      const d = wholeSpectrum[k + 1] ?? 0;
      wholeSpectrum[k] = a * c + b * d;
      wholeSpectrum[k + 1] = a * d - b * c;
    }
    fft.completeSpectrum(wholeSpectrum);
    fft.inverseTransform(correlation, wholeSpectrum);
  }

  /** Fills `normalised` with d′(τ); false where the window has no energy. */
  function normalise(window: Float64Array): boolean {
    let headEnergy = 0;
    for (let i = 0; i < integration; i++) headEnergy += (window[i] ?? 0) ** 2;
    let shiftedEnergy = headEnergy;
    let sum = 0;
    normalised[0] = 1;
    for (let lag = 1; lag < lags; lag++) {
      shiftedEnergy += (window[lag + integration - 1] ?? 0) ** 2 - (window[lag - 1] ?? 0) ** 2;
      const difference = Math.max(0, headEnergy + shiftedEnergy - 2 * (correlation[2 * lag] ?? 0));
      sum += difference;
      normalised[lag] = sum > 0 ? (difference * lag) / sum : 1;
    }
    // Rounding in the transforms leaves about 1e-16 of the energy: a sum near it is a constant, not a signal.
    return sum > 1e-9 * headEnergy * lags && headEnergy > 0;
  }

  return {
    windowLength,
    candidates(window) {
      correlate(window);
      if (!normalise(window)) return [];
      const found: PitchCandidate[] = [];
      for (let lag = shortest; lag <= longest; lag++) {
        const before = normalised[lag - 1] ?? 1;
        const here = normalised[lag] ?? 1;
        const after = normalised[lag + 1] ?? 1;
        if (here >= before || here > after || here > MAX_APERIODICITY) continue;
        const shift = (before - after) / (2 * (before - 2 * here + after));
        const bottom = here - ((before - after) * shift) / 4;
        found.push({ frequency: sampleRate / (lag + shift), aperiodicity: Math.max(0, bottom) });
      }
      return found.sort((a, b) => a.aperiodicity - b.aperiodicity).slice(0, MAX_CANDIDATES);
    },
  };
}
