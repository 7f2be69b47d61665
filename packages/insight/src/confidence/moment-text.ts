import type { ConfidenceCause } from '@impact/report/report';
import { overlap, type Span, spanLength } from '@impact/report/span';
import { clock, count, moments, percent, quoted, times } from '../findings/words.ts';
import { fillersIn } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { LONG_PAUSE, longPauses } from '../speech/pauses.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { type Component, componentDefinitions } from './components.ts';
import { type ConfidenceInput, metricValue, type WindowMeasures } from './evidence.ts';
import type { ConfidenceExtreme } from './moments.ts';
import { levelBlocks } from './voice-measures.ts';

/** What the words of one cause may draw on. */
interface Scene {
  input: ConfidenceInput;
  measures: WindowMeasures;
  kind: ConfidenceExtreme['kind'];
  /** The stretch that is told, and the window of its extreme. */
  span: Span;
  window: Span;
}

/** What was seen or heard of a component there; null where nothing can be named. */
type Phrase = (scene: Scene, cause: ConfidenceCause) => string | null;

/** A pause that slows the pace is named from this length, seconds. */
const NOTED_PAUSE = 1;
/** A voice that gets this much quieter than its median is named, dB. */
const QUIETER = 2;

/**
 * A dip or peak in one sentence: the index against its average, and for each cause what was seen or heard in that stretch, with times.
 * "42 against 68 on average: the gaze leaves the lens for 3.1 s (0:14); two fillers “um” (0:08, 0:13)."
 */
export function momentText(extreme: ConfidenceExtreme, measures: WindowMeasures, input: ConfidenceInput): string {
  const { kind, start, end, window, index, average, causes } = extreme;
  const scene: Scene = { input, measures, kind, span: { start, end }, window };
  const told = causes.map((cause) => phraseOf(cause, scene));
  return `${Math.round(index)} against ${Math.round(average)} on average: ${told.join('; ')}.`;
}

function phraseOf(cause: ConfidenceCause, scene: Scene): string {
  const component = cause.component as Component;
  const named = PHRASES[component](scene, cause);
  const { label } = componentDefinitions[component];
  return named ?? `${label} ${Math.round(100 * cause.score)} against ${Math.round(100 * cause.average)} of 100`;
}

const PHRASES: Readonly<Record<Component, Phrase>> = {
  pace({ input, window, span }, { score, average }) {
    const [here, usual] = [paceMeter(input.timeline)(window), metricValue(input, 'pace.wpm')];
    if (here === null || usual === null) return null;
    const slow = here < usual && score < average;
    const pauses = input.timeline.silences.filter(
      (silence) => spanLength(silence) >= NOTED_PAUSE && spanLength(silence) <= LONG_PAUSE && begins(silence, span),
    );
    const why = slow && pauses.length > 0 ? ` with ${pausesOf(pauses)}` : '';
    return `${Math.round(here)} words a minute against ${Math.round(usual)}${why}`;
  },

  fillers({ input, span, kind }) {
    const said = fillersIn(input.timeline.words).filter((filler) => begins(filler, span));
    if (said.length === 0) return kind === 'peak' ? 'no fillers' : null;
    const words = [...new Set(said.map(({ word }) => word))].slice(0, 3).map(quoted).join(', ');
    return `${kind === 'peak' ? 'only ' : ''}${count(said.length)} ${said.length === 1 ? 'filler' : 'fillers'} ${words} ${moments(said)}`;
  },

  long_pauses({ input, span, kind }) {
    const pauses = longPauses(input.timeline).filter((pause) => begins(pause, span));
    if (kind === 'dip') return pauses.length > 0 ? pausesOf(pauses) : null;
    if (pauses.length === 0) return `no pause over ${LONG_PAUSE} s`;
    return `only ${count(pauses.length)} ${pauses.length === 1 ? 'pause' : 'pauses'} over ${LONG_PAUSE} s ${moments(pauses)}`;
  },

  pitch_variation({ input, measures, window, kind }) {
    const [here, usual] = [measures.pitch_variation(window), metricValue(input, 'voice.pitch_sd')];
    if (here === null || usual === null) return null;
    return `the voice sounds ${kind === 'peak' ? 'livelier' : 'more even'} (its pitch varies by ${here.toFixed(1)} semitones against ${usual.toFixed(1)})`;
  },

  loudness_steadiness({ input, span, kind }) {
    if (kind === 'peak') return 'the voice stays equally loud';
    const blocks = levelBlocks(input.voice, input.timeline).filter((block) => overlap(block, span) > 0);
    const quietest = blocks.reduce<(typeof blocks)[number] | null>(
      (least, block) => (block.level < (least?.level ?? 0) ? block : least),
      null,
    );
    if (!quietest || quietest.level > -QUIETER) return null;
    return `the voice gets ${Math.round(-quietest.level)} dB quieter (${clock(Math.max(quietest.start, span.start))})`;
  },

  calm_voice: ({ kind }, { score, average }) =>
    `the voice sounds ${kind === 'peak' ? 'less' : 'more'} nervous (${percent(1 - score)} against ${percent(1 - average)})`,

  eye_contact({ input, measures, span, window, kind }) {
    const away = within(input.episodes?.looksAway ?? [], span);
    if (kind === 'dip' && away.length > 0) return `the gaze leaves the lens ${forSeconds(away)}`;
    if (kind === 'peak' && away.length === 0) return 'the gaze stays near the lens';
    const share = measures.eye_contact(window);
    return share === null ? null : `the gaze is near the lens ${percent(share)} of the time`;
  },

  posture({ input, measures, span, window, kind }) {
    const faults = kind === 'dip' && input.episodes ? faultsIn(input.episodes, span) : [];
    if (faults.length > 0) return faults.join(' and ');
    const score = measures.posture(window);
    if (score === null) return null;
    return score === 100
      ? 'the posture stays upright and level'
      : `the posture looks upright ${percent(score / 100)} of the time`;
  },

  expression({ input, span, kind }, { score, average }) {
    const smiles = within(input.episodes?.smiles ?? [], span);
    const smiling = smiles.length === 1 ? 'a smile' : `${count(smiles.length)} smiles`;
    if (kind === 'peak' && smiles.length > 0) return `${smiling} ${moments(smiles)}`;
    return `the expression looks neutral or happy ${percent(score)} of the time against ${percent(average)}`;
  },
};

const begins = ({ start }: Span, span: Span): boolean => start >= span.start && start < span.end;

/** The parts of the spans inside of the stretch that is told. */
const within = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.flatMap((span) =>
    overlap(span, { start, end }) > 0 ? [{ start: Math.max(start, span.start), end: Math.min(end, span.end) }] : [],
  );

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

/** What is out of its bands of posture, the longest first; at most two. */
function faultsIn(episodes: NonNullable<ConfidenceInput['episodes']>, span: Span): string[] {
  const kinds: [string, readonly Span[]][] = [
    ['the shoulders sink', episodes.slouches],
    ['the shoulders look tilted', episodes.shoulderTilts],
    ['the head looks tilted', episodes.headTilts],
    ['a hand is at the face', episodes.handToFace],
    ['the shoulders sway', episodes.restless],
  ];
  return kinds
    .map(([what, spans]) => ({ what, here: within(spans, span) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => totalSeconds(b.here) - totalSeconds(a.here))
    .slice(0, 2)
    .map(({ what, here }) => `${what} ${forSeconds(here)}`);
}
