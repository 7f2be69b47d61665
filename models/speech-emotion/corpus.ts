import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { emotionFeatures } from '@impact/speech/emotion/features';
import { SAMPLE_RATE } from '@impact/speech/prosody/pitch';

/** An acted sentence with its label, as far as it could be heard. */
export interface Utterance {
  file: string;
  speaker: string;
  gender: 'female' | 'male';
  sentence: string;
  emotion: string;
  features: Float32Array;
}

type Label = Omit<Utterance, 'file' | 'features'>;

const EMODB_EMOTIONS: Record<string, string> = {
  N: 'neutral',
  L: 'boredom',
  F: 'happiness',
  A: 'fear',
  T: 'sadness',
  W: 'anger',
  E: 'disgust',
};
const EMODB_MEN = new Set(['03', '10', '11', '12', '15']);

/** EMO-DB names: speaker (2 digits), sentence (3), emotion (German initial), version; e.g. 03a01Fa. */
function emodbLabel(file: string): Label | null {
  const [, speaker = '', sentence = '', letter = ''] = /^(\d\d)([ab]\d\d)([NLFATWE])/.exec(file) ?? [];
  const emotion = EMODB_EMOTIONS[letter];
  return emotion ? { speaker, gender: EMODB_MEN.has(speaker) ? 'male' : 'female', sentence, emotion } : null;
}

const RAVDESS_EMOTIONS = ['neutral', 'calm', 'happiness', 'sadness', 'anger', 'fear', 'disgust', 'surprise'];

/** RAVDESS names: seven numbers; the third is the emotion, the fifth the sentence, the seventh the actor, odd for men. */
function ravdessLabel(file: string): Label | null {
  const [, emotionNumber = '', sentence = '', speaker = ''] =
    /^\d\d-\d\d-(\d\d)-\d\d-(\d\d)-\d\d-(\d\d)\./.exec(file) ?? [];
  const emotion = RAVDESS_EMOTIONS[Number(emotionNumber) - 1];
  return emotion ? { speaker, gender: Number(speaker) % 2 === 1 ? 'male' : 'female', sentence, emotion } : null;
}

/** Clips that one ffmpeg decodes: starting it takes longer than decoding a clip. */
const BATCH = 64;

/** Decodes clips to 16 kHz mono, in the order given. */
async function* decode(paths: readonly string[]): AsyncGenerator<Float32Array> {
  const folder = await mkdtemp(join(tmpdir(), 'speech-emotion-'));
  try {
    for (let at = 0; at < paths.length; at += BATCH) {
      const batch = paths.slice(at, at + BATCH);
      const raw = (i: number) => join(folder, `${i}.f32`);
      const sound = ['-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 'f32le'];
      await promisify(execFile)('ffmpeg', [
        ...['-nostdin', '-v', 'error', '-y'],
        ...batch.flatMap((path) => ['-i', path]),
        ...batch.flatMap((_, i) => ['-map', `${i}:a`, ...sound, raw(i)]),
      ]);
      for (const i of batch.keys()) {
        const bytes = await readFile(raw(i));
        yield new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

export interface Corpus {
  utterances: Utterance[];
  /** Files with less than 0.1 s of voice: nothing can be said of them. */
  unheard: string[];
}

async function readCorpus(folder: string, labelOf: (file: string) => Label | null): Promise<Corpus> {
  const labelled = (await readdir(folder)).sort().flatMap((file) => {
    const label = labelOf(file);
    return label ? [{ file, ...label }] : [];
  });
  const corpus: Corpus = { utterances: [], unheard: [] };
  let next = 0;
  for await (const samples of decode(labelled.map(({ file }) => join(folder, file)))) {
    const clip = labelled[next++];
    if (!clip) break;
    const features = emotionFeatures(samples);
    if (features) corpus.utterances.push({ ...clip, features });
    else corpus.unheard.push(clip.file);
  }
  return corpus;
}

/** The Berlin Database of Emotional Speech (Burkhardt et al. 2005), CC0 in the copy on hand. */
export const readEmoDb = (data: string): Promise<Corpus> => readCorpus(join(data, 'emodb'), emodbLabel);

/** RAVDESS, speech (Livingstone & Russo 2018), CC BY-NC-SA: for testing only. */
export const readRavdess = (data: string): Promise<Corpus> => readCorpus(join(data, 'ravdess'), ravdessLabel);
