import type { Prosody } from '../observation.ts';
import { createFloatList } from './float-list.ts';
import { createLoudnessMeter, loudEnd } from './loudness.ts';
import { createPerturbationMeter, PERTURBATION_STEP } from './perturbation.ts';
import { createPitchTracker, FRAME_HOP, SAMPLE_RATE } from './pitch.ts';
import { syllableNuclei } from './syllables.ts';

const HOP_SECONDS = FRAME_HOP / SAMPLE_RATE;

/** dB under the loud end of the recording below which a repeating sound is mains hum or a fan, not a voice (as in Praat). */
const VOICE_RANGE = 30;

/** The pitch without that of sounds too quiet for a voice. */
function audible(pitch: Float32Array, loudness: Float32Array): Float32Array {
  const floor = loudEnd(loudness) - VOICE_RANGE;
  return pitch.map((hertz, frame) => ((loudness[frame] ?? floor) < floor ? Number.NaN : hertz));
}

/** Samples handed on at a time: the meters keep no more than this beside what they still need. */
const PIECE = 8192;

/**
 * Listens to the melody and strength of a voice. `samples`: 16 kHz, mono, −1…1, blocks of any size, which do not change
 * the result. Memory: 8 bytes per 10 ms frame and a few seconds of sound.
 * @throws the reason of `signal` when aborted
 */
export async function analyseProsody(
  samples: AsyncIterable<Float32Array>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Prosody> {
  const pitch = createFloatList();
  const loudness = createFloatList();
  const perturbation = createPerturbationMeter();
  const loudnessMeter = createLoudnessMeter(loudness.push);
  const tracker = createPitchTracker((hertz) => {
    pitch.push(hertz);
    perturbation.addPitch(hertz);
  });

  signal?.throwIfAborted();
  for await (const block of samples) {
    for (let at = 0; at < block.length; at += PIECE) {
      signal?.throwIfAborted();
      const piece = block.subarray(at, at + PIECE);
      loudnessMeter.push(piece);
      perturbation.push(piece);
      tracker.push(piece);
    }
  }
  tracker.finish();
  const clipped = loudnessMeter.finish();
  const levels = loudness.toArray();
  const melody = audible(pitch.toArray(), levels);
  return {
    hop: HOP_SECONDS,
    pitch: melody,
    loudness: levels,
    clipped,
    syllables: syllableNuclei(levels, melody, HOP_SECONDS),
    perturbation: { step: PERTURBATION_STEP, ...perturbation.finish() },
  };
}
