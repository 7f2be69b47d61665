import { SAMPLE_RATE } from './decoder.ts';

/** Yields 16 kHz mono samples of the recording between two times in seconds, in order, in blocks of any size. */
export type ReadSamples = (from: number, to: number) => AsyncIterable<Float32Array>;

/** Reads windows of a recording that move forward and overlap, decoding each sample once. */
export interface SampleWindow {
  /** The samples from `from` to `to` seconds; fewer where the recording ends before. */
  read(from: number, to: number): Promise<Float32Array>;
  close(): Promise<void>;
}

/** A jump further ahead than this opens the recording anew instead of decoding what lies between. */
const LONGEST_SKIP = 60;

/** Opens a window on a recording of `duration` seconds. Holds only what the last window covered and what came with it. */
export function openSampleWindow(readSamples: ReadSamples, duration: number): SampleWindow {
  let source: AsyncIterator<Float32Array> | null = null;
  let held: { at: number; samples: Float32Array }[] = [];
  /** Index of the next sample that the source will yield. */
  let position = 0;

  const close = async () => {
    await source?.return?.();
    source = null;
    held = [];
  };

  const openAt = async (sample: number) => {
    await close();
    source = readSamples(sample / SAMPLE_RATE, duration)[Symbol.asyncIterator]();
    position = sample;
  };

  return {
    close,
    async read(from, to) {
      const first = Math.round(from * SAMPLE_RATE);
      const last = Math.round(Math.min(to, duration) * SAMPLE_RATE);
      const heldFrom = held[0]?.at ?? position;
      if (!source || first < heldFrom || first > position + LONGEST_SKIP * SAMPLE_RATE) await openAt(first);
      while (position < last) {
        const next = await source?.next();
        if (!next || next.done) break;
        if (position + next.value.length > first) held.push({ at: position, samples: next.value.slice() });
        position += next.value.length;
      }
      held = held.filter(({ at, samples }) => at + samples.length > first);
      const window = new Float32Array(Math.max(0, Math.min(last, position) - first));
      for (const { at, samples } of held) {
        const skipped = Math.max(0, first - at);
        const part = samples.subarray(skipped, Math.max(skipped, first + window.length - at));
        window.set(part, at + skipped - first);
      }
      return window;
    },
  };
}
