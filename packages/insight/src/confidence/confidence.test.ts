import { ImpactError } from '@impact/report/error';
import type { Confidence } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import { sampleObservations } from '../testing/interview-fixture.ts';
import { activeComponents, COMPONENTS, componentDefinitions, DEFAULT_WEIGHTS, resolveWeights } from './components.ts';
import { indexOf } from './confidence.ts';
import { explainDips } from './dips.ts';
import { scoreOf } from './scores.ts';

const missing = { unavailable: true, code: 'MEDIA_NO_VIDEO', message: 'No picture.' } as const;

describe('scoreOf', () => {
  it.each([
    ['pace', 60, 0],
    ['pace', 80, 0.5],
    ['pace', 100, 1],
    ['pace', 165, 1],
    ['pace', 192.5, 0.5],
    ['pace', 220, 0],
    ['pace', 300, 0],
    ['pace', 0, 0],
    ['fillers', 3, 1],
    ['fillers', 9, 0.5],
    ['fillers', 15, 0],
    ['long_pauses', 0, 1],
    ['long_pauses', 3.5, 0.5],
    ['long_pauses', 7, 0],
    ['pitch_variation', 1, 0],
    ['pitch_variation', 1.75, 0.5],
    ['pitch_variation', 4, 1],
    ['loudness_steadiness', 0, 1],
    ['loudness_steadiness', -6, 0.5],
    ['calm_voice', 0.25, 0.75],
    ['eye_contact', 0.2, 0],
    ['eye_contact', 0.45, 0.5],
    ['eye_contact', 0.9, 1],
    ['posture', 66, 0.66],
    ['expression', 0.8, 0.8],
  ] as const)('%s at %d scores %d', (component, value, score) => {
    expect(scoreOf(component, value)).toBeCloseTo(score);
  });
});

describe('weights', () => {
  it('sum to 1 and cover every component', () => {
    expect(COMPONENTS.reduce((sum, component) => sum + DEFAULT_WEIGHTS[component], 0)).toBeCloseTo(1);
    expect(Object.keys(componentDefinitions)).toEqual([...COMPONENTS]);
  });

  it('can be replaced, one by one; 0 takes a component out', () => {
    const weights = resolveWeights({ posture: 0, pace: 0.5 });
    expect(weights).toMatchObject({ posture: 0, pace: 0.5, fillers: 0.12 });
    expect(activeComponents(weights, true)).not.toContain('posture');
  });

  it.each([
    { unknown: 1 },
    { pace: -0.1 },
    { pace: Number.NaN },
    Object.fromEntries(COMPONENTS.map((component) => [component, 0])),
  ])('that make no sense are refused: %j', (overrides) => {
    expect(() => resolveWeights(overrides)).toThrow(ImpactError);
    expect(() => resolveWeights(overrides)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe('indexOf', () => {
  const components = activeComponents(DEFAULT_WEIGHTS, true);

  it('is the weighted mean of what was measured', () => {
    // 100 · (0.12 · 1 + 0.2 · 0.5 + 0.12 · 0.25 + 0.12 · 1) / 0.56 = 66.07
    const scores = { pace: 1, eye_contact: 0.5, posture: 0.25, fillers: 1 };
    expect(indexOf(scores, DEFAULT_WEIGHTS, components)).toBeCloseTo(66.071, 3);
  });

  it('needs half of the weight', () => {
    // 0.2 + 0.12 + 0.08 + 0.1 = 0.5 is enough, 0.4 is not.
    expect(indexOf({ eye_contact: 1, posture: 1, expression: 1, calm_voice: 1 }, DEFAULT_WEIGHTS, components)).toBe(
      100,
    );
    expect(indexOf({ eye_contact: 1, posture: 1, expression: 1 }, DEFAULT_WEIGHTS, components)).toBeNull();
  });
});

describe('delivery confidence', () => {
  const of = (observations: Observations, weights?: Record<string, number>): Confidence =>
    review(observations, { weights }).confidence;

  it('comes from the values of the report', () => {
    const { metrics, confidence } = review(sampleObservations());
    const posture = metrics.find(({ id }) => id === 'posture.score')?.value ?? Number.NaN;
    expect(confidence.contributions.find(({ component }) => component === 'posture')?.score).toBeCloseTo(
      posture / 100,
      2,
    );
    const sum = confidence.contributions.reduce((total, { weight, score }) => total + weight * (score ?? 0), 0);
    expect(confidence.index).toBeCloseTo(100 * sum, 0);
  });

  it('follows the weights', () => {
    const posture = of(sampleObservations()).contributions.find(({ component }) => component === 'posture')?.score ?? 0;
    const only = Object.fromEntries(COMPONENTS.map((component) => [component, component === 'posture' ? 1 : 0]));
    expect(of(sampleObservations(), only).index).toBeCloseTo(100 * posture, 0);
  });

  it('has no index for a silent picture, and says why', () => {
    const silent = {
      ...sampleObservations(),
      voice: missing,
      prosody: missing,
      transcript: missing,
      speechEmotion: missing,
    };
    expect(of(silent)).toMatchObject({ index: null, track: null, reason: expect.stringContaining('half') });
  });

  it('has one for sound alone', () => {
    const { index, contributions } = of({ ...sampleObservations(), vision: missing });
    expect(index).not.toBeNull();
    expect(contributions.find(({ component }) => component === 'eye_contact')?.score).toBeNull();
  });

  it('has a point every five seconds with the score of each component', () => {
    const { track, contributions } = of(sampleObservations());
    expect(track).toMatchObject({ step: 5, start: 0 });
    expect(Object.keys(track?.values ?? {})).toEqual(['index', ...contributions.map(({ component }) => component)]);
    // 25.44 s: moments 0, 5 … 25.
    for (const values of Object.values(track?.values ?? {})) expect(values).toHaveLength(6);
  });

  it('lies lower where posture sinks and a shoulder hangs (12–21 s)', () => {
    const values = of(sampleObservations()).track?.values;
    const posture = values && !Array.isArray(values) ? (values.posture ?? []) : [];
    expect(posture[3]).toBeLessThan(posture[0] ?? 0);
  });

  it('hears a voice that trails off', () => {
    const even = sampleObservations();
    if ('unavailable' in even.prosody) throw new Error('the sample has prosody');
    const faded = even.prosody.loudness.map((level, i) => (i > 1700 ? level - 12 : level));
    const steadiness = (observations: Observations) =>
      of(observations).contributions.find(({ component }) => component === 'loudness_steadiness')?.score;
    expect(steadiness(even)).toBeGreaterThan(0.95);
    expect(steadiness({ ...even, prosody: { ...even.prosody, loudness: faded } })).toBeLessThan(0.75);
  });
});

describe('explainDips', () => {
  const confidence = (index: (number | null)[], eye: number[], pace: number[]): Confidence => ({
    index: 80,
    contributions: [
      { component: 'eye_contact', weight: 0.2, score: 0.8 },
      { component: 'pace', weight: 0.12, score: 1 },
    ],
    track: { unit: 'index', step: 5, start: 0, values: { index, eye_contact: eye, pace } },
  });

  it('names what pulls the index down, heaviest first', () => {
    // Mean 78. At 20 s eye contact is 0.2 against a mean of 0.84: 100 · 0.2 · 0.64 / 0.32 = 40 points;
    // pace 0.9 against 0.98: 100 · 0.12 · 0.08 / 0.32 = 3 points.
    const dips = explainDips(confidence([85, 85, 85, 85, 50], [1, 1, 1, 1, 0.2], [1, 1, 1, 1, 0.9]));
    expect(dips).toEqual([
      {
        start: 12.5,
        end: 25,
        at: 20,
        index: 50,
        average: 78,
        causes: [
          { component: 'eye_contact', score: 0.2, average: 0.84, cost: 40 },
          { component: 'pace', score: 0.9, average: 0.98, cost: 3 },
        ],
      },
    ]);
  });

  it('tells at most six, the deepest, in order of time', () => {
    const index = Array.from({ length: 40 }, (_, i) => (i % 4 === 2 ? 60 - i : 90));
    const eye = index.map((value) => value / 100);
    const dips = explainDips(
      confidence(
        index,
        eye,
        index.map(() => 1),
      ),
    );
    expect(dips.map(({ at }) => at)).toEqual([90, 110, 130, 150, 170, 190]);
  });

  it('finds none in an even curve, nor where there is no curve', () => {
    expect(explainDips(confidence([80, 82, 79, 80], [0.8, 0.8, 0.8, 0.8], [1, 1, 1, 1]))).toEqual([]);
    expect(explainDips({ index: null, reason: '…', track: null, contributions: [] })).toEqual([]);
  });
});
