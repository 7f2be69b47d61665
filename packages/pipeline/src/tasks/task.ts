import type * as alignment from './alignment.ts';
import type * as language from './language.ts';
import type * as prosody from './prosody.ts';
import type * as recognition from './recognition.ts';
import type * as speechEmotion from './speech-emotion.ts';
import type * as vision from './vision.ts';
import type * as voice from './voice.ts';

/** What a task may do besides computing: look whether it should stop, and tell how far it is (in seconds of recording). */
export interface TaskContext {
  signal: AbortSignal;
  progress(done: number): void;
  /** Tells what the user should know, in a sentence. */
  warn(message: string): void;
}

/** Pieces of work that run in a worker thread; input and result are plain data that can be copied between threads. */
interface Tasks {
  alignment: typeof alignment;
  language: typeof language;
  prosody: typeof prosody;
  recognition: typeof recognition;
  'speech-emotion': typeof speechEmotion;
  vision: typeof vision;
  voice: typeof voice;
}

export type TaskName = keyof Tasks;
export type TaskInput<T extends TaskName> = Parameters<Tasks[T]['run']>[0];
export type TaskResult<T extends TaskName> = Awaited<ReturnType<Tasks[T]['run']>>;
