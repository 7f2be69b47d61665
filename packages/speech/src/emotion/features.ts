import { ascending, mean, quantileSorted, standardDeviation } from '../dsp/statistics.ts';
import { MEL_BANDS, type VoiceFrame, voiceFrames } from './frames.ts';
import {
  type HeardFrame,
  runsOf,
  type SpeechWindow,
  slopeOf,
  speechWindow,
  stepsOf,
  syllablesOf,
} from './speech-window.ts';

/** Semitones from one frame to the next beyond which the pitch did not glide but was lost and found. */
const MAX_PITCH_STEP = 3;

/** A window without any step, pause … has none: their mean size is 0. */
const meanOrNone = (values: readonly number[]) => (values.length > 0 ? mean(values) : 0);
const meanSize = (values: readonly number[]) => meanOrNone(values.map(Math.abs));
const longest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

type Measures = Record<string, number>;

function pitchMeasures(speech: SpeechWindow): Measures {
  const pitch = ascending(speech.voiced.map((frame) => frame.pitch));
  const at = (share: number) => quantileSorted(pitch, share);
  const ofVoice = (frame: HeardFrame) => (frame.voiced ? frame.pitch : Number.NaN);
  return {
    mean: mean(pitch),
    sd: standardDeviation(pitch),
    p10: at(0.1),
    p20: at(0.2),
    p50: at(0.5),
    p80: at(0.8),
    p90: at(0.9),
    range: at(0.8) - at(0.2),
    wideRange: at(0.95) - at(0.05),
    step: meanSize(stepsOf(speech, ofVoice).filter((step) => Math.abs(step) < MAX_PITCH_STEP)),
    slope: slopeOf(speech, ofVoice),
  };
}

function levelMeasures(speech: SpeechWindow): Measures {
  const active = ascending(speech.active.map(({ level }) => level));
  const voiced = ascending(speech.voiced.map(({ level }) => level));
  return {
    mean: mean(active),
    sd: standardDeviation(active),
    p10: quantileSorted(active, 0.1),
    p20: quantileSorted(active, 0.2),
    p50: quantileSorted(active, 0.5),
    p80: quantileSorted(active, 0.8),
    voicedMean: mean(voiced),
    voicedSd: standardDeviation(voiced),
    voicedP10: quantileSorted(voiced, 0.1),
    voicedP50: quantileSorted(voiced, 0.5),
    step: meanSize(stepsOf(speech, ({ level }) => level)),
    shimmer: meanSize(stepsOf(speech, ({ voiced, level }) => (voiced ? level : Number.NaN))),
    slope: slopeOf(speech, ({ active, level }) => (active ? level : Number.NaN)),
  };
}

function rhythmMeasures(speech: SpeechWindow): Measures {
  const voicedRuns = runsOf(speech, ({ voiced }) => voiced);
  const unvoicedRuns = runsOf(speech, ({ voiced }) => !voiced);
  return {
    voiced: speech.voiced.length / speech.active.length,
    active: speech.active.length / speech.pieces.reduce((sum, piece) => sum + piece.length, 0),
    voicedRun: mean(voicedRuns),
    voicedRunSd: standardDeviation(voicedRuns),
    voicedRunLongest: longest(voicedRuns),
    voicedRuns: voicedRuns.length / speech.seconds,
    unvoicedRun: meanOrNone(unvoicedRuns),
    unvoicedRunLongest: longest(unvoicedRuns),
    pause: meanOrNone(runsOf(speech, ({ active }) => !active)),
    syllables: syllablesOf(speech) / speech.seconds,
  };
}

/** Ascending, without frames that lack the value; the flux of pieces of one frame is nowhere known, and counts as none. */
function knownOf(frames: readonly HeardFrame[], of: (frame: VoiceFrame) => number): Float64Array {
  const known = frames.map(of).filter((value) => !Number.isNaN(value));
  return known.length > 0 ? ascending(known) : Float64Array.of(0);
}

/** How a quality of the voice lies and moves, where it is voiced. */
const voicedMeasures =
  (of: (frame: VoiceFrame) => number) =>
  (speech: SpeechWindow): Measures => {
    const values = knownOf(speech.voiced, of);
    return {
      mean: mean(values),
      sd: standardDeviation(values),
      p10: quantileSorted(values, 0.1),
      p50: quantileSorted(values, 0.5),
      p90: quantileSorted(values, 0.9),
      step: meanSize(stepsOf(speech, (frame) => (frame.voiced ? of(frame) : Number.NaN))),
    };
  };

const activeMeasures =
  (of: (frame: VoiceFrame) => number) =>
  (speech: SpeechWindow): Measures => {
    const values = knownOf(speech.active, of);
    return { activeMean: mean(values), activeSd: standardDeviation(values) };
  };

const voicedAndActive = (of: (frame: VoiceFrame) => number) => (speech: SpeechWindow) => ({
  ...voicedMeasures(of)(speech),
  ...activeMeasures(of)(speech),
});

const GROUPS: Readonly<Record<string, (speech: SpeechWindow) => Measures>> = {
  pitch: pitchMeasures,
  level: levelMeasures,
  rhythm: rhythmMeasures,
  harmonicity: voicedMeasures(({ harmonicity }) => harmonicity),
  alpha: voicedAndActive(({ alpha }) => alpha),
  hammarberg: voicedAndActive(({ hammarberg }) => hammarberg),
  slopeLow: voicedAndActive(({ slopeLow }) => slopeLow),
  slopeHigh: voicedAndActive(({ slopeHigh }) => slopeHigh),
  centroid: voicedAndActive(({ centroid }) => centroid),
  flux: voicedAndActive(({ flux }) => flux),
  ...Object.fromEntries(
    Array.from({ length: MEL_BANDS }, (_, i) => [
      `band${i + 1}`,
      activeMeasures(({ bands }) => bands[i] ?? Number.NaN),
    ]),
  ),
};

function measure(speech: SpeechWindow): [name: string, value: number][] {
  return Object.entries(GROUPS).flatMap(([group, measures]) =>
    Object.entries(measures(speech)).map(([name, value]): [string, number] => [`${group}.${name}`, value]),
  );
}

/** Names of the features, in the order of their values. Pitch in semitones, levels in dB, runs in seconds. */
export const EMOTION_FEATURES: readonly string[] = measure({ pieces: [], active: [], voiced: [], seconds: 0 }).map(
  ([name]) => name,
);

/**
 * Sums up one window of speech in the numbers named by `EMOTION_FEATURES`, in the manner of eGeMAPS (Eyben et al. 2016);
 * null where less than 0.1 s of it is voiced. `pieces` are its stretches of speech: nothing is compared across the gap
 * between two of them.
 */
export function summarise(pieces: readonly (readonly VoiceFrame[])[]): Float32Array | null {
  const speech = speechWindow(pieces);
  return speech && Float32Array.from(measure(speech), ([, value]) => value);
}

/** The features of a stretch of speech: 16 kHz, mono, any level; null where less than 0.1 s of it is voiced. */
export const emotionFeatures = (samples: Float32Array): Float32Array | null => summarise([voiceFrames(samples)]);
