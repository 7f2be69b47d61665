import { describe, expect, it } from 'vitest';
import { syllableNuclei } from './syllables.ts';

const HOP = 0.01;
const voiced = (length: number): Float32Array => new Float32Array(length).fill(120);

/** Levels that swing between −20 − depth and −20 dB, one swing every 20 frames, highest in frame 10 of each. */
const swings = (count: number, depth: number): Float32Array =>
  Float32Array.from({ length: 20 * count }, (_, i) => -20 - (depth / 2) * (1 + Math.cos((2 * Math.PI * i) / 20)));

describe('syllableNuclei', () => {
  it('finds one nucleus at each peak', () => {
    const found = syllableNuclei(swings(5, 10), voiced(100), HOP);
    expect(found.length).toBe(5);
    for (const [i, time] of found.entries()) expect(time).toBeCloseTo(0.105 + 0.2 * i, 5);
  });

  it('takes swings of less than 2 dB for one syllable', () => {
    expect(syllableNuclei(swings(5, 1.9), voiced(100), HOP).length).toBe(1);
    expect(syllableNuclei(swings(5, 2.1), voiced(100), HOP).length).toBe(5);
  });

  it('leaves out peaks without voice', () => {
    const pitch = voiced(100).fill(Number.NaN, 40, 60);
    expect([...syllableNuclei(swings(5, 10), pitch, HOP)].map((time) => Math.floor(time / 0.2))).toEqual([0, 1, 3, 4]);
  });

  it('leaves out peaks more than 25 dB under the loud end', () => {
    const levels = swings(5, 10).map((level, i) => (i >= 80 ? level - 26 : level));
    expect(syllableNuclei(levels, voiced(100), HOP).length).toBe(4);
  });

  it('finds none in nothing', () => {
    expect(syllableNuclei(new Float32Array(0), new Float32Array(0), HOP).length).toBe(0);
    expect(syllableNuclei(new Float32Array(100).fill(-100), new Float32Array(100).fill(Number.NaN), HOP).length).toBe(
      0,
    );
  });
});
