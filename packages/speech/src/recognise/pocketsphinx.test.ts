import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Span } from '@impact/report/span';
import { Transcript } from '@impact/report/transcript';
import { afterAll, describe, expect, it } from 'vitest';
import { blocks, decode, noise, RATE, SAMPLE, SAMPLE_TRUTH, sound } from '../testing/sounds.ts';
import { detectVoice } from '../voice/activity.ts';
import { findPocketsphinx, recogniseDraft } from './pocketsphinx.ts';
import { comparableWords, wordErrorRate, wordErrors } from './word-error-rate.ts';

const workDir = mkdtempSync(join(tmpdir(), 'impact-test-'));
afterAll(() => rmSync(workDir, { recursive: true, force: true }));

const reader = (clip: Float32Array) => (from: number, to: number) =>
  blocks(clip.subarray(Math.round(from * RATE), Math.round(to * RATE)), 4096);

const installed = (await findPocketsphinx()) !== null;

describe('recogniseDraft', () => {
  it('says that there is no speech', async () => {
    const readSamples = reader(new Float32Array(0));
    await expect(recogniseDraft({ spans: [], readSamples, workDir })).rejects.toMatchObject({ code: 'NO_SPEECH' });
  });
});

describe.skipIf(installed)('recogniseDraft where pocketsphinx is not installed', () => {
  it('says what is missing', async () => {
    const options = { spans: [{ start: 0, end: 1 }], readSamples: reader(new Float32Array(RATE)), workDir };
    await expect(recogniseDraft(options)).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });
});

describe.skipIf(!installed)('recogniseDraft (needs pocketsphinx and pocketsphinx-en-us)', () => {
  it('recognises the sample interview with a word error rate under 15 % and words in their places', async () => {
    const truth: { words: (Span & { word: string })[] } = JSON.parse(readFileSync(SAMPLE_TRUTH, 'utf8'));
    const clip = decode(SAMPLE);
    const { spans } = await detectVoice(blocks(clip));
    const progress: number[] = [];
    const transcript = Transcript.parse(
      await recogniseDraft({ spans, readSamples: reader(clip), workDir, onProgress: (done) => progress.push(done) }),
    );

    expect(transcript).toMatchObject({ quality: 'draft', speakers: [] });
    expect(transcript.engine).toMatch(/^pocketsphinx \S+ en-us$/);
    const words = transcript.segments.flatMap((segment) => segment.words);
    const errors = wordErrors(truth.words.map(({ word }) => word).join(' '), words.map(({ text }) => text).join(' '));
    expect(wordErrorRate(errors)).toBeLessThan(0.15);

    // A word said once and heard once must lie where it was said.
    const once = (texts: string[], text: string): boolean => texts.filter((other) => other === text).length === 1;
    const said = truth.words.map(({ word }) => comparableWords(word)[0] ?? '');
    const heard = words.map(({ text }) => comparableWords(text)[0] ?? '');
    const offsets = said.flatMap((text, i) => {
      if (!once(said, text) || !once(heard, text)) return [];
      return [Math.abs((words[heard.indexOf(text)]?.start ?? 0) - (truth.words[i]?.start ?? 0))];
    });
    expect(offsets.length).toBeGreaterThan(25);
    expect(offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length).toBeLessThan(0.06);

    for (const [i, word] of words.entries()) {
      expect(word.end).toBeGreaterThanOrEqual(word.start);
      expect(word.start).toBeGreaterThanOrEqual((words[i - 1]?.end ?? 0) - 0.001);
    }
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(0);
    expect(readdirSync(workDir)).toEqual([]);
  });

  it('makes a transcript without words of noise, and of a stretch that the recording does not have', async () => {
    const clip = sound(2, noise(0.1));
    const spans = [
      { start: 0, end: 0.4 },
      { start: 50, end: 51 },
    ];
    const { segments } = await recogniseDraft({ spans, readSamples: reader(clip), workDir });
    expect(segments.flatMap((segment) => segment.words).every((word) => word.end <= 0.6)).toBe(true);
  });

  it('stops when told to and leaves nothing behind', async () => {
    const abort = new AbortController();
    const clip = decode(SAMPLE);
    const readSamples = (from: number, to: number) => {
      setTimeout(() => abort.abort(), 200);
      return reader(clip)(from, to);
    };
    const spans = [{ start: 0, end: clip.length / RATE }];
    await expect(recogniseDraft({ spans, readSamples, workDir, signal: abort.signal })).rejects.toMatchObject({
      code: 'ABORTED',
    });
    expect(readdirSync(workDir)).toEqual([]);
  });
});
