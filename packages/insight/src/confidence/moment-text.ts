import { overlap, type Span, spanLength } from '@impact/report/span';
import { postureFaults } from '../findings/posture-faults.ts';
import { clock, count, moments, percent, quoted, times } from '../findings/words.ts';
import { fillersIn } from '../speech/fillers.ts';
import { LONG_PAUSE, longPauses } from '../speech/pauses.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import type { Component } from './components.ts';
import type { ConfidenceInput } from './evidence.ts';
import type { ConfidenceExtreme, MeasuredCause } from './moments.ts';
import type { LevelBlock } from './voice-measures.ts';

/** What the words of one cause may draw on. */
interface Scene {
  input: ConfidenceInput;
  levels: readonly LevelBlock[];
  isPeak: boolean;
  /** What the extreme was measured in. */
  window: Span;
}

/** What was seen or heard of a component there. */
type Phrase = (scene: Scene, cause: MeasuredCause) => string;

/** A pause that slows the pace is named from this length, seconds. */
const NOTED_PAUSE = 1;
/** A voice that gets this much quieter than its median is named, dB. */
const QUIETER = 2;
/** What lies in the window for less than this is not what it shows, seconds. */
const SEEN = 0.5;

/**
 * A dip or peak in one sentence: the index against its average, and for each cause what was seen or heard around the extreme: the quantity
 * that the cause was computed from against its average, or the events there, each with its time and its whole length.
 * "42 against 68, the average of the curve: the gaze leaves the lens for 3.1 s (0:14); two fillers “um” (0:08, 0:13)."
 */
export function momentText(
  { kind, window, index, average, causes }: ConfidenceExtreme,
  input: ConfidenceInput,
  levels: readonly LevelBlock[],
): string {
  const scene: Scene = { input, levels, isPeak: kind === 'peak', window };
  const told = causes.map((cause) => PHRASES[cause.component](scene, cause));
  return `${Math.round(index)} against ${Math.round(average)}, the average of the curve: ${told.join('; ')}.`;
}

const PHRASES: Readonly<Record<Component, Phrase>> = {
  pace({ input, window }, { value, usual }) {
    const pauses = input.timeline.silences.filter(
      (silence) => spanLength(silence) >= NOTED_PAUSE && spanLength(silence) <= LONG_PAUSE && beginsIn(window)(silence),
    );
    const why = value < usual && pauses.length > 0 ? ` with ${pausesOf(pauses)}` : '';
    return `${Math.round(value)} words a minute against ${Math.round(usual)}${why}`;
  },

  fillers({ input, window, isPeak }, { value, usual }) {
    const said = fillersIn(input.timeline.words).filter(beginsIn(window));
    if (said.length === 0)
      return isPeak ? 'no fillers' : `${value.toFixed(1)} fillers a minute against ${usual.toFixed(1)}`;
    const words = [...new Set(said.map(({ word }) => word))].slice(0, 3).map(quoted).join(', ');
    return `${isPeak ? 'only ' : ''}${count(said.length)} ${said.length === 1 ? 'filler' : 'fillers'} ${words} ${moments(said)}`;
  },

  long_pauses({ input, window, isPeak }, { value, usual }) {
    const pauses = longPauses(input.timeline).filter(beginsIn(window));
    if (pauses.length === 0)
      return isPeak
        ? `no pause over ${LONG_PAUSE} s`
        : `${value.toFixed(1)} pauses over ${LONG_PAUSE} s a minute against ${usual.toFixed(1)}`;
    return isPeak
      ? `only ${count(pauses.length)} ${pauses.length === 1 ? 'pause' : 'pauses'} over ${LONG_PAUSE} s ${moments(pauses)}`
      : pausesOf(pauses);
  },

  pitch_variation: ({ isPeak }, { value, usual }) =>
    `the voice sounds ${isPeak ? 'livelier' : 'more even'} (its pitch varies by ${value.toFixed(1)} semitones against ${usual.toFixed(1)})`,

  loudness_steadiness({ levels, window, isPeak }) {
    const quietest = levels
      .filter((block) => overlap(block, window) > 0)
      .reduce<LevelBlock | null>((least, block) => (block.level < (least?.level ?? 0) ? block : least), null);
    const isQuieter = quietest !== null && quietest.level <= -QUIETER;
    if (isPeak) return isQuieter ? 'the voice falls off less than elsewhere' : 'the voice stays equally loud';
    return isQuieter
      ? `the voice gets ${Math.round(-quietest.level)} dB quieter (${clock(Math.max(quietest.start, window.start))})`
      : 'the voice falls off more than elsewhere';
  },

  calm_voice: ({ isPeak }, { value, usual }) =>
    `the voice sounds ${isPeak ? 'less' : 'more'} nervous (${percent(value)} against ${percent(usual)})`,

  eye_contact({ input, window, isPeak }, { value, usual }) {
    const away = seenIn(window, input.episodes?.looksAway ?? []);
    return !isPeak && away.length > 0
      ? `the gaze leaves the lens ${forSeconds(away)}`
      : `the gaze is near the lens ${percent(value)} of the time against ${percent(usual)}`;
  },

  posture({ input, window, isPeak }, { value, usual }) {
    const faults = isPeak || !input.episodes ? [] : faultsIn(window, input.episodes);
    if (faults.length > 0) return faults.join(' and ');
    return value === 100
      ? 'the posture stays upright and level'
      : `the posture looks upright ${percent(value / 100)} of the time against ${percent(usual / 100)}`;
  },

  expression({ input, window, isPeak }, { value, usual }) {
    const smiles = isPeak ? seenIn(window, input.episodes?.smiles ?? []) : [];
    return smiles.length > 0
      ? `${smiles.length === 1 ? 'a smile' : `${count(smiles.length)} smiles`} ${moments(smiles)}`
      : `the expression looks neutral or happy ${percent(value)} of the time against ${percent(usual)}`;
  },
};

const beginsIn =
  (window: Span) =>
  ({ start }: Span): boolean =>
    start >= window.start && start < window.end;

const seenIn = (window: Span, spans: readonly Span[]): Span[] => spans.filter((span) => overlap(span, window) >= SEEN);

/** "for 3.1 s (0:14)", "twice, 4.3 s in all (0:10, 0:14)". */
const forSeconds = (spans: readonly Span[]): string =>
  spans.length === 1
    ? `for ${totalSeconds(spans).toFixed(1)} s ${moments(spans)}`
    : `${times(spans.length)}, ${totalSeconds(spans).toFixed(1)} s in all ${moments(spans)}`;

/** "a pause of 2.4 s (0:12)", "two pauses, 3.1 s at most (0:12, 0:20)". */
function pausesOf(pauses: readonly Span[]): string {
  const longest = Math.max(...pauses.map(spanLength)).toFixed(1);
  if (pauses.length === 1) return `a pause of ${longest} s ${moments(pauses)}`;
  return `${count(pauses.length)} pauses, ${longest} s at most ${moments(pauses)}`;
}

/** What is out of its bands of posture, what fills most of the window first; at most two. */
function faultsIn(window: Span, episodes: NonNullable<ConfidenceInput['episodes']>): string[] {
  return postureFaults(episodes)
    .map(({ short, spans }) => ({ short, here: seenIn(window, spans) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => secondsIn(window, b.here) - secondsIn(window, a.here))
    .slice(0, 2)
    .map(({ short, here }) => `${short} ${forSeconds(here)}`);
}

const secondsIn = (window: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + overlap(span, window), 0);
