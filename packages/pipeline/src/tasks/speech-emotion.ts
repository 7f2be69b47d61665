import type { Span } from '@impact/report/span';
import { classifySpeechEmotion } from '@impact/speech/emotion/classify';
import type { SpeechEmotion } from '@impact/speech/observation';
import { listen, type SoundInput } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Judges how the voice sounds in the candidate's speech. */
export function run(input: SoundInput & { spans: Span[] }, context: TaskContext): Promise<SpeechEmotion> {
  return classifySpeechEmotion(listen(input, context), { spans: input.spans, signal: context.signal });
}
