import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { standardDeviation } from '../series/deviation.ts';
import { insideSpans } from '../series/inside.ts';
import { mean } from '../series/mean.ts';
import { median } from '../series/percentile.ts';
import { fillersIn } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { longPauses } from '../speech/pauses.ts';
import { clipSpans, secondsWithin, totalSeconds } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';
import { jointLevel, SILENCE } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';

/** The value of a metric inside a window of the recording; null where too little of it could be measured. */
export type Meter = (window: Span) => number | null;

/** How a metric is followed over time: in windows of `seconds`, in a short recording no shorter than `least`. */
export interface Followed {
  meter: Meter;
  seconds: number;
  least: number;
}

/** What goes on all the time shows in seconds; a rate of single events needs longer, or one event makes it high. */
const LEVEL = { seconds: 10, least: 5 };
const RATE = { seconds: 30, least: 15 };

/** Share of a window that must have been measured. */
const FILLED = 0.5;
/** Voiced sound that a window needs, seconds. */
const VOICED = 0.5;

export interface MeterInput {
  timeline: SpeechTimeline;
  voice: VoiceInput;
  tracks: Readonly<Record<string, Track>>;
  episodes: VisualEpisodes | null;
}

/**
 * The judged metrics that can be followed over time, each by its own formula inside of a window. Not here: what needs the whole recording
 * (grammar), what the camera's place decides (framing), and events so rare that their own moments say more (hands at the face, long looks
 * away).
 */
export function followedMetrics(input: MeterInput): Readonly<Record<string, Followed>> {
  const { timeline, tracks, episodes } = input;
  return {
    'pace.wpm': { ...LEVEL, meter: paceMeter(timeline) },
    'pause.long_per_min': { ...RATE, meter: rateMeter(longPauses(timeline), timeline.turns) },
    'filler.per_min': { ...RATE, meter: rateMeter(fillersIn(timeline.words), timeline.wordedTurns) },
    ...voiceMeters(input),
    'face.visible': { ...LEVEL, meter: trackMeter(tracks['face.visible'], mean) },
    'eye_contact.ratio': { ...LEVEL, meter: trackMeter(tracks.eye_contact, mean) },
    'posture.shoulder_tilt': { ...LEVEL, meter: trackMeter(tracks['posture.shoulder_tilt'], medianSize) },
    'posture.head_tilt': { ...LEVEL, meter: trackMeter(tracks['head.roll'], medianSize) },
    'posture.sway': { ...LEVEL, meter: trackMeter(tracks['posture.sway'], standardDeviation) },
    ...(episodes && postureMeters(tracks['posture.slouch'], episodes)),
  };
}

/** Events that begin in the window, per minute of the time on the `floor` in it. */
export function rateMeter(events: readonly Span[], floor: readonly Span[]): Meter {
  const starts = Float64Array.from(events, ({ start }) => start).sort();
  return (window) => {
    const seconds = secondsWithin(floor, window);
    if (seconds <= 0 || seconds < FILLED * (window.end - window.start)) return null;
    return (60 * starts.filter((start) => start >= window.start && start < window.end).length) / seconds;
  };
}

/** What `of` makes of the values of a track inside the window; null where less than half of it was measured. */
export function trackMeter(track: Track | undefined, of: (values: readonly number[]) => number | null): Meter {
  if (!track || !Array.isArray(track.values)) return () => null;
  const { values, start, step } = track;
  const indexOf = (time: number): number => Math.max(0, Math.ceil((time - start) / step - 1e-9));
  return (window) => {
    const known = values.slice(indexOf(window.start), indexOf(window.end)).filter((value) => value !== null);
    return known.length * step < FILLED * (window.end - window.start) ? null : of(known);
  };
}

function medianSize(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === null ? null : Math.abs(middle);
}

function voiceMeters({ timeline: { speech }, voice: { prosody, melody } }: MeterInput): Record<string, Followed> {
  if (!prosody || !melody) return {};
  const { hop, loudness, pitch } = prosody;
  const voiced = loudness.map((level, index) => (Number.isFinite(pitch[index]) ? level : Number.NaN));
  /** What `of` makes of the frames of speech inside the window. */
  const frames =
    (
      values: Float32Array,
      of: (values: number[]) => number | null,
      { seconds, keep }: { seconds: number; keep?: (value: number) => boolean },
    ): Meter =>
    (window) => {
      const spoken = clipSpans(speech, window);
      if (totalSeconds(spoken) < FILLED * (window.end - window.start)) return null;
      const here = frameValues(values, hop, spoken, keep);
      return here.length * hop < seconds ? null : of(here);
    };
  return {
    'voice.pitch_sd': { ...LEVEL, meter: frames(melody.semitones, standardDeviation, { seconds: VOICED }) },
    'voice.loudness_sd': { ...LEVEL, meter: frames(voiced, standardDeviation, { seconds: VOICED }) },
    'voice.loudness_mean': {
      ...LEVEL,
      meter: frames(loudness, jointLevel, { seconds: 2 * VOICED, keep: (level) => level > SILENCE }),
    },
  };
}

/** The share of visible time in slouches, and that (in percent) outside of every fault of posture. */
function postureMeters(seen: Track | undefined, episodes: VisualEpisodes): Record<string, Followed> {
  if (!seen || !Array.isArray(seen.values)) return {};
  const { values, start, step } = seen;
  const times = values.map((_, index) => start + index * step);
  const { slouches, shoulderTilts, headTilts, handToFace, restless } = episodes;
  /** 1 inside the spans and 0 outside, where the shoulders are seen. */
  const within = (spans: readonly Span[]): Track => {
    const inside = insideSpans(times, spans);
    return { ...seen, values: values.map((value, index) => (value === null ? null : inside[index] ? 1 : 0)) };
  };
  const slouched = trackMeter(within(slouches), mean);
  const faulty = trackMeter(within([slouches, shoulderTilts, headTilts, handToFace, restless].flat()), mean);
  return {
    'posture.slouch': { ...LEVEL, meter: slouched },
    'posture.score': {
      ...LEVEL,
      meter: (window) => {
        const share = faulty(window);
        return share === null ? null : 100 * (1 - share);
      },
    },
  };
}
