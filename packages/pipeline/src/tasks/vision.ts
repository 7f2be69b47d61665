import { readFrames } from '@impact/media/frames';
import type { VisionEngine } from '@impact/vision/engine';
import type { FrameObservation } from '@impact/vision/observation';
import { openVisionEngine } from '../vision/node-runtime.ts';
import type { SoundInput } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Most frames a second that are looked at: enough for blinks (80–400 ms), half of what cameras deliver. */
const FRAME_RATE = 12.5;
/** The long side of the frames that are looked at, in pixels; smaller pictures keep their size. */
const LONG_SIDE = 640;

/** One engine for each thread, kept from chunk to chunk; one that reads expressions never serves where that is switched off. */
let kept: { engine: VisionEngine; expression: boolean } | null = null;

async function openEngine(expression: boolean): Promise<VisionEngine> {
  if (kept?.expression !== expression) {
    kept?.engine.dispose();
    kept = null;
    kept = { engine: await openVisionEngine(expression ? {} : { expressionPerSecond: 0 }), expression };
  }
  kept.engine.reset();
  return kept.engine;
}

/** Observes the frames of one chunk of the recording, `from` ≤ time < `to`, in seconds. */
export async function run(
  input: SoundInput & { from: number; to: number; expression: boolean },
  context: TaskContext,
): Promise<{ frames: FrameObservation[] }> {
  const engine = await openEngine(input.expression);
  const frames: FrameObservation[] = [];
  const size = frameSize(input.media.video ?? { width: LONG_SIDE, height: LONG_SIDE });
  const { from, to } = input;
  for await (const frame of readFrames(input.file, input.media, {
    ...size,
    rate: FRAME_RATE,
    from,
    to,
    signal: context.signal,
    onWarning: context.warn,
  })) {
    frames.push(await engine.observe(frame));
    context.progress(frame.time - from);
  }
  return { frames };
}

/** The picture's size scaled to at most `LONG_SIDE`, in even pixels, so that nothing is wasted on letterbox bars. */
export function frameSize(video: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, LONG_SIDE / Math.max(video.width, video.height));
  const even = (pixels: number) => Math.max(2, 2 * Math.round((pixels * scale) / 2));
  return { width: even(video.width), height: even(video.height) };
}
