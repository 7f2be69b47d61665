import { ascending, mean, quantileSorted, standardDeviation } from '../dsp/statistics.ts';
import { FRAME_HOP, SAMPLE_RATE } from '../prosody/pitch.ts';
import { CEPSTRA, type VoiceFrame, voiceFrames } from './frames.ts';

/** dB under the loud frames (95th percentile) from which a frame counts as pause or background. */
const ACTIVE_RANGE = 35;
/** Voiced frames that a window needs at least: 0.2 s. */
const MIN_VOICED = 20;
/** Semitones from one frame to the next beyond which the pitch did not glide but was lost and found. */
const MAX_PITCH_STEP = 3;
const FRAMES_PER_SECOND = SAMPLE_RATE / FRAME_HOP;

/** One window of speech, taken apart. Levels are in dB relative to its loud frames. */
interface Speech {
  seconds: number;
  activeShare: number;
  voiced: readonly VoiceFrame[];
  voicedShare: number;
  pitch: Float64Array;
  pitchSteps: readonly number[];
  level: Float64Array;
  levelSteps: readonly number[];
  voicedLevelSteps: readonly number[];
  voicedLevel: readonly number[];
  flux: readonly number[];
  voicedRuns: readonly number[];
  unvoicedRuns: readonly number[];
  pauses: readonly number[];
  syllables: number;
}

const isVoiced = (frame: VoiceFrame) => !Number.isNaN(frame.pitch);

/** Differences of neighbours where both are numbers. */
function stepsOf(values: readonly number[]): number[] {
  const steps: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const step = (values[i] ?? Number.NaN) - (values[i - 1] ?? Number.NaN);
    if (!Number.isNaN(step)) steps.push(step);
  }
  return steps;
}

/** Lengths in seconds of the stretches of frames for which `holds`. */
function runsOf(frames: readonly VoiceFrame[], holds: (frame: VoiceFrame) => boolean): number[] {
  const runs: number[] = [];
  let length = 0;
  for (const frame of frames) {
    if (holds(frame)) length++;
    else if (length > 0) {
      runs.push(length / FRAMES_PER_SECOND);
      length = 0;
    }
  }
  if (length > 0) runs.push(length / FRAMES_PER_SECOND);
  return runs;
}

/** Voiced peaks of loudness, at least 50 ms apart: a rough count of syllables. */
function syllablesOf(frames: readonly VoiceFrame[], floor: number): number {
  let count = 0;
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i];
    if (frame === undefined || !isVoiced(frame) || frame.level < floor) continue;
    const around = frames.slice(Math.max(0, i - 5), i + 6);
    if (around.every((other) => other === frame || other.level < frame.level)) count++;
  }
  return count;
}

/** From the first to the last frame over the floor, so that silence around speech does not count. */
function trimmed(frames: readonly VoiceFrame[], floor: number): VoiceFrame[] {
  const first = frames.findIndex((frame) => frame.level >= floor);
  return first < 0 ? [] : frames.slice(first, frames.findLastIndex((frame) => frame.level >= floor) + 1);
}

function takeApart(pieces: readonly (readonly VoiceFrame[])[]): Speech | null {
  const loud = quantileSorted(ascending(pieces.flat().map((frame) => frame.level)), 0.95);
  const floor = loud - ACTIVE_RANGE;
  const spoken = pieces.map((piece) => trimmed(piece, floor));
  const active = spoken.flat().filter((frame) => frame.level >= floor);
  const voiced = active.filter(isVoiced);
  if (voiced.length < MIN_VOICED) return null;
  const frames = spoken.reduce((sum, piece) => sum + piece.length, 0);
  const each = <T>(describe: (piece: readonly VoiceFrame[]) => T[]): T[] => spoken.flatMap(describe);
  return {
    seconds: frames / FRAMES_PER_SECOND,
    activeShare: active.length / frames,
    voiced,
    voicedShare: voiced.length / active.length,
    pitch: ascending(voiced.map((frame) => frame.pitch)),
    pitchSteps: each((piece) => stepsOf(piece.map((frame) => frame.pitch))).filter(
      (step) => Math.abs(step) < MAX_PITCH_STEP,
    ),
    level: ascending(active.map((frame) => frame.level - loud)),
    levelSteps: each((piece) => stepsOf(piece.map((frame) => frame.level))),
    voicedLevelSteps: each((piece) => stepsOf(piece.map((frame) => (isVoiced(frame) ? frame.level : Number.NaN)))),
    voicedLevel: voiced.map((frame) => frame.level - loud),
    flux: active.map((frame) => frame.flux).filter((value) => !Number.isNaN(value)),
    voicedRuns: each((piece) => runsOf(piece, isVoiced)),
    unvoicedRuns: each((piece) => runsOf(piece, (frame) => !isVoiced(frame))),
    pauses: each((piece) => runsOf(piece, (frame) => frame.level < floor)),
    syllables: spoken.reduce((sum, piece) => sum + syllablesOf(piece, loud - 20), 0),
  };
}

/** A window without any step, pause … has none: their mean size is 0. */
const meanOrNone = (values: readonly number[]) => (values.length > 0 ? mean(values) : 0);
const size = (values: readonly number[]) => meanOrNone(values.map(Math.abs));

type Measure = readonly [name: string, of: (speech: Speech) => number];

const meanAndSpread = (name: string, of: (frame: VoiceFrame) => number): Measure[] => [
  [`${name}.mean`, (speech) => mean(speech.voiced.map(of))],
  [`${name}.sd`, (speech) => standardDeviation(speech.voiced.map(of))],
];

const MEASURES: readonly Measure[] = [
  ['pitch.mean', ({ pitch }) => mean(pitch)],
  ['pitch.sd', ({ pitch }) => standardDeviation(pitch)],
  ['pitch.p10', ({ pitch }) => quantileSorted(pitch, 0.1)],
  ['pitch.p50', ({ pitch }) => quantileSorted(pitch, 0.5)],
  ['pitch.p90', ({ pitch }) => quantileSorted(pitch, 0.9)],
  ['pitch.range', ({ pitch }) => quantileSorted(pitch, 0.9) - quantileSorted(pitch, 0.1)],
  ['pitch.step', ({ pitchSteps }) => size(pitchSteps)],
  ['pitch.trend', ({ pitchSteps }) => meanOrNone(pitchSteps)],
  ['level.mean', ({ level }) => mean(level)],
  ['level.sd', ({ level }) => standardDeviation(level)],
  ['level.p20', ({ level }) => quantileSorted(level, 0.2)],
  ['level.p50', ({ level }) => quantileSorted(level, 0.5)],
  ['level.step', ({ levelSteps }) => size(levelSteps)],
  ['level.voicedSd', ({ voicedLevel }) => standardDeviation(voicedLevel)],
  ['level.shimmer', ({ voicedLevelSteps }) => size(voicedLevelSteps)],
  ['flux.mean', ({ flux }) => meanOrNone(flux)],
  ['flux.sd', ({ flux }) => (flux.length > 0 ? standardDeviation(flux) : 0)],
  ['rhythm.voiced', ({ voicedShare }) => voicedShare],
  ['rhythm.active', ({ activeShare }) => activeShare],
  ['rhythm.syllables', ({ syllables, seconds }) => syllables / seconds],
  ['rhythm.voicedRun', ({ voicedRuns }) => meanOrNone(voicedRuns)],
  ['rhythm.voicedRunSd', ({ voicedRuns }) => (voicedRuns.length > 0 ? standardDeviation(voicedRuns) : 0)],
  ['rhythm.unvoicedRun', ({ unvoicedRuns }) => meanOrNone(unvoicedRuns)],
  ['rhythm.pause', ({ pauses }) => meanOrNone(pauses)],
  ...meanAndSpread('harmonicity', (frame) => frame.harmonicity),
  ...meanAndSpread('alpha', (frame) => frame.alpha),
  ...meanAndSpread('hammarberg', (frame) => frame.hammarberg),
  ...meanAndSpread('slopeLow', (frame) => frame.slopeLow),
  ...meanAndSpread('slopeHigh', (frame) => frame.slopeHigh),
  ...meanAndSpread('centroid', (frame) => frame.centroid),
  ...Array.from({ length: CEPSTRA }, (_, i) =>
    meanAndSpread(`mfcc${i + 1}`, (frame) => frame.cepstrum[i] ?? Number.NaN),
  ).flat(),
];

/** Names of the features, in the order of their values. Pitch in semitones, levels in dB, runs in seconds. */
export const EMOTION_FEATURES: readonly string[] = MEASURES.map(([name]) => name);

/**
 * Sums up one window of speech in the numbers named by `EMOTION_FEATURES`, in the manner of eGeMAPS (Eyben et al. 2016);
 * null where less than 0.2 s of it is voiced. `pieces` are its stretches of speech: nothing is compared across the gap
 * between two of them.
 */
export function summarise(pieces: readonly (readonly VoiceFrame[])[]): Float32Array | null {
  const speech = takeApart(pieces);
  return speech && Float32Array.from(MEASURES, ([, of]) => of(speech));
}

/** The features of a stretch of speech: 16 kHz, mono, any level; null where less than 0.2 s of it is voiced. */
export const emotionFeatures = (samples: Float32Array): Float32Array | null => summarise([voiceFrames(samples)]);
