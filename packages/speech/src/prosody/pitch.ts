import { createFloatList } from './float-list.ts';
import { createPitchPath } from './pitch-path.ts';
import { createSampleHistory } from './sample-history.ts';
import { createYin } from './yin.ts';

/** Samples per second that everything here expects. */
export const SAMPLE_RATE = 16_000;
/** Samples between frames: 10 ms. Frame i is centred at sample `(i + 0.5) · FRAME_HOP`. */
export const FRAME_HOP = 160;
/** Hz: from a deep man's creak to a woman's or child's laugh. */
export const PITCH_RANGE = { lowest: 60, highest: 500 };

/** Samples compared at each lag: 32 ms, nearly two periods of the lowest pitch. */
const INTEGRATION = 512;
/** Where the frame's centre lies in its window: the middle of what is compared at the lag of a mid pitch (125 Hz). */
const CENTRE = (INTEGRATION + 128) / 2;
/** Mean square under which a frame is silence: −70 dBFS. Hum and converter noise repeat well, but nobody speaks so low. */
const SILENCE = 1e-7;

/**
 * Binomial low-pass, −3 dB at 1.8 kHz. Pitch lives below it; above it a waveform changes so fast between two samples that
 * a period which is not a whole number of samples seems not to repeat.
 */
const SMOOTHING = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16];

/** Low-passes `heard` into `smoothed`, and returns the energy of the result. */
function smooth(heard: Float64Array, smoothed: Float64Array): number {
  let energy = 0;
  for (let i = 0; i < smoothed.length; i++) {
    let sum = 0;
    for (let k = 0; k < SMOOTHING.length; k++) sum += (SMOOTHING[k] ?? 0) * (heard[i + k] ?? 0);
    smoothed[i] = sum;
    energy += sum * sum;
  }
  return energy;
}

export interface PitchTracker {
  /** The next samples: 16 kHz, mono, −1…1, any number of them. */
  push(samples: Float32Array): void;
  /** Ends the recording: the frames still waiting are handed out. */
  finish(): void;
}

/**
 * Tracks the fundamental frequency of a voice in a stream. One value per whole 10 ms frame, in order, goes to `emit`: Hz
 * (60–500), or NaN where the frame is unvoiced. Values come up to 3 s late, as each is chosen with its neighbours.
 * Candidates by YIN (`yin.ts`), the path through them by dynamic programming (`pitch-path.ts`). Independent of block sizes.
 */
export function createPitchTracker(emit: (hertz: number) => void): PitchTracker {
  const yin = createYin({ sampleRate: SAMPLE_RATE, integration: INTEGRATION, ...PITCH_RANGE });
  const path = createPitchPath(PITCH_RANGE.highest, emit);
  const history = createSampleHistory();
  const heard = new Float64Array(yin.windowLength + SMOOTHING.length - 1);
  const window = new Float64Array(yin.windowLength);
  let frame = 0;

  const start = (): number => (frame + 0.5) * FRAME_HOP - CENTRE - (SMOOTHING.length - 1) / 2;
  function analyseFrame(): void {
    history.read(start(), heard);
    const energy = smooth(heard, window);
    path.add(energy < SILENCE * window.length ? [] : yin.candidates(window));
    frame++;
    history.forget(start());
  }

  return {
    push(samples) {
      history.push(samples);
      while (start() + heard.length <= history.end) analyseFrame();
    },
    finish() {
      const frames = Math.floor(history.end / FRAME_HOP);
      while (frame < frames) analyseFrame();
      path.finish();
    },
  };
}

/** The pitch of a whole clip (16 kHz mono): one value per whole 10 ms frame, Hz or NaN where unvoiced. */
export function trackPitch(samples: Float32Array): Float32Array {
  const pitch = createFloatList();
  const tracker = createPitchTracker(pitch.push);
  tracker.push(samples);
  tracker.finish();
  return pitch.toArray();
}
