import type { VoiceActivity } from '@impact/speech/observation';
import { detectVoice } from '@impact/speech/voice/activity';
import { listen, type SoundInput } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Finds where somebody speaks. */
export function run(input: SoundInput, context: TaskContext): Promise<VoiceActivity> {
  return detectVoice(listen(input, context), { signal: context.signal });
}
