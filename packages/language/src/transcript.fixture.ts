import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segment, Transcript, Word } from '@impact/report/transcript';
import { type SpokenWord, segmentWords } from './spoken.ts';

const FILLER = /^(?:um|uh|er|hmm)[,.]?$/iu;

/** A segment of evenly timed words, `secondsPerWord` each; um, uh, er and hmm are marked as fillers. */
export function segment(
  text: string,
  options: { start?: number; speaker?: string | null; secondsPerWord?: number } = {},
): Segment {
  const { start = 0, speaker = null, secondsPerWord = 0.4 } = options;
  const words: Word[] = text.split(' ').map((word, i) => ({
    text: word,
    start: start + i * secondsPerWord,
    end: start + (i + 1) * secondsPerWord,
    confidence: null,
    filler: FILLER.test(word),
  }));
  return { start, end: start + words.length * secondsPerWord, speaker, text, words };
}

/** The words of one sentence. */
export const spoken = (text: string): SpokenWord[] => segmentWords(segment(text));

/** A transcript of an interview between `A` (interviewer) and `B` (candidate), or of an unknown speaker. */
export const transcript = (segments: Segment[], quality: Transcript['quality'] = 'supplied'): Transcript => ({
  engine: 'test',
  quality,
  speakers: [
    { id: 'A', name: null, role: 'interviewer' },
    { id: 'B', name: null, role: 'candidate' },
  ].filter(({ id }) => segments.some((s) => s.speaker === id)) as Transcript['speakers'],
  segments,
});

/** The project's own sample: its written words with the times that its speech was made with. */
export function sampleTranscript(): Transcript {
  const samples = join(import.meta.dirname, '../../../samples');
  const truth = JSON.parse(readFileSync(join(samples, 'interview.truth.json'), 'utf8')) as {
    words: { word: string; start: number; end: number }[];
  };
  const words = truth.words.map(({ word, start, end }) => ({
    text: word,
    start,
    end,
    confidence: null,
    filler: FILLER.test(word),
  }));
  const text = readFileSync(join(samples, 'interview.txt'), 'utf8').trim();
  return transcript([{ start: 0, end: words.at(-1)?.end ?? 0, speaker: null, text, words }]);
}
