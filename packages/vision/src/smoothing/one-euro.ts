/** How strongly a signal is smoothed. */
export interface OneEuroSettings {
  /** Cut-off at rest, Hz: lower is steadier. */
  minCutoff: number;
  /** How much the cut-off rises with speed, Hz per (unit/s): higher follows fast moves with less lag. */
  beta: number;
  /** Cut-off for the speed itself, Hz. */
  speedCutoff: number;
}

export interface OneEuroFilter {
  /** The smoothed value at `time`, seconds; times must rise. */
  next(value: number, time: number): number;
  reset(): void;
}

/**
 * The 1€ filter: a low-pass whose cut-off rises with the speed of the signal, so that rest is steady and moves are not late.
 * Casiez, Roussel & Vogel, CHI 2012.
 */
export function createOneEuro({ minCutoff, beta, speedCutoff }: OneEuroSettings): OneEuroFilter {
  let last: { value: number; raw: number; speed: number; time: number } | undefined;
  return {
    next(value, time) {
      const step = last ? time - last.time : 0;
      if (!last || !(step > 0)) {
        last = { value, raw: value, speed: 0, time };
        return value;
      }
      const speed = blend(last.speed, (value - last.raw) / step, share(speedCutoff, step));
      const smooth = blend(last.value, value, share(minCutoff + beta * Math.abs(speed), step));
      last = { value: smooth, raw: value, speed, time };
      return smooth;
    },
    reset() {
      last = undefined;
    },
  };
}

/** The share of the new value in a first-order low-pass. */
const share = (cutoff: number, step: number): number => 1 / (1 + 1 / (2 * Math.PI * cutoff * step));
const blend = (from: number, to: number, amount: number): number => from + (to - from) * amount;
