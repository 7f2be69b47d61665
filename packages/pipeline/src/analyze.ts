import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { type CoachSettings, coachSettingsFromEnv, whatIsSent } from '@impact/coach/settings';
import { suggest } from '@impact/coach/suggest';
import { resolveWeights } from '@impact/insight/confidence/weights';
import { review } from '@impact/insight/review';
import { fingerprint } from '@impact/media/fingerprint';
import { probe } from '@impact/media/probe';
import { ImpactError, isUnavailable, observedOrNull, type Unavailable } from '@impact/report/error';
import type { Consent, Purpose, Report, Source } from '@impact/report/report';
import { parseTranscript } from '@impact/speech/transcript/parse';
import { PLAN } from './plan.ts';
import { policyFor, type Region } from './policy.ts';
import { createProgress, type ProgressEvent, type StageName } from './progress.ts';
import { readQuestions } from './questions.ts';
import { runPlan } from './runner.ts';
import type { Recording, Results, Settings, StepName } from './step.ts';
import { cacheFolder, folderCache, noCache, pruneCache } from './store/cache.ts';
import { temporaryFolder } from './store/temporary.ts';
import { readWeights } from './weights.ts';
import { createWorkerPool } from './workers/pool.ts';

export interface AnalyzeOptions {
  /** A transcript file (VTT, SRT, JSON or plain text); without one a recogniser drafts the words. */
  transcript?: string;
  /** A text file with the questions that were asked, one a line, in their order. */
  questions?: string;
  /** Weights of the confidence components that differ from the usual ones, by component; or a JSON file of them. */
  weights?: Readonly<Record<string, number>> | string;
  purpose?: Purpose;
  /** Where the interview takes place: decides whether emotion may be inferred in recruiting. */
  region?: Region;
  /** false switches emotion inference off. */
  emotion?: boolean;
  /** Required for the purpose `recruiting`. */
  consent?: Consent | null;
  /** Tasks at once, at least 1; the number of processors unless memory is short. */
  workers?: number;
  /** false keeps nothing and reuses nothing; a path keeps results there. */
  cache?: boolean | string;
  coach?: CoachSettings;
  signal?: AbortSignal;
  onProgress?: (event: ProgressEvent) => void;
  /** Told what went wrong beside the analysis itself, in a sentence. */
  onWarning?: (message: string) => void;
}

/** Memory that a worker with its engine and decoder may take, in bytes. */
const WORKER_MEMORY = 600 * 2 ** 20;

/** As many as there are processors, as long as their engines fit into half of the memory. */
const defaultWorkers = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / WORKER_MEMORY)));

/** Largest transcript that is read, in bytes: 20 hours of speech. */
const TRANSCRIPT_LIMIT = 5 * 1024 * 1024;

/**
 * Analyses one recording and returns its report; a part that cannot be had is listed under `unavailable` with its reason.
 * Throws ImpactError: MEDIA_… when the recording cannot be read at all, TRANSCRIPT_UNREADABLE, QUESTIONS_UNREADABLE, CONSENT_REQUIRED, ABORTED,
 * USAGE for weights that make no sense.
 */
export async function analyze(source: string, options: AnalyzeOptions = {}): Promise<Report> {
  const { signal = new AbortController().signal, onProgress = () => {}, onWarning = () => {} } = options;
  const { workers = defaultWorkers() } = options;
  const policy = policyFor(options);
  const coach = options.coach ?? coachSettingsFromEnv(process.env);
  const weights = typeof options.weights === 'string' ? await readWeights(options.weights) : options.weights;
  // Said before the work, not after it.
  resolveWeights(weights);
  const supplied = options.transcript === undefined ? null : await readTranscript(options.transcript);
  const questions = options.questions === undefined ? null : await readQuestions(options.questions);
  const settings: Settings = { policy, supplied, questions };

  const file = path.resolve(source);
  const media = await probe(file, { signal });
  const costs = new Map<StageName, number>([['recording', media.bytes / 500e6]]);
  for (const step of PLAN) costs.set(step.name, step.cost(settings) * media.duration);
  const progress = createProgress(costs, { workers, emit: onProgress });

  progress.running('recording', 0, 1);
  const sha256 = await fingerprint(file, { signal });
  const recording: Recording = { file, name: path.basename(file), sha256, media };
  progress.done('recording');

  const folder = typeof options.cache === 'string' ? options.cache : cacheFolder();
  const cache = options.cache === false ? noCache : folderCache(folder, onWarning);
  if (options.cache !== false) await pruneCache(folder);

  await using temporary = await temporaryFolder();
  await using pool = createWorkerPool(workers, signal);
  const { results, engines, timings, warnings } = await runPlan({
    plan: PLAN,
    recording,
    settings,
    cache,
    pool,
    temporaryFolder: temporary.path,
    signal,
    progress,
    onInternalError: (error) => onWarning(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

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
  const reportSource = sourceOf(recording);
  const transcript = observedOrNull(present(results, 'transcript'));
  const insight = await stage('insight', () =>
    review(
      {
        source: reportSource,
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
    suggest({ ...insight, transcript, policy }, coach, { signal, onAsking }),
  );

  return {
    version: 1,
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    source: reportSource,
    policy,
    engines,
    transcript,
    ...insight,
    suggestions,
    unavailable: [
      ...[...new Set([...media.warnings, ...warnings])].map((message) => ({
        step: 'recording',
        code: 'MEDIA_INCOMPLETE',
        message,
      })),
      ...PLAN.flatMap(({ name }) => {
        const result = results[name];
        return isUnavailable(result) ? [{ step: name, code: result.code, message: result.message }] : [];
      }),
    ],
    timings: [...timings, ...stages],
  };
}

async function readTranscript(file: string): Promise<Settings['supplied']> {
  const unreadable = (message: string, cause?: unknown) => new ImpactError('TRANSCRIPT_UNREADABLE', message, { cause });
  const info = await stat(file).catch((cause: unknown) => {
    throw unreadable(`The transcript ${file} cannot be opened. Check the path.`, cause);
  });
  if (!info.isFile()) throw unreadable(`The transcript ${file} is not a file.`);
  if (info.size > TRANSCRIPT_LIMIT) throw unreadable(`The transcript ${file} is larger than 5 MB.`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(`The transcript ${file} cannot be read. Check its permissions.`, cause);
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { transcript: parseTranscript(bytes, path.basename(file)), sha256 };
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
