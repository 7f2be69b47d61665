import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Observations } from '../packages/insight/src/observations.ts';
import { fingerprint } from '../packages/media/src/fingerprint.ts';
import { probe } from '../packages/media/src/probe.ts';
import { PLAN } from '../packages/pipeline/src/plan.ts';
import { policyFor } from '../packages/pipeline/src/policy.ts';
import { createProgress } from '../packages/pipeline/src/progress.ts';
import { runPlan } from '../packages/pipeline/src/runner.ts';
import type { Results, Settings, StepName } from '../packages/pipeline/src/step.ts';
import { folderCache, noCache, type StepCache } from '../packages/pipeline/src/store/cache.ts';
import { createWorkerPool } from '../packages/pipeline/src/workers/pool.ts';
import { parseTranscript } from '../packages/speech/src/transcript/parse.ts';

const kept = process.env.IMPACT_TEST_STEPS;
const keptSteps = kept === undefined ? noCache : folderCache(kept, () => {});

/**
 * What the real engines hear and see in a recording, for practice, in two threads; with its transcript where there is one. Without the
 * analysis of its language, which no cue of delivery rests on.
 */
export async function observeRecording(
  file: string,
  { transcript, cache = keptSteps }: { transcript?: string; cache?: StepCache } = {},
): Promise<Observations> {
  const media = await probe(file);
  const policy = policyFor({});
  const signal = new AbortController().signal;
  const folder = await mkdtemp(path.join(tmpdir(), 'impact-observe-'));
  const pool = createWorkerPool(2, signal);
  try {
    const recording = { file, name: path.basename(file), sha256: await fingerprint(file), media };
    const { results } = await runPlan({
      plan: PLAN.filter(({ name }) => name !== 'language'),
      recording,
      settings: { policy, supplied: transcript === undefined ? null : await suppliedFrom(transcript), questions: null },
      cache,
      pool,
      temporaryFolder: folder,
      signal,
      progress: createProgress(new Map(), { workers: 2, emit: () => {} }),
      onInternalError: (error) => {
        throw error;
      },
    });
    return {
      source: {
        name: recording.name,
        sha256: recording.sha256,
        duration: media.duration,
        video: media.video && { width: media.video.width, height: media.video.height, fps: media.video.fps },
        audio: media.audio && { sampleRate: media.audio.sampleRate, channels: media.audio.channels },
      },
      policy,
      voice: of(results, 'voice'),
      prosody: of(results, 'prosody'),
      transcript: of(results, 'transcript'),
      language: { unavailable: true, code: 'INTERNAL', message: 'The language was not analysed.' },
      speechEmotion: of(results, 'speech-emotion'),
      vision: of(results, 'vision'),
    };
  } finally {
    await pool[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
}

async function suppliedFrom(file: string): Promise<Settings['supplied']> {
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { transcript: parseTranscript(bytes, path.basename(file)), sha256 };
}

function of<N extends StepName>(results: Results, name: N): NonNullable<Results[N]> {
  const result = results[name];
  if (result === undefined) throw new Error(`The step ${name} left nothing.`);
  return result;
}
