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
import { randomInterview } from '../testing/random-interview.ts';
import { recordingOf, sampleTruth, seatedPose } from '../testing/visual-fixture.ts';
import { COMPONENTS } from './components.ts';
import { indexOf } from './index-of.ts';
import { scoreOf } from './scores.ts';
import { activeComponents, DEFAULT_WEIGHTS } from './weights.ts';

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

/** Six seconds of steady talk, a look aside and a tilted shoulder: one window of the curve. */
const sixSeconds = (): Observations => ({
  ...sampleObservations(),
  source: { ...sampleObservations().source, duration: 6 },
  voice: { spans: [{ start: 0, end: 6 }], speechSeconds: 6 },
  prosody: prosody(
    6,
    (time) => 120 * 2 ** (Math.sin(2 * time) / 6),
    (time) => (time < 4 ? -24 : -30),
  ),
  transcript: transcript([segment([...evenWords(0, 4, 180), word('um', 4, 5), ...evenWords(5, 1, 180)])]),
  speechEmotion: { windows: emotionWindows(6, { neutral: 0.5, happy: 0.1, nervous: 0.4 }) },
  vision: recordingOf({
    seconds: 6,
    fps: 10,
    face: (time) => ({ gaze: { x: time < 2 ? 30 : 0, y: 0 } }),
    pose: (time) => seatedPose({ tilt: time >= 3 ? 9 : 0 }),
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

  it('has no index for a silent picture, and says what is missing and what would bring it', () => {
    const silent = {
      ...sampleObservations(),
      voice: missing,
      prosody: missing,
      transcript: missing,
      speechEmotion: missing,
    };
    // Eye contact, posture and expression: 0.2 + 0.12 + 0.08 = 0.4 of 1.
    const { index, track, reason, contributions } = of(silent);
    expect({ index, track }).toEqual({ index: null, track: null });
    expect(reason).toBe(
      'Only 40 % of the weight of the index could be measured, and it needs half; missing: pace, few fillers, few long pauses, pitch variation, steady loudness, calm voice. Add a transcript of what was said or a recording with sound.',
    );
    expect(contributions.find(({ component }) => component === 'pace')).toMatchObject({
      score: null,
      reason: 'No picture.',
    });
    expect(contributions.find(({ component }) => component === 'eye_contact')).not.toHaveProperty('reason');
  });

  it('has one for sound alone', () => {
    const { index, contributions } = of({ ...sampleObservations(), vision: missing });
    expect(index).not.toBeNull();
    expect(contributions.find(({ component }) => component === 'eye_contact')?.score).toBeNull();
  });

  it('has a point every twelfth of a short recording with the score of each component', () => {
    const { track, contributions } = of(sampleObservations());
    // 25.44 s / 12 = 2.12 s, in whole tenths 2.1: moments 0, 2.1 … 25.2.
    expect(track).toMatchObject({ step: 2.1, start: 0 });
    expect(Object.keys(track?.values ?? {})).toEqual(['index', ...contributions.map(({ component }) => component)]);
    for (const values of Object.values(track?.values ?? {})) expect(values).toHaveLength(13);
  });

  it('scores few fillers only where the words leave none out, in the curve as in the whole', () => {
    const sample = sampleObservations();
    if ('unavailable' in sample.transcript) throw new Error('the sample has words');
    const draft = of({ ...sample, transcript: { ...sample.transcript, quality: 'draft' } });
    expect(draft.contributions.find(({ component }) => component === 'fillers')).toMatchObject({
      score: null,
      reason: expect.stringContaining('recogniser'),
    });
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
    const { index, track, contributions } = of(sixSeconds());
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
      transcript: transcript([segment([word('um', 0, 0.4), ...evenWords(0.4, 149.6, 130)])]),
      vision: recordingOf({ seconds: 150, fps: 5 }),
    }).confidence;
    // Pace and fillers are high, pauses, eye contact and posture medium: (2 · 0.24 + 1 · 0.4) / 0.64 = 1.4, medium. 0.64 of the
    // weight of 1 is measured.
    expect(minutes.contributions.filter(({ score }) => score !== null)).toHaveLength(5);
    expect(minutes.reliability).toBe('medium');
    // With all that the sound tells besides: of 1, pace, fillers, pauses and the voice (0.5) are high, the voice's feelings and the picture
    // (0.5) medium: 1.5, still medium.
    const all = review(randomInterview(5, 180));
    const reliabilityOf = (wanted: string) => all.metrics.find(({ id }) => id === wanted)?.reliability;
    expect(['pace.wpm', 'pause.long_per_min', 'voice.pitch_sd'].map(reliabilityOf)).toEqual(['high', 'high', 'high']);
    expect(['eye_contact.ratio', 'posture.score'].map(reliabilityOf)).toEqual(['medium', 'medium']);
    expect(all.confidence.reliability).toBe('medium');
  });

  it('dips where the gaze goes aside, posture sinks and an um is said (12–17 s), and says so', () => {
    const { moments, track } = of(sampleObservations());
    const dip = moments.find(({ kind }) => kind === 'dip');
    const truth = sampleTruth();
    // The longest look aside (14–16.6 s) inside of the slouch (12.2–17.3 s).
    expect(truth.looks_away[2]).toMatchObject({ start: 14, end: 16.6 });
    expect(Math.abs((dip?.at ?? 0) - 15.3)).toBeLessThan(2);
    expect(dip?.index).toBe(Math.round(10 * Math.min(...curveOf(of(sampleObservations()), 'index').map(Number))) / 10);
    expect(track).not.toBeNull();
    expect(dip?.causes.slice(0, 2).map(({ component }) => component)).toEqual(['eye_contact', 'posture']);
    expect(dip?.text).toMatch(/the shoulders sink for 5\.\d s \(0:12\)/);
    expect(dip?.text).toMatch(/the gaze leaves the lens .*\(0:1[34]|0:10, 0:1[34]\)/);
    expect(dip?.text).toContain('one filler “um” (0:14)');
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
