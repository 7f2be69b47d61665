import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { sampleObservations } from '../testing/interview-fixture.ts';
import { gainOf, holdOf, OUTSIDE, outside } from './effect.ts';
import type { FindingContext } from './finding.ts';

/** A context of which only the confidence matters. */
const context = (contributions: FindingContext['contributions']): FindingContext => ({
  duration: 60,
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  metrics: new Map(),
  contributions,
  timeline: {
    words: [],
    quality: null,
    keepsHesitations: false,
    english: true,
    wordTimes: true,
    turns: [],
    speech: [],
    silences: [],
    turnSeconds: 0,
    wordedTurns: [],
    wordCoverage: 0,
    others: [],
    speakersKnown: false,
    heard: false,
    noSpeech: null,
    noWords: null,
  },
  language: null,
  answers: [],
  episodes: null,
});

describe('the effect of a finding', () => {
  const measured = context([
    { component: 'pace', weight: 0.1, score: 0.5 },
    { component: 'eye_contact', weight: 0.3, score: 0.9 },
    { component: 'posture', weight: 0.2, score: null },
  ]);

  it('is the points of the index that a full score would gain, over what was measured', () => {
    // 100 · 0.1 · (1 − 0.5) / (0.1 + 0.3) and 100 · 0.3 · (1 − 0.9) / 0.4
    expect(gainOf(measured, 'pace')).toBeCloseTo(12.5);
    expect(gainOf(measured, 'eye_contact')).toBeCloseTo(7.5);
  });

  it('is what a strength holds over a middling score', () => {
    // 100 · 0.3 · (0.9 − 0.5) / 0.4
    expect(holdOf(measured, 'eye_contact')).toBeCloseTo(30);
    expect(holdOf(measured, 'pace')).toBe(0);
  });

  it('is nothing where the component was not measured or takes no part', () => {
    expect(gainOf(measured, 'posture')).toBe(0);
    expect(gainOf(measured, 'calm_voice')).toBe(0);
    expect(gainOf(context([]), 'pace')).toBe(0);
  });

  it('is a constant outside of the index, by how marked it is', () => {
    expect(outside('grammar')).toBe(OUTSIDE.grammar);
    expect(outside('grammar', -1)).toBe(OUTSIDE.grammar / 4);
    expect(outside('grammar', 9)).toBe(OUTSIDE.grammar);
  });

  it('follows the weights of the report', () => {
    const sample = sampleObservations();
    const first = (weights: Record<string, number>) =>
      review(sample, { weights }).findings.filter(({ kind }) => kind === 'strength')[0]?.id;
    expect(first({ eye_contact: 0.01, pace: 0.9 })).toBe('pace.good');
    expect(first({ eye_contact: 0.9, pace: 0.01 })).toBe('eye_contact.good');
  });
});
