/** Consecutive periods of a voice, found one after the other. */
export interface PeriodChain {
  /** Lengths in samples, finer than a sample. */
  lengths: number[];
  /** Root mean square around each period's mark; one more than lengths. */
  amplitudes: number[];
}

/** How far a period may differ from the pitch around it: more is another period. */
const SHORTEST = 0.8;
const LONGEST = 1.25;
/** Correlation of neighbouring periods under which the chain is broken: they are no repetition of each other. */
const MIN_CORRELATION = 0.7;

/** Index of the strongest excursion in `from … to`. */
function strongest(samples: Float64Array, from: number, to: number): number {
  let best = from;
  for (let i = from; i < to; i++) if (Math.abs(samples[i] ?? 0) > Math.abs(samples[best] ?? 0)) best = i;
  return best;
}

/** Normalised correlation of `length` samples from `a` with those from `b`. */
function correlation(samples: Float64Array, a: number, b: number, length: number): number {
  let product = 0;
  let energyA = 0;
  let energyB = 0;
  for (let i = 0; i < length; i++) {
    const x = samples[a + i] ?? 0;
    const y = samples[b + i] ?? 0;
    product += x * y;
    energyA += x * x;
    energyB += y * y;
  }
  return product / Math.sqrt(energyA * energyB || 1);
}

/** Root mean square under a Hann window of `length` samples around `centre`. */
function amplitudeAt(samples: Float64Array, centre: number, length: number): number {
  let energy = 0;
  const from = centre - Math.floor(length / 2);
  for (let i = 0; i < length; i++) {
    energy += (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length)) * (samples[from + i] ?? 0) ** 2;
  }
  return Math.sqrt((2 * energy) / length);
}

/** Lag (finer than a sample) at which the period around `mark` comes again, and how like it is; null where it has no best. */
function nextPeriod(samples: Float64Array, mark: number, period: number): { lag: number; likeness: number } | null {
  const length = Math.round(period);
  const from = mark - Math.floor(length / 2);
  const first = Math.floor(SHORTEST * period);
  const last = Math.ceil(LONGEST * period);
  let before = correlation(samples, from, from + first - 1, length);
  let here = correlation(samples, from, from + first, length);
  let best: { lag: number; likeness: number } | null = null;
  for (let lag = first; lag <= last; lag++) {
    const after = correlation(samples, from, from + lag + 1, length);
    if (here > before && here >= after && here > (best?.likeness ?? 0)) {
      best = { lag: lag + (before - after) / (2 * (before - 2 * here + after)), likeness: here };
    }
    before = here;
    here = after;
  }
  return best;
}

/**
 * Finds the periods of a voiced stretch `from … to` (samples) one after the other: each is the shift that makes the wave
 * around the last mark match what follows best (waveform matching, Milenkovic 1987; the "cross-correlation" of Boersma's
 * Praat), within 0.8–1.25 of `periodAt`, the period in samples that the pitch tells there. Where two neighbours correlate
 * by less than 0.7 the chain ends and another begins.
 */
export function findPeriods(
  samples: Float64Array,
  from: number,
  to: number,
  periodAt: (position: number) => number,
): PeriodChain[] {
  const chains: PeriodChain[] = [];
  let chain: PeriodChain | null = null;
  const firstPeriod = periodAt(from);
  let mark = strongest(samples, Math.ceil(from + firstPeriod / 2), Math.ceil(from + 1.5 * firstPeriod));
  for (;;) {
    const period = periodAt(mark);
    if (mark + LONGEST * period + period / 2 + 1 >= to) return chains;
    const centre = Math.round(mark);
    const next = nextPeriod(samples, centre, period);
    if (next === null || next.likeness < MIN_CORRELATION) {
      chain = null;
      mark = strongest(samples, Math.ceil(mark + period / 2), Math.ceil(mark + 1.5 * period));
      continue;
    }
    if (chain === null) {
      chain = { lengths: [], amplitudes: [amplitudeAt(samples, centre, Math.round(period))] };
      chains.push(chain);
    }
    mark += next.lag;
    chain.lengths.push(next.lag);
    chain.amplitudes.push(amplitudeAt(samples, Math.round(mark), Math.round(period)));
  }
}
