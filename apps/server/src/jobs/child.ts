/** One job in a process of its own: started by a worker, which may kill it at any time, and gone as soon as the worker is. */
import { createWriteStream, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CoachSettings } from '@impact/coach/settings';
import { fingerprint } from '@impact/media/fingerprint';
import { type MediaInfo, probe } from '@impact/media/probe';
import { pictureStrip } from '@impact/media/strip';
import { jobsOf } from '@impact/pipeline/jobs/jobs';
import { runJob } from '@impact/pipeline/jobs/run-job';
import { landmarkTrack } from '@impact/pipeline/landmarks';
import { createProgress } from '@impact/pipeline/progress';
import type { Settings } from '@impact/pipeline/step';
import { folderCache, type StepCache } from '@impact/pipeline/store/cache';
import { ImpactError, observedOrNull, toUnavailable } from '@impact/report/error';
import { analysisSettings } from './analysis-settings.ts';
import type { ChildMessage, ChildResult, ChildTask, Pictures } from './child-protocol.ts';

/** Progress is told every other second: each time is a transaction, and all that tell it commit one after the other. */
const PROGRESS_MS = 2000;

/** Enough to recognise an interview in a list, on a screen of twice the density too. */
const STRIP = { count: 8, longSide: 192 };

const { signal } = new AbortController();
const out = createWriteStream('', { fd: 3 });
const tell = (message: ChildMessage): boolean => out.write(`${JSON.stringify(message)}\n`);

let folder: string | null = null;
let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text: string) => {
  if (folder !== null) return;
  input += text;
  const end = input.indexOf('\n');
  if (end < 0) return;
  const { task, coach } = JSON.parse(input.slice(0, end)) as { task: ChildTask; coach: CoachSettings };
  folder = task.folder;
  void work(task, coach).then((result) => {
    tell(result);
    out.end(() => process.exit());
  });
});
// The worker holds the other end: when it is gone there is nobody to work for, and nobody to tidy up after us.
process.stdin.on('close', () => {
  // The folder around ours is the worker's, and its other children have no use for it any more either.
  if (folder !== null) rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 3 });
  // All programs that we started are in our group; on Windows they end with their pipes.
  if (process.platform === 'win32') process.exit(1);
  process.kill(-process.pid, 'SIGKILL');
});

async function work(task: ChildTask, coach: CoachSettings): Promise<ChildResult> {
  try {
    const settings = await analysisSettings(task.settings, task.words);
    if (task.kind === 'recording') return await lookAt(task, settings);
    const recording = { ...task.recording, media: task.media };
    const failures = new Map(task.failures);
    const cache = announcing(path.join(task.folder, 'results'));
    const common = { recording, settings, cache, failures, temporaryFolder: task.folder, signal, onInternalError };
    if (task.kind === 'step') {
      return { kind: 'step', ...(await runJob(task, { ...common, onProgress: seldom() })) };
    }
    // Only these jobs need what makes a report.
    const { assembleReport } = await import('@impact/pipeline/report');
    const kept: { landmarks: Uint8Array | null } = { landmarks: null };
    const report = await assembleReport({
      ...common,
      weights: task.settings.weights ?? undefined,
      coach,
      workers: 1,
      timings: task.kind === 'report' ? task.timings : undefined,
      progress: createProgress(new Map(), { workers: 1, emit: () => {} }),
      onObserved({ vision }) {
        const seen = vision && observedOrNull(vision);
        if (task.kind === 'report' && seen) kept.landmarks = landmarkTrack(seen, task.media.duration);
      },
      onSuggesting: (soFar) => tell({ kind: 'coach', soFar }),
      onWarning: () => {},
    });
    if (task.kind === 'partial') {
      const { knownSoFar } = await import('./known-so-far.ts');
      return { kind: 'partial', known: knownSoFar(report, task.done) };
    }
    const { summaryOf } = await import('./summary.ts');
    const text = JSON.stringify(report);
    await writeFile(path.join(task.folder, 'report.json'), text);
    // Read many times: packed once and for all.
    await writeFile(path.join(task.folder, 'report.json.gz'), await promisify(gzip)(text, { level: 9 }));
    const { landmarks } = kept;
    if (landmarks) await writeFile(path.join(task.folder, 'landmarks.bin'), landmarks);
    const { emotionInference: emotion } = report.policy;
    return { kind: 'report', summary: summaryOf(report), emotion, landmarks: landmarks !== null };
  } catch (error) {
    if (!(error instanceof ImpactError)) onInternalError(error);
    const { code, message } = toUnavailable(error);
    return { kind: 'failed', code, message: message.slice(0, 4000) };
  }
}

/** What the recording is, whether it is still the one that was uploaded, and the jobs that it makes. */
async function lookAt(task: ChildTask & { kind: 'recording' }, settings: Settings): Promise<ChildResult> {
  const { file, name, sha256: expected } = task.recording;
  const media: MediaInfo = await probe(file, { signal });
  const sha256 = await fingerprint(file, { signal });
  if (sha256 !== expected) {
    throw new ImpactError(
      'STORAGE_FAILED',
      'The recording in storage is not what was uploaded: it was changed or damaged. Upload it again.',
    );
  }
  const jobs = jobsOf({ file, name, sha256, media }, settings);
  const stored = new Set(task.stored);
  const cached = jobs.flatMap(({ id, key }) => (key !== null && stored.has(`${key}.json`) ? [id] : []));
  const pictures = task.pictures ? await takePictures(file, media, task.folder) : null;
  return { kind: 'recording', media, sha256, jobs, cached, pictures };
}

/** A courtesy: where there can be none, the analysis of the pictures says why. */
async function takePictures(file: string, media: MediaInfo, folder: string): Promise<Pictures | null> {
  try {
    const strip = await pictureStrip(file, media, { ...STRIP, signal });
    if (!strip) return null;
    const { jpeg, ...pictures } = strip;
    await writeFile(path.join(folder, 'pictures.jpg'), jpeg);
    return pictures;
  } catch (error) {
    if (!(error instanceof ImpactError)) onInternalError(error);
    return null;
  }
}

/** A cache that tells of each result it takes, and does not go on without keeping one. */
function announcing(root: string): StepCache {
  let problem: string | null = null;
  const cache = folderCache(root, (message) => {
    problem = message;
  });
  return {
    read: cache.read,
    async write(sha256, key, value) {
      await cache.write(sha256, key, value);
      if (problem !== null)
        throw new ImpactError('STORAGE_FULL', 'The results of the analysis cannot be kept: no room.');
      tell({ kind: 'stored', key });
    },
  };
}

function seldom(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

/** For a developer, by way of the worker: what went wrong and where, without the words of the error, which may quote private ones. */
function onInternalError(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`${error instanceof Error ? error.name : typeof error}\n${stack.join('\n')}\n`);
}
