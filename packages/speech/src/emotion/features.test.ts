import { describe, expect, it } from 'vitest';
import { EMOTION_FEATURES, emotionFeatures, summarise } from './features.ts';
import { voiceFrames } from './frames.ts';
import { testVoice } from './test-voice.fixture.ts';

function featuresOf(samples: Float32Array): Map<string, number> {
  const values = emotionFeatures(samples);
  if (values === null) throw new Error('no voice was heard');
  return new Map(EMOTION_FEATURES.map((name, i) => [name, values[i] ?? Number.NaN]));
}

describe('emotion features', () => {
  it('have one finite value per name, names being distinct', () => {
    const features = featuresOf(testVoice(2));
    expect(features.size).toBe(EMOTION_FEATURES.length);
    expect([...features.values()].every(Number.isFinite)).toBe(true);
  });

  it('are the same each time', () => {
    expect(emotionFeatures(testVoice(2))).toEqual(emotionFeatures(testVoice(2)));
  });

  it('give pitch in semitones over 100 Hz: a steady 200 Hz is 12', () => {
    const features = featuresOf(testVoice(2, { pitch: 200, lively: 0 }));
    expect(features.get('pitch.p50')).toBeCloseTo(12, 1);
    expect(features.get('pitch.sd')).toBeLessThan(0.2);
  });

  it('count about three syllables a second in a voice that swells three times a second', () => {
    const syllables = featuresOf(testVoice(4)).get('rhythm.syllables');
    expect(syllables).toBeGreaterThan(2.4);
    expect(syllables).toBeLessThan(3.9);
  });

  it('tell a lively voice from a flat one', () => {
    const flat = featuresOf(testVoice(3, { lively: 0.2 }));
    const lively = featuresOf(testVoice(3, { lively: 2 }));
    expect(lively.get('pitch.range')).toBeGreaterThan(3 * (flat.get('pitch.range') ?? Number.NaN));
  });

  it('find a clear voice more harmonic than a hoarse one', () => {
    const clear = testVoice(2);
    let state = 1;
    const hoarse = clear.map((sample) => {
      state = (state * 48271) % 2147483647;
      return sample + 0.08 * (state / 2147483647 - 0.5);
    });
    expect(featuresOf(clear).get('harmonicity.mean')).toBeGreaterThan(
      (featuresOf(hoarse).get('harmonicity.mean') ?? Number.NaN) + 3,
    );
  });

  // Powers of two, so that rounding is the same and no frame on the brink of voicing tips over.
  it.each([2 ** -7, 2 ** -1, 2 ** 2])('do not depend on the level (× %f)', (gain) => {
    const samples = testVoice(2);
    const features = featuresOf(samples);
    for (const [name, value] of featuresOf(samples.map((sample) => sample * gain))) {
      expect(value, name).toBeCloseTo(features.get(name) ?? Number.NaN, 5);
    }
  });

  it('do not compare across the gap between two pieces', () => {
    const low = voiceFrames(testVoice(1, { pitch: 100, lively: 0 }));
    const high = voiceFrames(testVoice(1, { pitch: 112, lively: 0 }));
    const step = EMOTION_FEATURES.indexOf('pitch.step');
    // 112 Hz is 1.96 semitones over 100 Hz: one such step among those of some cents would show.
    const apart = summarise([low, high])?.[step] ?? Number.NaN;
    const alone = summarise([low])?.[step] ?? Number.NaN;
    expect(Math.abs(apart - alone)).toBeLessThan(0.01);
  });

  it.each([
    ['nothing', new Float32Array(0)],
    ['a few samples', testVoice(0.02)],
    ['silence', new Float32Array(32_000)],
    ['an offset', new Float32Array(32_000).fill(0.5)],
    ['not a number', new Float32Array(32_000).fill(Number.NaN)],
    ['infinity', new Float32Array(32_000).fill(Number.POSITIVE_INFINITY)],
  ])('are null of %s', (_, samples) => {
    expect(emotionFeatures(samples)).toBeNull();
  });

  it('stay finite when a voice is clipped, interrupted by NaN, or on top of an offset', () => {
    const voice = testVoice(2);
    for (const samples of [
      voice.map((sample) => Math.max(-0.05, Math.min(0.05, sample))),
      voice.map((sample, i) => (i % 4000 < 40 ? Number.NaN : sample)),
      voice.map((sample) => sample + 0.4),
    ]) {
      expect([...featuresOf(samples).values()].every(Number.isFinite)).toBe(true);
    }
  });
});
