import { readFileSync } from 'node:fs';
import type { Span } from '@impact/report/span';
import { describe, expect, it } from 'vitest';
import { VoiceActivity } from '../observation.ts';
import { blocks, decode, hasMedia, MEDIA, noise, RATE, SAMPLE, SAMPLE_TRUTH, sine, sound } from '../testing/sounds.ts';
import { detectVoice } from './activity.ts';

describe('detectVoice', () => {
  it('hears the sample interview where its words are, and each of its five pauses', async () => {
    const truth: { words: Span[]; pauses: Span[] } = JSON.parse(readFileSync(SAMPLE_TRUTH, 'utf8'));
    const activity = VoiceActivity.parse(await detectVoice(blocks(decode(SAMPLE))));
    const speaks = (time: number): boolean => activity.spans.some(({ start, end }) => start <= time && time < end);

    // Every 10 ms of the words against every 10 ms of the pauses.
    const share = (spans: Span[]): number => {
      const times = spans.flatMap(({ start, end }) =>
        Array.from({ length: Math.floor((end - start) * 100) }, (_, i) => start + (i + 0.5) / 100),
      );
      return times.filter(speaks).length / times.length;
    };
    expect(share(truth.words)).toBeGreaterThan(0.97);
    expect(share(truth.pauses)).toBeLessThan(0.15);
    for (const { start, end } of truth.pauses) expect(speaks((start + end) / 2)).toBe(false);
    const first = truth.words[0];
    const last = truth.words.at(-1);
    expect(Math.abs((activity.spans[0]?.start ?? 0) - (first?.start ?? 0))).toBeLessThan(0.1);
    expect(Math.abs((activity.spans.at(-1)?.end ?? 0) - (last?.end ?? 0))).toBeLessThan(0.15);
  });

  it('hears the same in blocks of any size', async () => {
    const clip = decode(SAMPLE).subarray(0, 8 * RATE);
    const whole = await detectVoice(blocks(clip));
    for (const size of [77, 512, 50_000]) expect(await detectVoice(blocks(clip, size))).toEqual(whole);
  });

  for (const [name, sample] of [
    ['silence', () => 0],
    ['white noise', noise(0.2)],
    ['a tone of 200 Hz', sine(200, 0.3)],
    ['a tone of 1 kHz', sine(1000, 0.3)],
    ['mains hum', (t: number) => sine(50, 0.2)(t) + sine(150, 0.1)(t)],
  ] as const) {
    it(`hears nobody in ${name}`, async () => {
      expect(await detectVoice(blocks(sound(10, sample)))).toEqual({ spans: [], speechSeconds: 0 });
    });
  }

  it('hears on after a sample that is no number', async () => {
    const clip = decode(SAMPLE).slice(0, 8 * RATE);
    const whole = await detectVoice(blocks(clip));
    clip.set([Number.NaN, Infinity, 1e30], 100);
    const { spans } = await detectVoice(blocks(clip));
    expect(spans.length).toBe(whole.spans.length);
    expect(Math.abs((spans.at(-1)?.end ?? 0) - (whole.spans.at(-1)?.end ?? 0))).toBeLessThan(0.1);
  });

  it('takes recordings shorter than a step', async () => {
    expect(await detectVoice(blocks(new Float32Array(0), 1))).toEqual({ spans: [], speechSeconds: 0 });
    expect(await detectVoice(blocks(new Float32Array(100)))).toEqual({ spans: [], speechSeconds: 0 });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(detectVoice(blocks(new Float32Array(RATE)), { signal })).rejects.toThrow('enough');
  });
});

describe.skipIf(!hasMedia)('detectVoice on real voices (needs ../shared/media)', () => {
  it('hears a telephone call from the first hello on, after nearly seven seconds without', async () => {
    // The human transcript puts the first word at 6.68 s and the last one's end at 29.99 s.
    const { spans } = await detectVoice(blocks(decode(`${MEDIA}/diarization/pyannote_sample.wav`)));
    expect(Math.abs((spans[0]?.start ?? 0) - 6.68)).toBeLessThan(0.15);
    expect(spans.at(-1)?.end).toBeGreaterThan(29.5);
  });

  it('takes less than a second of a laugh for speech', async () => {
    const { speechSeconds } = await detectVoice(blocks(decode(`${MEDIA}/asr/wt_laugh1.mp3`)));
    expect(speechSeconds).toBeLessThan(1);
  });
});
