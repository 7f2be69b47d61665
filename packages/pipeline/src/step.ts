import type { LanguageAnalysis } from '@impact/language/observation';
import type { MediaInfo } from '@impact/media/probe';
import { type ErrorCode, ImpactError, isUnavailable, type Observed } from '@impact/report/error';
import type { Engine, Policy } from '@impact/report/report';
import type { Transcript } from '@impact/report/transcript';
import type { Prosody, SpeechEmotion, VoiceActivity } from '@impact/speech/observation';
import type { VisionObservations } from '@impact/vision/observation';
import type { z } from 'zod';
import type { GivenWords } from './given-words.ts';
import type { GivenQuestions } from './questions.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks/task.ts';

/** What each step of the plan yields. */
export interface StepResults {
  voice: VoiceActivity;
  prosody: Prosody;
  transcript: Transcript;
  language: LanguageAnalysis;
  'speech-emotion': SpeechEmotion;
  vision: VisionObservations;
}

export type StepName = keyof StepResults;

/** The recording under analysis. */
export interface Recording {
  file: string;
  name: string;
  sha256: string;
  media: MediaInfo;
}

/** What the user asked for, as far as it changes results. */
export interface Settings {
  policy: Policy;
  /** Words given by the user; null asks the recogniser. */
  supplied: GivenWords | null;
  /** The questions that were asked, as far as the user listed them. */
  questions: GivenQuestions | null;
}

/** What a step is given to work with. */
export interface StepContext {
  recording: Recording;
  settings: Settings;
  signal: AbortSignal;
  /** A folder for files of this run; gone when the run ends, however it ends. */
  temporaryFolder: string;
  /** Runs a task in a worker thread once a slot is free. */
  inWorker<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    onProgress?: (done: number) => void,
  ): Promise<TaskResult<T>>;
  /** A part of a long step: taken from the cache when it is there, else run and stored, so that an interrupted run resumes. */
  part<R>(name: string, schema: z.ZodType<R>, run: () => Promise<R>): Promise<R>;
  /** Tells how far the step is, in units of its own. */
  progress(done: number, total: number): void;
}

/** What has been observed so far. */
export type Results = { [N in StepName]?: Observed<StepResults[N]> };

/** The result of a step that this one needs; the runner starts a step only when it is there. */
export function needed<N extends StepName>(results: Results, name: N): StepResults[N] {
  const result = results[name];
  if (result === undefined || isUnavailable(result))
    throw new ImpactError('INTERNAL', `The result of ${name} is missing.`);
  return result as StepResults[N];
}

/** A part of a step that can be made by itself, from the recording alone. */
export interface StepPart {
  name: string;
  /** Seconds of recording that it covers. */
  seconds: number;
}

/** Why a step cannot or must not run. */
export interface Obstacle {
  code: ErrorCode;
  message: string;
}

/**
 * One step of the plan. The result is plain JSON plus Float32Arrays; it is reused as long as the recording, `version`, `options`,
 * its engines and the results it builds on stay the same.
 */
export interface Step<N extends StepName = StepName> {
  name: N;
  version: number;
  /** Steps whose results are needed; without one of them this step is unavailable for the same reason. */
  needs: readonly StepName[];
  /** Steps that are waited for, but whose absence is no obstacle. */
  uses?: readonly StepName[];
  schema: z.ZodType<StepResults[N]>;
  /** What in the settings changes the result: part of the cache key. */
  options(settings: Settings): unknown;
  obstacle(settings: Settings, recording: Recording): Obstacle | null;
  /** CPU seconds expected per second of recording, for the time left; a guess is good enough. */
  cost(settings: Settings): number;
  run(context: StepContext, results: Results): Promise<StepResults[N]>;
  /** Which engines and models made the result. */
  engines(settings: Settings): Omit<Engine, 'step'>[];
  /**
   * For a step whose parts need nothing but the recording, so that other processes may make them: which they are, and how one is made
   * and stored (by `context.part`). `run` finds them in the cache and makes those that are missing.
   */
  parts?: {
    of(recording: Recording): StepPart[];
    run(context: StepContext, name: string): Promise<unknown>;
  };
  /**
   * True when the parts are all that is worth storing: the whole is only their sum. What such a step takes from the steps it `uses` has to
   * be in the names of its parts, as their keys are not in its own.
   */
  storedInParts?: boolean;
}
