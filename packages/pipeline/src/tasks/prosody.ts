import type { Prosody } from '@impact/speech/observation';
import { analyseProsody } from '@impact/speech/prosody/analyse';
import { listen, type SoundInput } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Follows the melody and the strength of the voice. */
export function run(input: SoundInput, context: TaskContext): Promise<Prosody> {
  return analyseProsody(listen(input, context), { signal: context.signal });
}
