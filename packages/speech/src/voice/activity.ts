import { coveredSeconds } from '@impact/report/span';
import type { VoiceActivity } from '../observation.ts';
import { createFloatList } from '../prosody/float-list.ts';
import { inBlocksOf } from './blocks.ts';
import { openSilero, SILERO_STEP } from './silero.ts';
import { voiceSpans } from './spans.ts';

const SAMPLE_RATE = 16_000;

/**
 * Finds where somebody speaks. `samples`: 16 kHz, mono, −1…1, blocks of any size; sample 0 is time 0. Steps of 32 ms.
 * Memory: one number per step.
 * @throws ImpactError ENGINE_MISSING, MODEL_MISMATCH; the reason of `signal` when aborted
 */
export async function detectVoice(
  samples: AsyncIterable<Float32Array>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<VoiceActivity> {
  signal?.throwIfAborted();
  const silero = await openSilero();
  try {
    const probabilities = createFloatList();
    let received = 0;
    for await (const block of inBlocksOf(SILERO_STEP, samples)) {
      signal?.throwIfAborted();
      probabilities.push(await silero.next(block));
      received += block.length;
    }
    const spans = voiceSpans(probabilities.toArray(), {
      step: SILERO_STEP / SAMPLE_RATE,
      duration: received / SAMPLE_RATE,
    });
    return { spans, speechSeconds: coveredSeconds(spans) };
  } finally {
    await silero.close();
  }
}
