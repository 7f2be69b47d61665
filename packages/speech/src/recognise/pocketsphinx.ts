import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { type Span, spanLength } from '@impact/report/span';
import type { Segment, Transcript, Word } from '@impact/report/transcript';
import { runChild } from '@impact/subprocess/child';
import { parseCtm } from './ctm.ts';
import { findPocketsphinx, type PocketsphinxModel } from './pocketsphinx-files.ts';
import { batches, utterances } from './utterances.ts';

export { findPocketsphinx } from './pocketsphinx-files.ts';

/** Which recogniser runs, for the report. It comes with the system, not with us: its exact version is in `Transcript.engine`. */
export const pocketsphinxEngine = { name: 'pocketsphinx', version: 'of this system, US English', model: null };

const SAMPLE_RATE = 16_000;
/** Seconds of speech given to one process: some 8 s of work, all that an interruption leaves behind. */
const BATCH = 30;
/** Wall seconds a process may take to load the model, and per second of speech: 20 times what it needs. */
const TIME_LIMIT = { loading: 60, perSecond: 5 };

/**
 * How to decode. Measured on 21 clips, 521 words (`bench/recognition.ts`): the voice detector has cut the silence away
 * already; without noise removal, and with a stronger penalty on every word, fewer words go wrong (33.8 % → 33.0 %);
 * looking at no more than 3000 states and 10 word ends a frame takes a third off the time and costs no accuracy.
 */
const DECODING = '-remove_silence no -remove_noise no -wip 0.4 -maxhmmpf 3000 -maxwpf 10'.split(' ');

export interface DraftOptions {
  /** Where somebody speaks: in order, apart, seconds. */
  spans: readonly Span[];
  /** Reads 16 kHz mono samples (−1…1) from second `from` to second `to` of the recording; blocks of any size. */
  readSamples(from: number, to: number): AsyncIterable<Float32Array>;
  /** A folder for temporary files; nothing of ours is left in it. */
  workDir: string;
  signal?: AbortSignal;
  /** Seconds of speech recognised so far. */
  onProgress?: (done: number) => void;
}

/** Reads a stretch as 16-bit samples; it may come out shorter at the end of the recording, never longer. */
async function readStretch(stretch: Span, readSamples: DraftOptions['readSamples']): Promise<Int16Array> {
  const samples = new Int16Array(Math.ceil(spanLength(stretch) * SAMPLE_RATE));
  let filled = 0;
  for await (const block of readSamples(stretch.start, stretch.end)) {
    for (let i = 0; i < block.length && filled < samples.length; i++) {
      samples[filled++] = Math.round(32_767 * Math.min(1, Math.max(-1, block[i] ?? 0)));
    }
  }
  return samples.subarray(0, filled);
}

const fileName = (index: number): string => `utterance-${index}`;

/** Writes each utterance of a batch as a raw file and the list of them, and returns the list's path. */
async function writeBatch(
  batch: readonly Span[],
  folder: string,
  readSamples: DraftOptions['readSamples'],
): Promise<string> {
  const from = batch[0]?.start ?? 0;
  const samples = await readStretch({ start: from, end: batch.at(-1)?.end ?? from }, readSamples);
  const position = (time: number): number => Math.round((time - from) * SAMPLE_RATE);
  for (const [i, { start, end }] of batch.entries()) {
    const cut = samples.subarray(position(start), position(end));
    await writeFile(join(folder, `${fileName(i)}.raw`), new Uint8Array(cut.buffer, cut.byteOffset, cut.byteLength));
  }
  const list = join(folder, 'list');
  await writeFile(list, batch.map((_, i) => `${fileName(i)}\n`).join(''));
  return list;
}

/** Moves words from the time of their utterance to that of the recording, in whole milliseconds and within the utterance. */
function placeWords(words: readonly Word[], utterance: Span): Word[] {
  const place = (time: number): number => Math.round(1000 * Math.min(utterance.end, utterance.start + time)) / 1000;
  return words.map((word) => ({ ...word, start: place(word.start), end: place(word.end) }));
}

async function recogniseBatch(
  batch: readonly Span[],
  folder: string,
  model: PocketsphinxModel,
  { readSamples, signal }: DraftOptions,
): Promise<Segment[]> {
  await mkdir(folder);
  const list = await writeBatch(batch, folder, readSamples);
  const output = join(folder, 'words.ctm');
  const speech = batch.reduce((sum, span) => sum + spanLength(span), 0);
  const { acoustic, language, dictionary } = model;
  const files = ['-ctl', list, '-cepdir', folder, '-cepext', '.raw', '-ctm', output];
  const result = await runChild({
    command: 'pocketsphinx_batch',
    args: ['-hmm', acoustic, '-lm', language, '-dict', dictionary, '-adcin', 'yes', ...files, ...DECODING],
    timeLimit: TIME_LIMIT.loading + TIME_LIMIT.perSecond * speech,
    signal,
  });
  const text = result.code === 0 ? await readFile(output, 'utf8').catch(() => null) : null;
  if (text === null) {
    const sentence = 'The speech recogniser stopped working. Supply a transcript instead.';
    throw new ImpactError('ENGINE_FAILED', sentence, { cause: result });
  }
  const recognised = parseCtm(text);
  await rm(folder, { recursive: true });
  return batch.flatMap((utterance, i) => {
    const words = placeWords(recognised.get(fileName(i)) ?? [], utterance);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return [];
    const text = words.map((word) => word.text).join(' ');
    return [{ start: first.start, end: last.end, speaker: null, text, words }];
  });
}

/**
 * Recognises English speech with CMU PocketSphinx (Huggins-Daines et al. 2006): words with times that are good for pace
 * and pauses, a quarter or more of them wrong: a draft, not for quoting. No punctuation; a segment is an utterance of at
 * most 15 s; words are US spelling in lower case; hesitations mostly come out as other words. Speech in which no word is
 * made out gives no segments.
 * @throws ImpactError NO_SPEECH (no spans), TOOL_MISSING, ENGINE_FAILED, ABORTED
 */
export async function recogniseDraft(options: DraftOptions): Promise<Transcript> {
  const { spans, workDir, signal, onProgress } = options;
  signal?.throwIfAborted();
  const groups = batches(utterances(spans), BATCH);
  if (groups.length === 0) throw new ImpactError('NO_SPEECH', 'No speech was heard in the recording.');
  const found = await findPocketsphinx();
  if (found === null) {
    throw new ImpactError(
      'TOOL_MISSING',
      'The speech recogniser pocketsphinx with its English model is not installed: supply a transcript.',
    );
  }

  const folder = await mkdtemp(join(workDir, 'recognition-'));
  try {
    const segments: Segment[] = [];
    let done = 0;
    for (const [i, batch] of groups.entries()) {
      segments.push(...(await recogniseBatch(batch, join(folder, `${i}`), found.model, options)));
      done += batch.reduce((sum, span) => sum + spanLength(span), 0);
      onProgress?.(done);
    }
    return { engine: `pocketsphinx ${found.version} en-us`, quality: 'draft', speakers: [], segments };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
