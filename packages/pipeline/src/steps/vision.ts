import { ImpactError } from '@impact/report/error';
import { visionEngines } from '@impact/vision/models';
import { FrameObservation, VisionObservations } from '@impact/vision/observation';
import { z } from 'zod';
import type { Step } from '../step.ts';
import { needsEmotionPolicy, needsPicture } from './obstacles.ts';

/** Seconds of recording that one worker looks at in one go: long against the seek (about 0.4 s), short enough to share out and resume. */
const CHUNK = 30;

const Chunk = z.object({ frames: z.array(FrameObservation) });

/** Face, gaze, expression and posture, frame by frame. */
export const visionStep: Step<'vision'> = {
  name: 'vision',
  version: 1,
  needs: [],
  schema: VisionObservations,
  storedInParts: true,
  options: (settings) => ({ emotion: needsEmotionPolicy(settings) === null }),
  obstacle: (_settings, recording) => needsPicture(recording),
  cost: () => 0.4,
  async run({ inWorker, part, recording, settings, progress }) {
    const { file, media } = recording;
    const expression = settings.policy.emotionInference;
    const seen = new Map<number, number>();
    const chunks = await Promise.all(
      chunkStarts(media.duration).map((from) => {
        const to = from + CHUNK;
        const tell = (done: number) => {
          seen.set(from, done);
          progress(
            Math.min(
              media.duration,
              [...seen.values()].reduce((sum, value) => sum + value, 0),
            ),
            media.duration,
          );
        };
        return part(`${from}`, Chunk, () => inWorker('vision', { file, media, from, to, expression }, tell)).then(
          (chunk) => {
            tell(Math.min(CHUNK, media.duration - from));
            return chunk;
          },
        );
      }),
    );
    const frames = chunks.flatMap((chunk) => chunk.frames);
    if (frames.length === 0) {
      throw new ImpactError(
        'MEDIA_UNREADABLE',
        'None of the pictures in this recording can be decoded: convert it to MP4 (H.264) and try again.',
      );
    }
    const { width = 1, height = 1 } = media.video ?? {};
    return { aspect: width / height, frames };
  },
  engines: (settings) => visionEngines({ expression: settings.policy.emotionInference, pose: true }),
};

function chunkStarts(duration: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(duration / CHUNK)) }, (_, i) => i * CHUNK);
}
