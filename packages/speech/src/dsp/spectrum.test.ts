import { describe, expect, it } from 'vitest';
import { bandPower, hertzToMel, melBands, melToHertz } from './mel.ts';
import { createPowerSpectrum } from './spectrum.ts';
import { ascending, mean, quantileSorted, standardDeviation } from './statistics.ts';
import { hannWindow } from './window.ts';

const tone = (hertz: number, length: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / 16_000));

describe('Hann window', () => {
  it('adds up to half its length, and its copies half a length apart add up to one', () => {
    const window = hannWindow(400);
    expect(window.reduce((sum, value) => sum + value, 0)).toBeCloseTo(200, 9);
    for (const i of [0, 57, 199]) expect((window[i] ?? 0) + (window[i + 200] ?? 0)).toBeCloseTo(1, 12);
  });
});

describe('power spectrum', () => {
  it('has the tone of one bin in this bin and, by the Hann window, a quarter of its power on either side', () => {
    const power = new Float64Array(257);
    createPowerSpectrum(hannWindow(512), 512)(tone(1000, 512), 0, power);
    // 1000 Hz = bin 32. Amplitude 1: |X(32)| = sum of the window / 2 = 128; neighbours half of it.
    expect(power[32]).toBeCloseTo(128 ** 2, 0);
    expect(power[31]).toBeCloseTo(64 ** 2, 0);
    expect(power[33]).toBeCloseTo(64 ** 2, 0);
    expect(power[40]).toBeCloseTo(0, 3);
  });

  it('conserves energy (Parseval)', () => {
    const samples = Float32Array.from({ length: 512 }, (_, i) => ((i * 7919) % 101) / 101 - 0.5);
    const power = new Float64Array(257);
    createPowerSpectrum(new Float64Array(512).fill(1), 512)(samples, 0, power);
    const whole = 2 * power.reduce((sum, value) => sum + value, 0) - (power[0] ?? 0) - (power[256] ?? 0);
    expect(whole / 512).toBeCloseTo(
      samples.reduce((sum, value) => sum + value * value, 0),
      6,
    );
  });

  it('takes samples outside the signal for zero', () => {
    const power = new Float64Array(257).fill(1);
    createPowerSpectrum(hannWindow(400), 512)(tone(1000, 100), 5000, power);
    expect(Math.max(...power)).toBe(0);
  });

  it('refuses an FFT shorter than the window', () => {
    expect(() => createPowerSpectrum(hannWindow(400), 256)).toThrow(RangeError);
  });
});

describe('mel scale and bands', () => {
  it('places 1000 Hz at 1000 mel and inverts', () => {
    expect(hertzToMel(1000)).toBeCloseTo(1000, 0);
    expect(melToHertz(hertzToMel(3456))).toBeCloseTo(3456, 9);
  });

  it('adds up to one at every bin between the first and the last peak', () => {
    const bands = melBands(26, { sampleRate: 16_000, fftSize: 512, low: 60, high: 7600 });
    const sums = new Float64Array(257);
    for (const { first, weights } of bands) {
      for (const [i, weight] of weights.entries()) sums[first + i] = (sums[first + i] ?? 0) + weight;
    }
    const firstPeak = Math.ceil((bands[0]?.centre ?? 0) / 31.25);
    const lastPeak = Math.floor((bands.at(-1)?.centre ?? 0) / 31.25);
    for (let k = firstPeak; k <= lastPeak; k++) expect(sums[k]).toBeCloseTo(1, 9);
  });

  it.each([200, 440, 1000, 3000, 7000])(
    'hears a tone of %i Hz most in the band whose centre is nearest in mel',
    (hertz) => {
      const bands = melBands(26, { sampleRate: 16_000, fftSize: 512, low: 60, high: 7600 });
      const power = new Float64Array(257);
      createPowerSpectrum(hannWindow(400), 512)(tone(hertz, 400), 0, power);
      const powers = bands.map((band) => bandPower(band, power));
      const away = bands.map(({ centre }) => Math.abs(hertzToMel(centre) - hertzToMel(hertz)));
      expect(powers.indexOf(Math.max(...powers))).toBe(away.indexOf(Math.min(...away)));
    },
  );
});

describe('statistics', () => {
  it('gives mean, deviation and quantiles worked out by hand', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32, variance 4.
    const values = [9, 2, 4, 5, 4, 4, 7, 5];
    expect(mean(values)).toBe(5);
    expect(standardDeviation(values)).toBe(2);
    // Position 0.9 · 7 = 6.3: 7 + 0.3 · 2.
    expect(quantileSorted(ascending(values), 0.9)).toBeCloseTo(7.6, 12);
    expect(quantileSorted(ascending(values), 1)).toBe(9);
  });

  it('gives NaN of nothing', () => {
    expect([mean([]), standardDeviation([]), quantileSorted([], 0.5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
