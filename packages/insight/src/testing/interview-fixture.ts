import { readFileSync } from 'node:fs';
import type { LanguageAnalysis } from '@impact/language/observation';
import type { Segment, Transcript, Word } from '@impact/report/transcript';
import type { Prosody, SpeechEmotionWindow } from '@impact/speech/observation';
import type { Observations } from '../observations.ts';
import { sampleTruth, truthObservations } from './visual-fixture.ts';

/** A word with times; `filler` where the text is um or uh. */
export const word = (text: string, start: number, end: number): Word => ({
  text,
  start,
  end,
  confidence: null,
  filler: /^(um|uh)[,.]?$/i.test(text),
});

export const segment = (words: Word[], speaker: string | null = null): Segment => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
  speaker,
  text: words.map(({ text }) => text).join(' '),
  words,
});

export const transcript = (segments: Segment[], parts: Partial<Transcript> = {}): Transcript => ({
  engine: 'test',
  quality: 'supplied',
  speakers: [],
  segments,
  ...parts,
});

/** Evenly spoken words: `perMinute` a minute from `start` for `seconds`, without a pause. */
export function evenWords(start: number, seconds: number, perMinute: number): Word[] {
  const each = 60 / perMinute;
  return Array.from({ length: Math.round(seconds / each) }, (_, i) =>
    word('talk', start + i * each, start + (i + 1) * each),
  );
}

/** Frames of 10 ms over `seconds`, whose pitch (Hz, NaN unvoiced) and level (dBFS) are told for each moment. */
export function prosody(
  seconds: number,
  pitchAt: (time: number) => number,
  levelAt: (time: number) => number,
  parts: Partial<Prosody> = {},
): Prosody {
  const hop = 0.01;
  const length = Math.round(seconds / hop);
  const frames = (at: (time: number) => number) => Float32Array.from({ length }, (_, i) => at((i + 0.5) * hop));
  const blocks = Math.floor(seconds / 2);
  return {
    hop,
    pitch: frames(pitchAt),
    loudness: frames(levelAt),
    clipped: 0,
    syllables: Float32Array.from({ length: Math.floor(seconds * 4) }, (_, i) => 0.1 + i / 4),
    perturbation: {
      step: 2,
      jitter: new Float32Array(blocks).fill(1),
      shimmer: new Float32Array(blocks).fill(4),
    },
    ...parts,
  };
}

const samples = new URL('../../../../samples/', import.meta.url);

/** Words of the project's own sample interview, um marked, one segment a sentence. */
export function sampleTranscript(): Transcript {
  const { words } = JSON.parse(readFileSync(new URL('interview.truth.json', samples), 'utf8')) as {
    words: { word: string; start: number; end: number; sentence: number }[];
  };
  const sentences = [...Map.groupBy(words, ({ sentence }) => sentence).values()];
  return transcript(sentences.map((said) => segment(said.map((one) => word(one.word, one.start, one.end)))));
}

/** Nothing noteworthy in the words of a transcript: one neutral sentence a segment, one answer. */
export function plainLanguage({ segments }: Transcript): LanguageAnalysis {
  const counted = segments.map(({ words }) => words.filter(({ filler }) => !filler).length);
  const wordCount = counted.reduce((sum, count) => sum + count, 0);
  const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
  return {
    english: true,
    wordCount,
    sentences: segments.map((one, i) => ({
      text: one.text,
      start: one.start,
      end: one.end,
      words: counted[i] ?? 0,
      compound: 0,
    })),
    grammar: [],
    vocabulary: { uniqueWords: 1, mtld: null, mattr50: null, mostUsed: [] },
    hedges: [],
    repeats: [],
    pronouns: { we: 0, i: 0 },
    readability: { grade: null },
    questionsAsked: [],
    nonInclusive: [],
    answers: [
      {
        start,
        end,
        words: wordCount,
        question: null,
        terms: null,
        star: { situation: null, task: null, action: null, result: null },
      },
    ],
  };
}

/** Windows of 4 s every 2 s with the same probabilities. */
export const emotionWindows = (
  seconds: number,
  shares: Pick<SpeechEmotionWindow, 'neutral' | 'happy' | 'nervous'>,
): SpeechEmotionWindow[] =>
  Array.from({ length: Math.max(0, Math.floor(seconds / 2) - 1) }, (_, i) => ({
    start: 2 * i,
    end: 2 * i + 4,
    ...shares,
  }));

/** What good engines would have observed in the project's sample interview: words and picture by its ground truth. */
export function sampleObservations(): Observations {
  const truth = sampleTruth();
  const words = sampleTranscript();
  const spans = words.segments.map(({ start, end }) => ({ start, end }));
  return {
    source: {
      name: 'interview.mp4',
      sha256: '0'.repeat(64),
      duration: truth.duration,
      video: { width: truth.width, height: truth.height, fps: 12.5 },
      audio: { sampleRate: 48_000, channels: 1 },
    },
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    voice: { spans, speechSeconds: spans.reduce((sum, { start, end }) => sum + end - start, 0) },
    prosody: prosody(
      truth.duration,
      (time) => (time % 0.3 < 0.2 ? 120 * 2 ** (Math.sin(2 * time) / 4) : Number.NaN),
      (time) => -24 + 4 * Math.sin(7 * time),
    ),
    transcript: words,
    language: plainLanguage(words),
    speechEmotion: { windows: emotionWindows(truth.duration, { neutral: 0.6, happy: 0.3, nervous: 0.1 }) },
    vision: truthObservations(truth),
  };
}
