import { ascending, quantileSorted } from '../dsp/statistics.ts';
import { FRAME_HOP, SAMPLE_RATE } from '../prosody/pitch.ts';
import type { VoiceFrame } from './frames.ts';

/** dB under the loud frames (95th percentile) from which a frame counts as pause or background. */
const ACTIVE_RANGE = 35;
/** Voiced frames that a window needs at least: 0.1 s, a syllable. */
const MIN_VOICED = 10;
export const FRAMES_PER_SECOND = SAMPLE_RATE / FRAME_HOP;

/** One frame of a window, with what the window tells of it. */
export interface HeardFrame extends VoiceFrame {
  /** Neither pause nor background. */
  active: boolean;
  /** Active, and with a pitch. */
  voiced: boolean;
}

/** One window of speech, without the silence around its pieces. Levels are in dB relative to its loud frames. */
export interface SpeechWindow {
  pieces: readonly (readonly HeardFrame[])[];
  active: readonly HeardFrame[];
  voiced: readonly HeardFrame[];
  seconds: number;
}

/** From the first to the last active frame. */
function trimmed(frames: readonly HeardFrame[]): HeardFrame[] {
  const first = frames.findIndex(({ active }) => active);
  return first < 0 ? [] : frames.slice(first, frames.findLastIndex(({ active }) => active) + 1);
}

/** Sets the frames of a window in relation to its loudness; null where less than 0.1 s of it is voiced. */
export function speechWindow(pieces: readonly (readonly VoiceFrame[])[]): SpeechWindow | null {
  const loud = quantileSorted(ascending(pieces.flat().map(({ level }) => level)), 0.95);
  const heard = pieces.map((piece) =>
    trimmed(
      piece.map((frame) => {
        const level = frame.level - loud;
        const active = level >= -ACTIVE_RANGE;
        return { ...frame, level, active, voiced: active && !Number.isNaN(frame.pitch) };
      }),
    ),
  );
  const frames = heard.flat();
  const voiced = frames.filter((frame) => frame.voiced);
  if (voiced.length < MIN_VOICED) return null;
  return {
    pieces: heard,
    active: frames.filter(({ active }) => active),
    voiced,
    seconds: frames.length / FRAMES_PER_SECOND,
  };
}

/** Differences of neighbouring frames where both have the value (not NaN); none across the gap between two pieces. */
export function stepsOf({ pieces }: SpeechWindow, of: (frame: HeardFrame) => number): number[] {
  const steps: number[] = [];
  for (const piece of pieces) {
    let previous = Number.NaN;
    for (const frame of piece) {
      const value = of(frame);
      const step = value - previous;
      if (!Number.isNaN(step)) steps.push(step);
      previous = value;
    }
  }
  return steps;
}

/**
 * Change of a value per second: the common slope of the straight lines through each piece, by least squares over the
 * frames that have the value (not NaN); 0 where no piece has two of them.
 */
export function slopeOf({ pieces }: SpeechWindow, of: (frame: HeardFrame) => number): number {
  let covariance = 0;
  let variance = 0;
  for (const piece of pieces) {
    const points = piece.map((frame, i) => ({ time: i / FRAMES_PER_SECOND, value: of(frame) }));
    const known = points.filter(({ value }) => !Number.isNaN(value));
    const time = known.reduce((sum, point) => sum + point.time, 0) / known.length;
    const value = known.reduce((sum, point) => sum + point.value, 0) / known.length;
    for (const point of known) {
      covariance += (point.time - time) * (point.value - value);
      variance += (point.time - time) ** 2;
    }
  }
  return variance > 0 ? covariance / variance : 0;
}

/** Lengths in seconds of the stretches of frames for which `holds`. */
export function runsOf({ pieces }: SpeechWindow, holds: (frame: HeardFrame) => boolean): number[] {
  const runs: number[] = [];
  for (const piece of pieces) {
    let length = 0;
    for (const frame of piece) {
      if (holds(frame)) length++;
      else if (length > 0) {
        runs.push(length / FRAMES_PER_SECOND);
        length = 0;
      }
    }
    if (length > 0) runs.push(length / FRAMES_PER_SECOND);
  }
  return runs;
}

/** Peaks of the voice within 20 dB of the loud frames, at least 50 ms apart: a rough count of syllables. */
export function syllablesOf({ pieces }: SpeechWindow): number {
  let count = 0;
  for (const piece of pieces) {
    piece.forEach((frame, i) => {
      if (!frame.voiced || frame.level < -20) return;
      const around = piece.slice(Math.max(0, i - 5), i + 6);
      if (around.every((other) => other === frame || other.level < frame.level)) count++;
    });
  }
  return count;
}
