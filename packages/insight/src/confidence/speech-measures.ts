import { type Span, spanLength } from '@impact/report/span';
import { type Meter, rateMeter } from '../metrics/meter.ts';
import { fillersIn, tellsOfFillers } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { longPauses } from '../speech/pauses.ts';
import { secondsWithin } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';

/** Turn time that a window needs, seconds; less where the window itself is shorter. */
const LEAST_SECONDS = 3;
/** Turn time that a rate needs to mean something, seconds. */
const FULL_SECONDS = 15;

/** Seconds of material without which a window says nothing. */
export const leastSeconds = (window: Span): number => Math.min(LEAST_SECONDS, spanLength(window) / 2);

/**
 * A rate from `seconds` of turn time: what they lack of 15 s counts as the whole recording goes, `usual` in the same unit. One "um" in
 * five seconds is no twelve a minute. Shrinkage by exposure, as for accident rates of small places (Clayton & Kaldor 1987).
 */
export function steadied(rate: number, seconds: number, usual: number): number {
  const lacking = Math.max(0, FULL_SECONDS - seconds);
  return seconds + lacking > 0 ? (rate * seconds + usual * lacking) / (seconds + lacking) : usual;
}

/** What the whole recording has, null where it was not measured. */
export interface UsualRates {
  pace: number | null;
  fillers: number | null;
  longPauses: number | null;
}

/** Words, fillers and long pauses per minute of turn time in any window. */
export function speechMeasures(
  timeline: SpeechTimeline,
  usual: UsualRates,
): Record<'pace' | 'fillers' | 'long_pauses', Meter> {
  const { turns, wordedTurns } = timeline;
  const fillers = steadiedMeter(
    rateMeter(fillersIn(timeline.words), wordedTurns, leastSeconds),
    wordedTurns,
    usual.fillers,
  );
  return {
    pace: steadiedMeter(paceMeter(timeline), wordedTurns, usual.pace),
    fillers: (window) => knownFillers(timeline, fillers(window)),
    long_pauses: steadiedMeter(rateMeter(longPauses(timeline), turns, leastSeconds), turns, usual.longPauses),
  };
}

/** The rate in a window, steadied by what is usual in the recording. */
const steadiedMeter =
  (meter: Meter, floor: readonly Span[], usual: number | null): Meter =>
  (window) => {
    const rate = meter(window);
    return rate === null || usual === null ? null : steadied(rate, secondsWithin(floor, window), usual);
  };

/** The rate, null where the recogniser may have left fillers out and few are there. */
export const knownFillers = (timeline: SpeechTimeline, rate: number | null): number | null =>
  rate !== null && tellsOfFillers(timeline, rate) ? rate : null;
