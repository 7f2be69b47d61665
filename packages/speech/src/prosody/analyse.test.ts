import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Prosody } from '../observation.ts';
import {
  blocks,
  decode,
  hasMedia,
  MEDIA,
  noise,
  SAMPLE,
  SAMPLE_TRUTH,
  sawtooth,
  sine,
  sound,
} from '../testing/sounds.ts';
import { analyseProsody } from './analyse.ts';

const VOWELS = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '));

const median = (values: Iterable<number>): number => {
  const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

describe('analyseProsody', () => {
  it('gives the same for every size of blocks', async () => {
    const hiss = noise(0.02);
    const clip = sound(6.123, (t) => (t % 0.4 < 0.3 ? sawtooth(140 + 30 * Math.sin(2 * t))(t) : 0) + hiss());
    const whole = await analyseProsody(blocks(clip));
    expect(Prosody.parse(whole)).toEqual(whole);
    expect([whole.pitch.length, whole.loudness.length, whole.perturbation.jitter.length]).toEqual([612, 612, 13]);
    for (const size of [160, 997, 65_536]) expect(await analyseProsody(blocks(clip, size))).toEqual(whole);
  });

  it('takes an empty recording', async () => {
    const empty = await analyseProsody(blocks(new Float32Array(0), 1));
    expect(empty).toMatchObject({ clipped: 0, pitch: new Float32Array(0), syllables: new Float32Array(0) });
  });

  it('does not take mains hum between words for a voice', async () => {
    const clip = sound(4, (t) => (t % 2 < 1 ? sawtooth(150)(t) : 0) + sine(100, 0.003)(t));
    const { pitch } = await analyseProsody(blocks(clip));
    expect(pitch.slice(5, 95).every((hertz) => Math.abs(hertz - 150) < 1)).toBe(true);
    expect(pitch.slice(105, 195).every(Number.isNaN)).toBe(true);
  });

  it('is disturbed by samples that are no numbers only where they are', async () => {
    const clip = sound(2, sawtooth(150));
    clip.set([Number.NaN, Infinity, -Infinity], 16_000);
    const { pitch, loudness } = await analyseProsody(blocks(clip));
    for (const hertz of [...pitch.slice(5, 92), ...pitch.slice(108, 192)])
      expect(Math.abs(hertz - 150)).toBeLessThan(1);
    expect(loudness.every(Number.isFinite)).toBe(true);
  });

  it('stops when told to', async () => {
    const abort = new AbortController();
    async function* endless() {
      for (let i = 0; ; i++) {
        if (i === 3) abort.abort(new Error('enough'));
        yield new Float32Array(1600);
      }
    }
    await expect(analyseProsody(endless(), { signal: abort.signal })).rejects.toThrow('enough');
  });

  it('agrees with the phones of the sample interview on voicing, pitch and syllables', async () => {
    const truth: { phones: [string, number, number][] } = JSON.parse(readFileSync(SAMPLE_TRUTH, 'utf8'));
    const { pitch, syllables } = await analyseProsody(blocks(decode(SAMPLE)));
    const middleFrames = (phones: typeof truth.phones) =>
      phones.map(([, start, end]) => pitch[Math.floor(((start + end) / 2) * 100)] ?? Number.NaN);
    const vowels = truth.phones.filter(([phone]) => VOWELS.has(phone));
    const voicedVowels = middleFrames(vowels).filter((hertz) => !Number.isNaN(hertz));
    expect(voicedVowels.length / vowels.length).toBeGreaterThan(0.95);
    const hisses = middleFrames(truth.phones.filter(([phone]) => ['s', 'f', 'sh', 't', 'p', 'k'].includes(phone)));
    expect(hisses.filter(Number.isNaN).length / hisses.length).toBeGreaterThan(0.8);
    // The voice (CMU ARCTIC slt) speaks around 170 Hz and within an octave.
    expect(median(pitch)).toBeGreaterThan(160);
    expect(median(pitch)).toBeLessThan(180);
    expect(voicedVowels.filter((hertz) => hertz > 120 && hertz < 240).length).toBe(voicedVowels.length);
    // 86 syllables by the dictionary; a vowel phone each.
    expect(Math.abs(syllables.length - vowels.length)).toBeLessThanOrEqual(0.1 * vowels.length);
  });
});

describe.skipIf(!hasMedia)('analyseProsody on real voices (needs ../shared/media)', () => {
  it('hears a man and a woman where they speak, with the perturbation of healthy voices', async () => {
    const man = await analyseProsody(blocks(decode(`${MEDIA}/asr/librivox_austen_0870.wav`)));
    const woman = await analyseProsody(blocks(decode(`${MEDIA}/asr/LJ001-0001.wav`)));
    expect(median(man.pitch)).toBeGreaterThan(85);
    expect(median(man.pitch)).toBeLessThan(120);
    expect(median(woman.pitch)).toBeGreaterThan(190);
    expect(median(woman.pitch)).toBeLessThan(240);
    for (const { perturbation } of [man, woman]) {
      expect(median(perturbation.jitter)).toBeGreaterThan(0.3);
      expect(median(perturbation.jitter)).toBeLessThan(3);
      expect(median(perturbation.shimmer)).toBeGreaterThan(2);
      expect(median(perturbation.shimmer)).toBeLessThan(15);
    }
  });
});
