import type { Transcript } from '@impact/report/transcript';
import type { VoiceActivity } from '@impact/speech/observation';
import { alignTranscript } from '@impact/speech/transcript/align';
import type { SuppliedTranscript } from '@impact/speech/transcript/supplied';
import { type SoundInput, stretchReader } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Finds the time of every word of a transcript that the user supplied. */
export function run(
  input: SoundInput & { supplied: SuppliedTranscript; voice: VoiceActivity },
  context: TaskContext,
): Promise<Transcript> {
  return alignTranscript({
    supplied: input.supplied,
    voice: input.voice,
    duration: input.media.duration,
    readSamples: stretchReader(input, context),
    signal: context.signal,
    onProgress: context.progress,
  });
}
