import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VisionEngine } from '@impact/vision/engine';
import type { FrameObservation } from '@impact/vision/observation';

const root = new URL('../../../../', import.meta.url);

/** The project's own sample and its ground truth. */
export const SAMPLE = fileURLToPath(new URL('samples/interview.mp4', root));
export const SAMPLE_TRUTH = fileURLToPath(new URL('samples/interview.truth.json', root));

const media = fileURLToPath(new URL('../shared/media', root));
/** Recordings of real people lie beside the project, not in it. */
export const hasMedia = existsSync(media);

/** A clip or photograph of the shared media. */
export const shared = (path: string): string => `${media}/${path}`;

/** RGB frames of a recording or photograph, at most 640 px wide, `rate` per second. */
export interface Clip {
  width: number;
  height: number;
  rate: number;
  frames: Uint8Array[];
}

const MAX_WIDTH = 640;

/** Decodes a whole clip; for the short ones of the tests, and for containers that users may not bring. */
export function readClip(file: string, rate: number): Clip {
  const size = execFileSync('ffprobe', [
    ...['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', file],
  ]);
  const [ownWidth = 0, ownHeight = 0] = size.toString().trim().split(',').map(Number);
  const width = Math.min(MAX_WIDTH, ownWidth);
  const height = Math.round((ownHeight * width) / ownWidth);
  const bytes = execFileSync(
    'ffmpeg',
    [
      ...['-v', 'error', '-nostdin', '-i', file, '-vf', `fps=${rate},scale=${width}:${height}`],
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    ],
    { maxBuffer: 2 ** 30 },
  );
  const length = width * height * 3;
  const frames = Array.from({ length: bytes.length / length }, (_, i) => bytes.subarray(i * length, (i + 1) * length));
  return { width, height, rate, frames };
}

/** Observes a whole clip from a fresh start. */
export async function observeClip(engine: VisionEngine, clip: Clip): Promise<FrameObservation[]> {
  engine.reset();
  const observations: FrameObservation[] = [];
  for (const [i, data] of clip.frames.entries()) {
    // The middle of the time for which the frame is shown, as the sample's ground truth counts.
    const time = (i + 0.5) / clip.rate;
    observations.push(await engine.observe({ time, width: clip.width, height: clip.height, data }));
  }
  return observations;
}
