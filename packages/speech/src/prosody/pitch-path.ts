import type { PitchCandidate } from './yin.ts';

/*
 * Costs of a path through the candidates of successive frames, after Boersma (1993, Proc. Inst. Phonetic Sciences 17,
 * 97–110), whose r is 1 − aperiodicity here.
 */

/** What an unvoiced frame costs: a frame is voiced when it repeats better than this. */
const UNVOICED_COST = 0.4;
/** Per octave below the highest pitch: of two equally deep dips the shorter period is the true one. */
const OCTAVE_COST = 0.03;
/** Per octave between neighbouring voiced frames. */
const OCTAVE_JUMP_COST = 0.35;
const VOICING_CHANGE_COST = 0.14;

/** Frames that may wait for their decision (3 s); real voicing hardly ever lasts as long without a break. */
const MAX_PENDING = 300;
const DECIDED_AT_ONCE = 200;

interface Frame {
  /** Hz of each state; state 0 is unvoiced (NaN). */
  frequencies: number[];
  /** For each state, the state of the frame before from which it is cheapest to arrive. */
  from: number[];
}

export interface PitchPath {
  /** Adds the next frame; no candidates means that it is unvoiced for certain. */
  add(candidates: readonly PitchCandidate[]): void;
  /** Decides the frames that are still waiting. */
  finish(): void;
}

const transitionCost = (from: number, to: number): number => {
  const voicedBefore = !Number.isNaN(from);
  const voicedNow = !Number.isNaN(to);
  if (voicedBefore && voicedNow) return OCTAVE_JUMP_COST * Math.abs(Math.log2(from / to));
  return voicedBefore === voicedNow ? 0 : VOICING_CHANGE_COST;
};

/**
 * Finds the cheapest path through the pitch candidates of a recording (Viterbi) and hands the decided pitch of each frame,
 * in order, to `emit`: Hz, or NaN where unvoiced. `highest` is the upper end of the pitch range in Hz.
 */
export function createPitchPath(highest: number, emit: (hertz: number) => void): PitchPath {
  let pending: Frame[] = [];
  let costs: number[] = [];

  /** Follows the cheapest path back and hands out the first `count` frames. */
  function decide(count: number): void {
    let state = costs.indexOf(Math.min(...costs));
    const hertz = new Array<number>(pending.length);
    for (let i = pending.length - 1; i >= 0; i--) {
      const frame = pending[i];
      hertz[i] = frame?.frequencies[state] ?? Number.NaN;
      state = frame?.from[state] ?? 0;
    }
    for (let i = 0; i < count; i++) emit(hertz[i] ?? Number.NaN);
    pending = pending.slice(count);
  }

  return {
    add(candidates) {
      const frequencies = [Number.NaN];
      const local = [UNVOICED_COST];
      for (const { frequency, aperiodicity } of candidates) {
        frequencies.push(frequency);
        local.push(aperiodicity + OCTAVE_COST * Math.log2(highest / frequency));
      }
      const before = pending.at(-1)?.frequencies ?? [Number.NaN];
      const costsBefore = pending.length > 0 ? costs : [0];
      const from: number[] = [];
      costs = frequencies.map((frequency, state) => {
        let best = 0;
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = 0; i < before.length; i++) {
          const cost = (costsBefore[i] ?? 0) + transitionCost(before[i] ?? Number.NaN, frequency);
          if (cost < lowest) {
            lowest = cost;
            best = i;
          }
        }
        from.push(best);
        return lowest + (local[state] ?? 0);
      });
      pending.push({ frequencies, from });
      // All paths meet in a frame with a single state, so that everything before it is settled.
      if (candidates.length === 0) decide(pending.length);
      else if (pending.length >= MAX_PENDING) decide(DECIDED_AT_ONCE);
    },
    finish() {
      if (pending.length > 0) decide(pending.length);
    },
  };
}
