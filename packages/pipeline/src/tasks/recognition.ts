import type { Span } from '@impact/report/span';
import type { Transcript } from '@impact/report/transcript';
import { recogniseDraft } from '@impact/speech/recognise/pocketsphinx';
import { type SoundInput, stretchReader } from './sound.ts';
import type { TaskContext } from './task.ts';

/** Recognises the words in some stretches of speech. */
export function run(input: SoundInput & { spans: Span[]; workDir: string }, context: TaskContext): Promise<Transcript> {
  return recogniseDraft({
    spans: input.spans,
    readSamples: stretchReader(input, context),
    workDir: input.workDir,
    signal: context.signal,
    onProgress: context.progress,
  });
}
