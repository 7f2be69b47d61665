import type { Track } from '@impact/report/track';
import { accuracyMeter, shareMeter } from '../posture/accuracy.ts';
import { standardDeviation } from '../series/deviation.ts';
import { mean } from '../series/mean.ts';
import { median } from '../series/percentile.ts';
import { fillersIn } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { longPauses } from '../speech/pauses.ts';
import { clipSpans, totalSeconds } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';
import { jointLevel, SILENCE } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { FILLED, type Meter, rateMeter, trackMeter } from './meter.ts';

/** How a metric is followed over time: in windows of `seconds`, in a short recording no shorter than `least`. */
export interface Followed {
  meter: Meter;
  seconds: number;
  least: number;
}

/** What goes on all the time shows in seconds; a rate of single events needs longer, or one event makes it high. */
const LEVEL = { seconds: 10, least: 5 };
const RATE = { seconds: 30, least: 15 };

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
  const seen = tracks['posture.slouch'];
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
    ...(episodes && {
      'posture.slouch': { ...LEVEL, meter: shareMeter(seen, episodes.slouches) },
      'posture.score': { ...LEVEL, meter: accuracyMeter(seen, episodes) },
    }),
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
