import type { HeardToken } from './listener.ts';

/** Seconds of strange sound, and of anything else, that may lie inside a run. */
const MOST_STRANGE = 0.35;
const LONGEST_PAUSE = 6;
/** Seconds of anything between two kept runs around a short one, and between a kept run and a short one beside it. */
const LONGEST_DETOUR = 4;
const LONGEST_BREAK = 1;
/** With a text that is not said, three words in a row were the most that were found by chance in a window. */
const TRUSTED_RUN = 4;
/** Every so many words of text that are jumped over, one more word in a row is asked for: common phrases recur. */
const WORDS_PER_EXTRA = 15;
const LONGEST_ASKED = 14;

/** A word may last so much longer than at an ordinary pace: this factor, and seconds on top for a drawn-out end. */
const SLOWEST = 2.5;
const DRAWN_OUT = 0.4;
/** Seconds after a run before the next; if it stops in the middle of a phrase so few words into it, these are chance. */
const LONG_BREAK = 2;
const FEW_WORDS = 4;
/** Share of strange sound in the end of a run above which it is chance: in what is rightly found it is about 0.04. */
const MOST_MIXED = 0.15;

/** Splits what was heard into runs: words that follow each other in the text (one may be missing) and in the sound. */
function runsOf(heard: readonly HeardToken[]): HeardToken[][] {
  const runs: HeardToken[][] = [];
  let strange = 0;
  for (const word of heard) {
    strange += word.strange;
    const seconds = word.end - word.start;
    if (seconds > SLOWEST * word.seconds + DRAWN_OUT) {
      strange += seconds;
      continue;
    }
    const last = runs.at(-1)?.at(-1);
    const follows =
      last && word.token - last.token <= 2 && strange <= MOST_STRANGE && word.start - last.end <= LONGEST_PAUSE;
    if (follows) runs.at(-1)?.push(word);
    else runs.push([word]);
    strange = 0;
  }
  return runs;
}

/**
 * Takes off the last words of a run when a new phrase has hardly begun in it and nothing follows for long, or when that phrase
 * is mixed with strange sounds: likenesses found by chance.
 */
function withoutRaggedEnd(run: readonly HeardToken[], next: readonly HeardToken[] | undefined): readonly HeardToken[] {
  const last = run.at(-1);
  const after = next?.[0];
  if (!last || !after || after.start - last.end < LONG_BREAK) return run;
  const phrase = run.findLastIndex((word) => word.endsPhrase) + 1;
  const tail = run.slice(phrase);
  const strange = tail.reduce((sum, word) => sum + word.strange, 0);
  const mixed = strange > MOST_MIXED * (last.end - (run[phrase - 1]?.end ?? 0));
  return phrase > 0 && (tail.length <= FEW_WORDS || mixed) ? run.slice(0, phrase) : run;
}

/**
 * Keeps of what was heard in a window what cannot be chance: long runs, and shorter ones that carry on right where a kept
 * one ends or begins. `expected`: number of tokens of the whole stretch of text; of a few words half is enough. `lost`: where
 * the text goes on is not known, so that a run must be longer.
 */
export function trustedTokens(heard: readonly HeardToken[], expected: number, lost: boolean): HeardToken[] {
  const runs = runsOf(heard);
  const kept = new Set<HeardToken[]>();
  let reached = -1;
  for (const run of runs) {
    const [first] = run;
    const jumped = (first?.token ?? 0) - reached - 1;
    const asked = Math.min(LONGEST_ASKED, TRUSTED_RUN + (lost ? 2 : 0) + Math.floor(jumped / WORDS_PER_EXTRA));
    if (run.length >= Math.min(asked, Math.ceil(expected / 2))) {
      kept.add(run);
      reached = run.at(-1)?.token ?? reached;
    }
  }
  for (const [i, run] of runs.entries()) {
    if (kept.has(run)) continue;
    const before = runs[i - 1];
    const after = runs[i + 1];
    const fromBefore = before && kept.has(before) ? distance(before, run) : Number.POSITIVE_INFINITY;
    const toAfter = after && kept.has(after) ? distance(run, after) : Number.POSITIVE_INFINITY;
    const between = fromBefore + toAfter <= LONGEST_DETOUR;
    const beside = run.length > 1 && Math.min(fromBefore, toAfter) <= LONGEST_BREAK && inUnbrokenOrder(run);
    if (between || beside) kept.add(run);
  }
  const whole = runs.filter((run) => kept.has(run));
  return whole.flatMap((run, i) => withoutRaggedEnd(run, whole[i + 1]));
}

/** Seconds between two runs that follow each other in the text, one word missing at most; else infinite. */
function distance(before: readonly HeardToken[], after: readonly HeardToken[]): number {
  const last = before.at(-1);
  const first = after[0];
  return last && first && first.token - last.token <= 2 ? first.start - last.end : Number.POSITIVE_INFINITY;
}

const inUnbrokenOrder = (run: readonly HeardToken[]): boolean =>
  run.every((word, i) => i === 0 || word.token - (run[i - 1]?.token ?? 0) === 1);
