import { interviewReport } from '@impact/document/interview.fixture';
import { describe, expect, it } from 'vitest';
import { headlineEmotion, headlineNumbers } from './headline-numbers.ts';

const report = interviewReport(6);

describe('headline', () => {
  it('has the numbers that a reader looks for first, with their bands', () => {
    expect(headlineNumbers(report).map(({ metric, band }) => [metric.id, band?.label])).toEqual([
      ['pace.wpm', 'Good'],
      ['eye_contact.ratio', 'Fair'],
      ['posture.score', 'Good'],
      ['grammar.score', 'Some slips'],
      ['filler.per_min', 'Few'],
    ]);
  });

  it('keeps what could not be measured, with its reason', () => {
    const metrics = report.metrics.map((metric) =>
      metric.id === 'pace.wpm' ? { ...metric, value: null, band: null, reason: 'Too short.' } : metric,
    );
    expect(headlineNumbers({ ...report, metrics })[0]).toMatchObject({ metric: { reason: 'Too short.' }, band: null });
  });

  it('tells how face and voice come across side by side', () => {
    expect(headlineEmotion(report)?.classes).toEqual([
      { name: 'happy', face: 0.24, voice: null },
      { name: 'nervous', face: null, voice: 0.21 },
    ]);
  });

  it('has pitch instead of emotion where the policy has emotion off', () => {
    const off = { ...report, policy: { ...report.policy, emotionInference: false } };
    expect(headlineEmotion(off)).toBeNull();
    expect(headlineNumbers(off).at(-1)?.metric.id).toBe('voice.pitch_sd');
  });
});
