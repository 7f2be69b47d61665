import type { SeenNow } from '@impact/insight/framing/live-tip';

/** One picture of the camera, RGBA. */
export interface Look {
  /** Seconds, rising. */
  time: number;
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** What the worker says: that it is ready, what it saw in the picture that it was sent, or that it cannot. */
export type Said = { kind: 'ready' } | { kind: 'seen'; seen: SeenNow } | { kind: 'failed'; message: string };
