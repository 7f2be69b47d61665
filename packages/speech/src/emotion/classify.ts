import { ImpactError } from '@impact/report/error';
import { mergeSpans, type Span } from '@impact/report/span';
import type { SpeechEmotion } from '../observation.ts';
import { SAMPLE_RATE } from '../prosody/pitch.ts';
import { inBlocksOf } from '../voice/blocks.ts';
import { adaptToSpeaker } from './adaptation.ts';
import { summarise } from './features.ts';
import { type VoiceFrame, voiceFrames } from './frames.ts';
import { emotionProbabilities } from './model.ts';
import { shippedModel } from './shipped-model.ts';

/** Seconds from one window to the next; a window is two of them long. */
const HOP = 2;
const HOP_SAMPLES = HOP * SAMPLE_RATE;
/** Seconds of speech that a window needs. */
const MIN_SPEECH = 1;

/** A stretch of the recording between two hops, as far as the candidate speaks in it. */
interface Block {
  start: number;
  end: number;
  speech: number;
  pieces: VoiceFrame[][];
}

/** What the spans cover of the samples that start at `start` seconds. */
function speechIn(samples: Float32Array, start: number, spans: readonly Span[]): Block {
  const block: Block = { start, end: start + samples.length / SAMPLE_RATE, speech: 0, pieces: [] };
  for (const span of spans) {
    if (span.end <= block.start) continue;
    if (span.start >= block.end) break;
    const first = Math.max(0, Math.round((span.start - start) * SAMPLE_RATE));
    const piece = samples.subarray(first, Math.max(first, Math.round((span.end - start) * SAMPLE_RATE)));
    block.speech += piece.length / SAMPLE_RATE;
    block.pieces.push(voiceFrames(piece));
  }
  return block;
}

/** Successive blocks in pairs; a recording of one block is a window by itself. */
async function* windowsOf(blocks: AsyncIterable<Block>): AsyncGenerator<Block> {
  let previous: Block | null = null;
  let paired = false;
  for await (const block of blocks) {
    if (previous !== null) {
      paired = true;
      yield {
        start: previous.start,
        end: block.end,
        speech: previous.speech + block.speech,
        pieces: [...previous.pieces, ...block.pieces],
      };
    }
    previous = block;
  }
  if (previous !== null && !paired) yield previous;
}

/**
 * Tells what a voice sounds like – neutral, happy or nervous – in windows of 4 s every 2 s, the last one shorter where the
 * recording ends. Only speech within `spans` (seconds; those of one person) is heard; windows with less than 1 s of it, or
 * less than 0.1 s voiced, are left out. Features are set in relation to this recording (`adaptation.ts`), so that the
 * answer comes when all has been heard; in memory are 2 s of samples and the features of each window.
 *
 * `samples`: 16 kHz, mono, −1…1, blocks of any size; sample 0 is time 0. `onProgress` gets the seconds heard so far.
 * @throws ImpactError NO_SPEECH when no window has enough speech; MODEL_MISMATCH; the reason of `signal` when aborted
 */
export async function classifySpeechEmotion(
  samples: AsyncIterable<Float32Array>,
  options: { spans: readonly Span[]; signal?: AbortSignal; onProgress?: (seconds: number) => void },
): Promise<SpeechEmotion> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const model = await shippedModel();
  const spans = mergeSpans(options.spans);

  async function* blocks(): AsyncGenerator<Block> {
    let start = 0;
    for await (const block of inBlocksOf(HOP_SAMPLES, samples)) {
      signal?.throwIfAborted();
      yield speechIn(block, start, spans);
      start += block.length / SAMPLE_RATE;
      onProgress?.(start);
    }
  }

  const windows: Span[] = [];
  const vectors: Float32Array[] = [];
  for await (const { start, end, speech, pieces } of windowsOf(blocks())) {
    const features = speech >= MIN_SPEECH ? summarise(pieces) : null;
    if (features === null) continue;
    windows.push({ start, end });
    vectors.push(features);
  }
  if (vectors.length === 0) {
    throw new ImpactError(
      'NO_SPEECH',
      'There is too little speech to tell how the voice sounds: it takes one second of it.',
    );
  }
  const adapted = adaptToSpeaker(vectors, model);
  return { windows: windows.map((window, i) => ({ ...window, ...emotionProbabilities(model, adapted[i] ?? []) })) };
}
