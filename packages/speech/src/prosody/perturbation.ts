import { createFloatList } from './float-list.ts';
import { findPeriods, type PeriodChain } from './periods.ts';
import { FRAME_HOP, SAMPLE_RATE } from './pitch.ts';
import { createSampleHistory } from './sample-history.ts';

/** Seconds of one block. */
export const PERTURBATION_STEP = 0.5;
const BLOCK = PERTURBATION_STEP * SAMPLE_RATE;
const BLOCK_FRAMES = BLOCK / FRAME_HOP;

/** Pairs of periods below which a mean says nothing: about 0.1 s of a low voice. */
const MIN_PAIRS = 10;
/** Neighbours that differ by more are a change of the note or a mistake, not perturbation (as in Praat). */
const MAX_PERIOD_RATIO = 1.3;
const MAX_AMPLITUDE_RATIO = 1.6;

/**
 * Local perturbation in percent: the mean absolute difference of neighbours / the mean of the same values, over all
 * chains; NaN with fewer than 10 pairs. Pairs further apart than `maxRatio` are left out. Of periods it is the jitter, of
 * amplitudes the shimmer.
 */
export function localPerturbation(chains: readonly (readonly number[])[], maxRatio: number): number {
  let differences = 0;
  let sum = 0;
  let pairs = 0;
  for (const chain of chains) {
    for (let i = 1; i < chain.length; i++) {
      const a = chain[i - 1] ?? 0;
      const b = chain[i] ?? 0;
      if (Math.max(a, b) > maxRatio * Math.min(a, b)) continue;
      differences += Math.abs(a - b);
      sum += (a + b) / 2;
      pairs++;
    }
  }
  return pairs < MIN_PAIRS || sum === 0 ? Number.NaN : (100 * differences) / sum;
}

/** The periods in a block of samples; `pitch` holds its frames, Hz or NaN. */
function periodsOf(samples: Float64Array, pitch: readonly number[]): PeriodChain[] {
  const chains: PeriodChain[] = [];
  for (let first = 0; first < pitch.length; first++) {
    if (Number.isNaN(pitch[first])) continue;
    let end = first + 1;
    while (end < pitch.length && !Number.isNaN(pitch[end])) end++;
    const start = first;
    const last = end - 1;
    const periodAt = (position: number): number =>
      SAMPLE_RATE / (pitch[Math.min(last, Math.max(start, Math.floor(position / FRAME_HOP)))] ?? Number.NaN);
    chains.push(...findPeriods(samples, start * FRAME_HOP, end * FRAME_HOP, periodAt));
    first = end;
  }
  return chains;
}

export interface PerturbationMeter {
  /** The next samples: 16 kHz, mono, any number of them; always ahead of the pitch. */
  push(samples: Float32Array): void;
  /** The pitch of the next 10 ms frame: Hz, or NaN where unvoiced. */
  addPitch(hertz: number): void;
  /** Ends the recording; percent per block of 0.5 s (the last may be shorter), NaN where too little was voiced. */
  finish(): { jitter: Float32Array; shimmer: Float32Array };
}

/** Measures local jitter and shimmer from period to period, in blocks of 0.5 s, as samples and pitch come in. */
export function createPerturbationMeter(): PerturbationMeter {
  const history = createSampleHistory();
  const jitter = createFloatList();
  const shimmer = createFloatList();
  const samples = new Float64Array(BLOCK);
  let pitch: number[] = [];

  function measureBlock(): void {
    const start = jitter.length * BLOCK;
    history.read(start, samples);
    const chains = periodsOf(samples, pitch);
    jitter.push(
      localPerturbation(
        chains.map((chain) => chain.lengths),
        MAX_PERIOD_RATIO,
      ),
    );
    shimmer.push(
      localPerturbation(
        chains.map((chain) => chain.amplitudes),
        MAX_AMPLITUDE_RATIO,
      ),
    );
    pitch = [];
    history.forget(start + BLOCK);
  }

  return {
    push: history.push,
    addPitch(hertz) {
      pitch.push(hertz);
      if (pitch.length === BLOCK_FRAMES) measureBlock();
    },
    finish() {
      if (pitch.length > 0) measureBlock();
      return { jitter: jitter.toArray(), shimmer: shimmer.toArray() };
    },
  };
}
