import type { MediaInfo } from '@impact/media/probe';
import { ImpactError } from '@impact/report/error';
import { visionEngines } from '@impact/vision/models';
import { FrameObservation, VisionObservations } from '@impact/vision/observation';
import { z } from 'zod';
import type { Step, StepContext } from '../step.ts';
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
  parts: {
    of: ({ media }) => chunkStarts(media.duration).map((from) => ({ name: `${from}`, seconds: lengthOf(from, media) })),
    run: (context, name) => look(context, Number(name), (done, length) => context.progress(done, length)),
  },
  async run(context) {
    const { media } = context.recording;
    const seen = new Map<number, number>();
    const chunks = await Promise.all(
      chunkStarts(media.duration).map((from) =>
        look(context, from, (done) => {
          seen.set(from, done);
          const sum = [...seen.values()].reduce((total, value) => total + value, 0);
          context.progress(Math.min(media.duration, sum), media.duration);
        }),
      ),
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

/** The chunk that begins at `from`, in seconds; `tell` hears how many of its seconds are done. */
async function look(
  { inWorker, part, recording: { file, media }, settings }: StepContext,
  from: number,
  tell: (done: number, length: number) => void,
): Promise<z.infer<typeof Chunk>> {
  const length = lengthOf(from, media);
  const input = { file, media, from, to: from + CHUNK, expression: settings.policy.emotionInference };
  const chunk = await part(`${from}`, Chunk, () => inWorker('vision', input, (done) => tell(done, length)));
  tell(length, length);
  return chunk;
}

const lengthOf = (from: number, { duration }: MediaInfo): number => Math.min(CHUNK, duration - from);

function chunkStarts(duration: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(duration / CHUNK)) }, (_, i) => i * CHUNK);
}
