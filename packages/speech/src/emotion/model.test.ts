import { describe, expect, it } from 'vitest';
import weights from '../../../../models/speech-emotion/weights.json' with { type: 'json' };
import { adaptToSpeaker } from './adaptation.ts';
import { EMOTION_FEATURES } from './features.ts';
import { EmotionModel, emotionProbabilities, tempered } from './model.ts';
import { checkedModel, SPEECH_EMOTION_ENGINE, shippedModel } from './shipped-model.ts';

const scale = {
  population: { mean: [10], sd: [2] },
  adaptation: { share: 1, half: 3 },
  limit: 3,
};
const vectors = (...values: number[]) => values.map((value) => Float32Array.of(value));

describe('adaptation to the speaker', () => {
  it('measures a single window almost by the population', () => {
    // n = 1: a quarter of its own. Mean (14 + 3 · 10) / 4 = 11, variance (0 + 3 · 4) / 4 = 3.
    expect(adaptToSpeaker(vectors(14), scale)[0]?.[0]).toBeCloseTo(3 / Math.sqrt(3), 9);
  });

  it('measures three windows half by themselves', () => {
    // Own mean 14, own variance (4 + 0 + 4) / 3; halves: mean 12, variance (8/3 + 4) / 2 = 10/3.
    const z = adaptToSpeaker(vectors(12, 14, 16), scale).map(([value]) => value);
    expect(z).toEqual([0, 2, 4].map((above) => expect.closeTo(Math.min(3, above / Math.sqrt(10 / 3)), 9)));
  });

  it('gives plain z-scores when the share is one and windows are many', () => {
    const many = vectors(...Array.from({ length: 30_000 }, (_, i) => (i % 2 === 0 ? 100 : 104)));
    expect(adaptToSpeaker(many, scale)[0]?.[0]).toBeCloseTo(-1, 1);
  });

  it('leaves a part to the population where the share is less than one', () => {
    const many = vectors(...Array.from({ length: 30_000 }, () => 14));
    // Half own: mean 12, variance half of 4: 2 / √2.
    const half = { ...scale, adaptation: { share: 0.5, half: 3 } };
    expect(adaptToSpeaker(many, half)[0]?.[0]).toBeCloseTo(Math.SQRT2, 2);
  });

  it('cuts what lies far out', () => {
    expect(adaptToSpeaker(vectors(1e9), scale)[0]?.[0]).toBe(3);
  });
});

describe('emotion probabilities', () => {
  it('add up single emotions by what they count as', () => {
    // Scores 0, ln 2, ln 3 at input 1: shares 1/6, 2/6, 3/6.
    const classes: EmotionModel['classes'] = [
      { emotion: 'neutral', counts: 'neutral', bias: 0, weights: [0] },
      { emotion: 'fear', counts: 'nervous', bias: 0, weights: [Math.log(2)] },
      { emotion: 'sadness', counts: 'nervous', bias: Math.log(3), weights: [0] },
    ];
    const { neutral, happy, nervous } = emotionProbabilities({ classes, temperature: 1 }, [1]);
    expect(neutral).toBeCloseTo(1 / 6, 9);
    expect(happy).toBeCloseTo(0, 9);
    expect(nervous).toBeCloseTo(5 / 6, 9);
  });

  it('are flattened by temperature', () => {
    // At temperature 2, 0.64, 0.16 and 0.04 go as their roots 0.8, 0.4 and 0.2.
    const { neutral, happy, nervous } = tempered({ neutral: 0.64, happy: 0.16, nervous: 0.04 }, 2);
    expect([neutral, happy, nervous]).toEqual([4 / 7, 2 / 7, 1 / 7].map((share) => expect.closeTo(share, 9)));
  });

  it('add up to one whatever comes in', async () => {
    const model = await shippedModel();
    for (const value of [0, 3, -3]) {
      const found = emotionProbabilities(model, new Array(EMOTION_FEATURES.length).fill(value));
      expect(found.neutral + found.happy + found.nervous).toBeCloseTo(1, 9);
      expect(Math.min(found.neutral, found.happy, found.nervous)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the shipped weights', () => {
  it('are those whose sha256 the engine states', async () => {
    await expect(shippedModel()).resolves.toMatchObject({ features: [...EMOTION_FEATURES], licence: 'CC0-1.0' });
  });

  it('are refused when one number differs', async () => {
    const [first, ...others] = weights.classes;
    const changed = { ...weights, classes: [{ ...first, bias: (first?.bias ?? 0) + 1e-6 }, ...others] };
    await expect(checkedModel(changed, SPEECH_EMOTION_ENGINE.model.sha256)).rejects.toMatchObject({
      code: 'MODEL_MISMATCH',
    });
  });

  it.each([
    ['nothing', null],
    ['an empty object', {}],
    ['a list cut short', { ...weights, features: weights.features.slice(1) }],
    ['other features', { ...weights, features: weights.features.toReversed() }],
  ])('are refused when they are %s', async (_, content) => {
    await expect(checkedModel(content, SPEECH_EMOTION_ENGINE.model.sha256)).rejects.toMatchObject({
      code: 'MODEL_MISMATCH',
    });
  });

  it('refuse numbers that are not finite', () => {
    expect(EmotionModel.safeParse({ ...weights, limit: Number.NaN }).success).toBe(false);
  });
});
