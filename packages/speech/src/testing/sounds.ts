import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Sounds for the tests: made by formula, or decoded from real recordings. 16 kHz, mono. */
export const RATE = 16_000;

/** `duration` seconds of a function of time. */
export const sound = (duration: number, sample: (t: number) => number): Float32Array =>
  Float32Array.from({ length: Math.round(duration * RATE) }, (_, i) => sample(i / RATE));

export const sine = (hertz: number, amplitude: number) => (t: number) => amplitude * Math.sin(2 * Math.PI * hertz * t);

/** Harmonics falling by 6 dB an octave and ending under 7 kHz: a sawtooth that does not alias. */
export const sawtooth = (hertz: number) => (t: number) => {
  let sum = 0;
  for (let k = 1; k * hertz < 7000; k++) sum += Math.sin(2 * Math.PI * k * hertz * t) / k;
  return 0.2 * sum;
};

/** Evenly spread noise in ±amplitude from a linear congruential generator: the same on every run. */
export function noise(amplitude: number): () => number {
  let state = 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return amplitude * (state / 2 ** 31 - 1);
  };
}

/** A clip as a stream of blocks of `size` samples. */
export async function* blocks(clip: Float32Array, size = clip.length): AsyncGenerator<Float32Array> {
  for (let at = 0; at < clip.length; at += size) yield clip.subarray(at, at + size);
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** The project's own sample interview. */
export const SAMPLE = `${root}samples/interview.mp4`;
export const SAMPLE_TRUTH = `${root}samples/interview.truth.json`;
/** Recordings by third parties, beside the project on machines that have them. */
export const MEDIA = `${root}../shared/media`;
export const hasMedia = existsSync(MEDIA);

/** Decodes a recording with ffmpeg. */
export function decode(path: string): Float32Array {
  const bytes = execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-ac', '1', '-ar', `${RATE}`, '-f', 'f32le', '-'], {
    maxBuffer: 1 << 28,
  });
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
