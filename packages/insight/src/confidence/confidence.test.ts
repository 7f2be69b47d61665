import { ImpactError } from '@impact/report/error';
import type { Confidence } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import {
  emotionWindows,
  evenWords,
  prosody,
  sampleObservations,
  segment,
  transcript,
  word,
} from '../testing/interview-fixture.ts';
import { recordingOf, seatedPose } from '../testing/visual-fixture.ts';
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

const onlyPosture = Object.fromEntries(COMPONENTS.map((component) => [component, component === 'posture' ? 1 : 0]));

const silence: Observations = {
  ...sampleObservations(),
  voice: missing,
  prosody: missing,
  transcript: missing,
  language: missing,
  speechEmotion: missing,
  vision: missing,
};

/** Fifteen seconds of steady talk, looks aside and a tilted shoulder: one window of the curve. */
const quarterMinute = (): Observations => ({
  ...sampleObservations(),
  source: { ...sampleObservations().source, duration: 15 },
  voice: { spans: [{ start: 0, end: 15 }], speechSeconds: 15 },
  prosody: prosody(
    15,
    (time) => 120 * 2 ** (Math.sin(2 * time) / 6),
    (time) => (time < 12 ? -24 : -30),
  ),
  transcript: transcript([segment([...evenWords(0, 12, 180), word('um', 12, 13), ...evenWords(13, 2, 180)])]),
  speechEmotion: { windows: emotionWindows(15, { neutral: 0.5, happy: 0.1, nervous: 0.4 }) },
  vision: recordingOf({
    seconds: 15,
    fps: 10,
    face: (time) => ({ gaze: { x: time % 5 < 2 ? 30 : 0, y: 0 } }),
    pose: (time) => seatedPose({ tilt: time >= 5 && time < 10 ? 9 : 0 }),
  }),
});

const curveOf = ({ track }: Confidence, label: string): (number | null)[] =>
  track && !Array.isArray(track.values) ? (track.values[label] ?? []) : [];

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
    expect(of(sampleObservations(), onlyPosture).index).toBeCloseTo(100 * posture, 0);
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

  it('scores few fillers only where the words leave none out, in the curve as in the whole', () => {
    const sample = sampleObservations();
    if ('unavailable' in sample.transcript) throw new Error('the sample has words');
    const draft = of({ ...sample, transcript: { ...sample.transcript, quality: 'draft' } });
    expect(draft.contributions.find(({ component }) => component === 'fillers')?.score).toBeNull();
    expect(curveOf(draft, 'fillers').every((score) => score === null)).toBe(true);
    expect(of(sample).contributions.find(({ component }) => component === 'fillers')?.score).not.toBeNull();
  });

  it('uses no window of what the whole recording has too little of', () => {
    const sample = sampleObservations();
    if ('unavailable' in sample.vision) throw new Error('the sample has a picture');
    // The face leaves after 39 % of the time.
    const frames = sample.vision.frames.map((frame) =>
      frame.time < 0.39 * sample.source.duration ? frame : { ...frame, faceCount: 0, face: null },
    );
    const left = of({ ...sample, vision: { ...sample.vision, frames } });
    expect(left.contributions.find(({ component }) => component === 'eye_contact')?.score).toBeNull();
    expect(curveOf(left, 'eye_contact').every((score) => score === null)).toBe(true);
    expect(curveOf(left, 'posture').some((score) => score !== null)).toBe(true);
  });

  it('is the curve where one window holds the whole recording', () => {
    const { index, track, contributions } = of(quarterMinute());
    expect(index).not.toBeNull();
    const values = track && !Array.isArray(track.values) ? track.values : {};
    expect(values.index).toHaveLength(3);
    for (const point of values.index ?? []) expect(Math.abs((point ?? 0) - (index ?? 0))).toBeLessThan(2);
    for (const { component, score } of contributions) {
      for (const point of values[component] ?? []) {
        if (score === null) expect(point, component).toBeNull();
        else expect(Math.abs((point ?? Number.NaN) - score), component).toBeLessThan(0.06);
      }
    }
  });

  it('sees every restless moment, however many there are', () => {
    // Twenty-five times six restless seconds in 600 s: more than the evidence of a metric lists.
    const place = (time: number) => 0.5 + (time % 24 < 6 ? 0.05 * Math.sin((2 * Math.PI * (time % 24)) / 3) : 0);
    const vision = recordingOf({ seconds: 600, fps: 5, pose: (time) => seatedPose({ x: place(time) }) });
    const { metrics, confidence } = review(
      { ...silence, source: { ...silence.source, duration: 600 }, vision },
      { weights: onlyPosture },
    );
    const score = metrics.find(({ id }) => id === 'posture.score');
    expect(score?.evidence).toHaveLength(20);
    const posture = curveOf(confidence, 'posture').filter((point) => point !== null);
    const mean = posture.reduce((sum, point) => sum + point, 0) / posture.length;
    expect(mean).toBeCloseTo((score?.value ?? 0) / 100, 1);
  });

  it('is trusted as far as what it is made of', () => {
    // 25 s: every metric behind it is of low reliability.
    expect(of(sampleObservations()).reliability).toBe('low');
    const minutes = review({
      ...silence,
      source: { ...silence.source, duration: 150 },
      transcript: transcript([segment(evenWords(0, 150, 130))]),
      vision: recordingOf({ seconds: 150, fps: 5 }),
    }).confidence;
    // Pace and fillers are high, pauses, eye contact and posture medium: (2 · 0.24 + 1 · 0.4) / 0.64 = 1.4, medium. 0.64 of the
    // weight of 1 is measured.
    expect(minutes.contributions.filter(({ score }) => score !== null)).toHaveLength(5);
    expect(minutes.reliability).toBe('medium');
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
