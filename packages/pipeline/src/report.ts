import { randomUUID } from 'node:crypto';
import type { PartialSuggestions } from '@impact/coach/llm/coach';
import { type CoachSettings, whatIsSent } from '@impact/coach/settings';
import { suggest } from '@impact/coach/suggest';
import { review } from '@impact/insight/review';
import { isUnavailable, observedOrNull, type Unavailable } from '@impact/report/error';
import type { Report, Source } from '@impact/report/report';
import { PLAN } from './plan.ts';
import type { Progress } from './progress.ts';
import { runPlan, type StepTiming } from './runner.ts';
import type { Recording, Results, Settings, StepName } from './step.ts';
import type { StepCache } from './store/cache.ts';
import { createWorkerPool } from './workers/pool.ts';

export interface ReportOptions {
  recording: Recording;
  settings: Settings;
  /** Weights of the confidence components that differ from the usual ones. */
  weights: Readonly<Record<string, number>> | undefined;
  coach: CoachSettings;
  cache: StepCache;
  /** Tasks at once. */
  workers: number;
  temporaryFolder: string;
  signal: AbortSignal;
  progress: Progress;
  /** Steps that are known to have no result: the report tells why, and they are not run again. */
  failures?: ReadonlyMap<StepName, Unavailable>;
  /** What the steps took where they ran before; without it, what it took now. */
  timings?: readonly StepTiming[];
  /** Given all that was observed, for whoever keeps more of it than the report. */
  onObserved?(results: Results): void;
  /** Given the checked suggestions while a language model still writes; each time all of them. */
  onSuggesting?(soFar: PartialSuggestions): void;
  /** Told what went wrong beside the analysis itself, in a sentence. */
  onWarning(message: string): void;
  /** Given what no step should throw, for a developer. */
  onInternalError(error: unknown): void;
}

/**
 * The report on a recording: results of steps that are in the cache are taken from there, the others are computed; a part that cannot be
 * had is listed under `unavailable` with its reason. Throws ABORTED.
 */
export async function assembleReport(options: ReportOptions): Promise<Report> {
  const { recording, settings, weights, coach, signal, progress, onWarning } = options;
  const { policy } = settings;
  await using pool = createWorkerPool(options.workers, signal);
  const { results, engines, timings, warnings } = await runPlan({ ...options, plan: PLAN, pool });
  options.onObserved?.(results);

  const stages: Report['timings'] = [];
  /** Runs a stage behind the plan, in this thread. */
  const stage = async <T>(step: 'insight' | 'coach', run: () => T | Promise<T>): Promise<T> => {
    progress.running(step, 0, 1);
    const started = performance.now();
    const result = await run();
    stages.push({ step, wall: (performance.now() - started) / 1000, cpu: null, cached: false });
    progress.done(step);
    return result;
  };
  const source = sourceOf(recording);
  const transcript = observedOrNull(present(results, 'transcript'));
  const insight = await stage('insight', () =>
    review(
      {
        source,
        policy,
        voice: present(results, 'voice'),
        prosody: present(results, 'prosody'),
        transcript: present(results, 'transcript'),
        language: present(results, 'language'),
        speechEmotion: present(results, 'speech-emotion'),
        vision: present(results, 'vision'),
      },
      { weights },
    ),
  );
  const onAsking = () => {
    if (coach.languageModel) onWarning(whatIsSent(coach.languageModel));
  };
  const suggestions = await stage('coach', () =>
    suggest({ ...insight, transcript, policy }, coach, { signal, onAsking, onPartial: options.onSuggesting }),
  );

  return {
    version: 1,
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    source,
    policy,
    engines,
    transcript,
    ...insight,
    suggestions,
    unavailable: [
      ...[...new Set([...recording.media.warnings, ...warnings])].map((message) => ({
        step: 'recording',
        code: 'MEDIA_INCOMPLETE',
        message,
      })),
      ...PLAN.flatMap(({ name }) => {
        const result = results[name];
        return isUnavailable(result) ? [{ step: name, code: result.code, message: result.message }] : [];
      }),
    ],
    timings: [...(options.timings ?? timings), ...stages],
  };
}

function sourceOf({ name, sha256, media }: Recording): Source {
  const { video, audio, duration } = media;
  return {
    name,
    sha256,
    duration,
    video: video && { width: video.width, height: video.height, fps: video.fps },
    audio: audio && { sampleRate: audio.sampleRate, channels: audio.channels },
  };
}

/** Every step of the plan has ended, so each has a result or a reason. */
function present<N extends StepName>(results: Results, name: N): NonNullable<Results[N]> | Unavailable {
  return results[name] ?? { unavailable: true, code: 'INTERNAL', message: `The step ${name} did not run.` };
}
