import type { MediaInfo } from '@impact/media/probe';
import { readSamples } from '@impact/media/samples';
import type { TaskContext } from './task.ts';

const SAMPLE_RATE = 16_000;

/** The recording as every task that listens receives it. */
export interface SoundInput {
  file: string;
  media: MediaInfo;
}

/** The whole recording's sound, with the seconds heard so far told as progress. */
export async function* listen(input: SoundInput, context: TaskContext): AsyncGenerator<Float32Array> {
  let heard = 0;
  for await (const block of readSamples(input.file, input.media, {
    signal: context.signal,
    onWarning: context.warn,
  })) {
    yield block;
    heard += block.length / SAMPLE_RATE;
    context.progress(heard);
  }
}

/** A reader of single stretches (seconds) of the recording's sound. */
export function stretchReader(input: SoundInput, context: TaskContext) {
  return (from: number, to: number) =>
    readSamples(input.file, input.media, { from, to, signal: context.signal, onWarning: context.warn });
}
