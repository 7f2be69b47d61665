import { describe, expect, it } from 'vitest';
import { blocks, RATE, sine, sound } from '../testing/sounds.ts';
import { createFloatList } from './float-list.ts';
import { createLoudnessMeter, loudEnd, SILENCE_LEVEL } from './loudness.ts';

async function measure(clip: Float32Array, size?: number): Promise<{ levels: Float32Array; clipped: number }> {
  const levels = createFloatList();
  const meter = createLoudnessMeter(levels.push);
  for await (const block of blocks(clip, size)) meter.push(block);
  const clipped = meter.finish();
  return { levels: levels.toArray(), clipped };
}

describe('createLoudnessMeter', () => {
  it('gives a sine of amplitude 0.1 (−20 dB) its root mean square: −20 − 10·log₁₀ 2 = −23.01 dBFS', async () => {
    const { levels } = await measure(sound(1, sine(220, 0.1)));
    expect(levels.length).toBe(100);
    for (const level of levels.slice(2, -2)) expect(level).toBeCloseTo(-23.01, 1);
  });

  it('gives a full-scale square wave 0 dBFS, up to both ends, and counts it as clipped', async () => {
    const { levels, clipped } = await measure(sound(0.5, (t) => (Math.floor(t * 200) % 2 ? 1 : -1)));
    for (const level of levels) expect(level).toBeCloseTo(0, 6);
    expect(clipped).toBe(1);
  });

  it('gives digital silence −100 dBFS and nothing clipped', async () => {
    const { levels, clipped } = await measure(new Float32Array(RATE));
    expect(new Set(levels)).toEqual(new Set([SILENCE_LEVEL]));
    expect(clipped).toBe(0);
  });

  it('places a change of level within its window', async () => {
    const { levels } = await measure(sound(1, (t) => sine(220, t < 0.5 ? 0.01 : 0.1)(t)));
    expect(levels[46]).toBeCloseTo(-43.01, 0);
    expect(levels[53]).toBeCloseTo(-23.01, 0);
  });

  it('counts the clipped share: one sample of four', async () => {
    const clip = Float32Array.from({ length: 400 }, (_, i) => [1, 0.5, 0.9, -0.2][i % 4] ?? 0);
    expect((await measure(clip)).clipped).toBe(0.25);
  });

  it('does not depend on the sizes of the blocks, and takes an empty recording', async () => {
    const clip = sound(0.777, sine(150, 0.4));
    const whole = await measure(clip);
    for (const size of [1, 333, 4096]) expect(await measure(clip, size)).toEqual(whole);
    expect(await measure(new Float32Array(0))).toEqual({ levels: new Float32Array(0), clipped: 0 });
  });
});

describe('loudEnd', () => {
  it('is the level that one frame in a hundred exceeds', () => {
    // 0 … 199: index ⌊0.99 · 200⌋ = 198.
    expect(loudEnd(Float32Array.from({ length: 200 }, (_, i) => i))).toBe(198);
    expect(loudEnd(new Float32Array(0))).toBe(SILENCE_LEVEL);
  });
});
