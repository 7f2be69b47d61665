import { describe, expect, it } from 'vitest';
import { noise, RATE } from '../testing/sounds.ts';
import { createPerturbationMeter, localPerturbation } from './perturbation.ts';
import { createPitchTracker } from './pitch.ts';

interface Voice {
  clip: Float32Array;
  /** Percent, from the periods and amplitudes that were put in. */
  jitter: number;
  shimmer: number;
}

/** Two seconds of damped resonances (700 and 1200 Hz), struck at every period; periods and strengths vary by up to ±share. */
function voice(hertz: number, { jitter = 0, shimmer = 0 }: { jitter?: number; shimmer?: number }): Voice {
  const vary = noise(1);
  const clip = new Float32Array(2 * RATE);
  const lengths: number[] = [];
  const amplitudes: number[] = [];
  for (let time = 0; time < 2; ) {
    const amplitude = 0.3 * (1 + shimmer * vary());
    for (let i = Math.ceil(time * RATE); i < Math.min(clip.length, (time + 0.03) * RATE); i++) {
      const t = i / RATE - time;
      const ring = Math.exp(-t / 0.002) * (Math.sin(2 * Math.PI * 700 * t) + 0.5 * Math.sin(2 * Math.PI * 1200 * t));
      clip[i] = (clip[i] ?? 0) + amplitude * ring;
    }
    const length = (1 + jitter * vary()) / hertz;
    lengths.push(length);
    amplitudes.push(amplitude);
    time += length;
  }
  return { clip, jitter: localPerturbation([lengths], 2), shimmer: localPerturbation([amplitudes], 2) };
}

function measure(clip: Float32Array, size = clip.length) {
  const meter = createPerturbationMeter();
  const tracker = createPitchTracker(meter.addPitch);
  for (let at = 0; at < clip.length; at += size) {
    meter.push(clip.subarray(at, at + size));
    tracker.push(clip.subarray(at, at + size));
  }
  tracker.finish();
  return meter.finish();
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('localPerturbation', () => {
  it('is the mean difference of neighbours over the mean', () => {
    // Eleven values 99, 101, 99 …: every difference 2, every pair has the mean 100: 2 %.
    const values = Array.from({ length: 11 }, (_, i) => (i % 2 ? 101 : 99));
    expect(localPerturbation([values], 1.3)).toBeCloseTo(2, 10);
  });

  it('leaves out pairs that are too far apart, and says NaN where too few are left', () => {
    const values = [...Array.from({ length: 11 }, () => 100), 200];
    expect(localPerturbation([values], 1.3)).toBe(0);
    expect(localPerturbation([values.slice(1)], 1.3)).toBeNaN();
    expect(localPerturbation([], 1.3)).toBeNaN();
  });
});

describe('createPerturbationMeter', () => {
  for (const hertz of [110, 210]) {
    it(`finds nearly none in an even voice of ${hertz} Hz`, () => {
      const { jitter, shimmer } = measure(voice(hertz, {}).clip);
      expect(jitter.length).toBe(4);
      expect(mean(jitter)).toBeLessThan(0.1);
      expect(mean(shimmer)).toBeLessThan(0.5);
    });

    it(`finds a known jitter at ${hertz} Hz within a seventh`, () => {
      const { clip, jitter: truth } = voice(hertz, { jitter: 0.02 });
      expect(truth).toBeGreaterThan(1);
      const found = mean(measure(clip).jitter);
      expect(found / truth).toBeGreaterThan(6 / 7);
      expect(found / truth).toBeLessThan(8 / 7);
    });

    it(`finds a known shimmer at ${hertz} Hz within a fifth`, () => {
      const { clip, shimmer: truth } = voice(hertz, { shimmer: 0.1 });
      expect(truth).toBeGreaterThan(5);
      const found = mean(measure(clip).shimmer);
      expect(found / truth).toBeGreaterThan(0.8);
      expect(found / truth).toBeLessThan(1.2);
    });
  }

  it('says NaN for silence', () => {
    const { jitter, shimmer } = measure(new Float32Array(RATE));
    expect([...jitter, ...shimmer]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('does not depend on the sizes of the blocks', () => {
    const { clip } = voice(160, { jitter: 0.01, shimmer: 0.05 });
    expect(measure(clip, 1234)).toEqual(measure(clip));
  });
});
