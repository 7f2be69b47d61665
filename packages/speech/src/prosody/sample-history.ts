import { boundedSample } from '../bounded-sample.ts';

/** The latest stretch of a stream of samples, addressed by position from the start of the stream. */
export interface SampleHistory {
  /** Samples received so far. */
  readonly end: number;
  push(block: Float32Array): void;
  /** Copies samples `from … from + out.length` into `out`; those before the start or not yet received are 0. */
  read(from: number, out: Float64Array): void;
  /** Allows everything before `position` to be forgotten. */
  forget(position: number): void;
}

/** Makes an empty history. Its memory is bounded by what lies between the last `forget` and the newest sample. */
export function createSampleHistory(): SampleHistory {
  let kept = new Float32Array(1 << 14);
  /** Position of `kept[0]`. */
  let origin = 0;
  let end = 0;
  let needed = 0;

  return {
    get end() {
      return end;
    },
    push(block) {
      if (end - origin + block.length > kept.length) {
        const live = kept.subarray(needed - origin, end - origin);
        if (live.length + block.length > kept.length) {
          const larger = new Float32Array(2 * (live.length + block.length));
          larger.set(live);
          kept = larger;
        } else kept.copyWithin(0, needed - origin, end - origin);
        origin = needed;
      }
      for (const sample of block) kept[end++ - origin] = boundedSample(sample);
    },
    read(from, out) {
      const first = Math.max(from, origin);
      const last = Math.min(from + out.length, end);
      out.fill(0);
      for (let position = first; position < last; position++) out[position - from] = kept[position - origin] ?? 0;
    },
    forget(position) {
      needed = Math.max(needed, Math.min(position, end));
    },
  };
}
