import type { Span } from '@impact/report/span';
import { fillersIn, tellsOfFillers } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { longPauses } from '../speech/pauses.ts';
import { secondsWithin } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { WindowMeasure } from './evidence.ts';

/** Turn time that a window needs, seconds; less where the window itself is shorter. */
const LEAST_SECONDS = 3;
/** Turn time that a rate needs to mean something, seconds. */
const FULL_SECONDS = 15;

/** Whether a window holds enough material to say anything. */
export const enough = (seconds: number, { start, end }: Span): boolean =>
  seconds >= Math.min(LEAST_SECONDS, (end - start) / 2);

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
): Record<'pace' | 'fillers' | 'long_pauses', WindowMeasure> {
  const paceIn = paceMeter(timeline);
  const fillers = fillersIn(timeline.words);
  const pauses = longPauses(timeline);
  /** Events that begin in the window. */
  const rate = (events: readonly Span[], floor: readonly Span[], average: number | null, window: Span) => {
    const seconds = secondsWithin(floor, window);
    if (average === null || !enough(seconds, window)) return null;
    const count = events.filter(({ start }) => start >= window.start && start < window.end).length;
    return steadied((60 * count) / seconds, seconds, average);
  };
  return {
    pace: (window) => {
      const wpm = paceIn(window);
      if (wpm === null || usual.pace === null) return null;
      return steadied(wpm, secondsWithin(timeline.wordedTurns, window), usual.pace);
    },
    fillers: (window) => knownFillers(timeline, rate(fillers, timeline.wordedTurns, usual.fillers, window)),
    long_pauses: (window) => rate(pauses, timeline.turns, usual.longPauses, window),
  };
}

/** The rate, null where the recogniser may have left fillers out and few are there. */
export const knownFillers = (timeline: SpeechTimeline, rate: number | null): number | null =>
  rate !== null && tellsOfFillers(timeline, rate) ? rate : null;
