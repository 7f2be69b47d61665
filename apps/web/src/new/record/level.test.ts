import { describe, expect, it } from 'vitest';
import { levelState, loudnessOf, meterShare } from './level.ts';

describe('the loudness of samples', () => {
  it('is 0 dB for full scale and 20 dB less for a tenth of it', () => {
    expect(loudnessOf(Float32Array.of(1, -1))).toEqual({ db: 0, peak: 1 });
    expect(loudnessOf(Float32Array.of(0.1, -0.1)).db).toBeCloseTo(-20);
    expect(loudnessOf(new Float32Array(4))).toEqual({ db: -100, peak: 0 });
    expect(loudnessOf(new Float32Array(0)).db).toBe(-100);
  });

  it('fills the meter from −60 dB on', () => {
    expect([-100, -60, -30, 0].map(meterShare)).toEqual([0, 0, 0.5, 1]);
  });

  it('is judged by the loudest of the last seconds', () => {
    const at = (db: number, peak = 0.1) => ({ db, peak });
    expect(levelState([])).toBe('silent');
    expect(levelState([at(-90), at(-50)])).toBe('quiet');
    expect(levelState([at(-90), at(-25)])).toBe('good');
    expect(levelState([at(-10, 0.99), at(-25)])).toBe('loud');
  });
});
