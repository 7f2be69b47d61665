import { readFile, stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { type CoachSettings, coachSettingsFromEnv } from '@impact/coach/settings';
import { resolveWeights } from '@impact/insight/confidence/weights';
import { fingerprint } from '@impact/media/fingerprint';
import { probe } from '@impact/media/probe';
import { ImpactError } from '@impact/report/error';
import type { Consent, Purpose, Report } from '@impact/report/report';
import { suppliedWords } from './given-words.ts';
import { PLAN } from './plan.ts';
import { policyFor, type Region } from './policy.ts';
import { createProgress, type ProgressEvent, type StageName } from './progress.ts';
import { readQuestions } from './questions.ts';
import { assembleReport } from './report.ts';
import type { Recording, Settings } from './step.ts';
import { cacheFolder, folderCache, noCache, pruneCache } from './store/cache.ts';
import { temporaryFolder } from './store/temporary.ts';
import { readWeights } from './weights.ts';

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
  return await assembleReport({
    recording,
    settings,
    weights,
    coach,
    cache,
    workers,
    temporaryFolder: temporary.path,
    signal,
    progress,
    onWarning,
    onInternalError: (error) => onWarning(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
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
  return suppliedWords(bytes, path.basename(file));
}
