import type { Metric } from '@impact/report/metric';
import { describe, expect, test } from 'vitest';
import { isWayFor, missingOf, wayOf } from './missing.ts';

const unmeasured = (id: string, reason: string): Metric => ({
  id,
  value: null,
  unit: '',
  band: null,
  coverage: 0,
  reliability: 'low',
  evidence: [],
  reason,
});
const policy = { purpose: 'recruiting' as const, emotionInference: false, consent: null };
const source = { name: 'a', sha256: '', duration: 9, video: null, audio: { sampleRate: 16000, channels: 1 } };
const transcript = { engine: 'a', quality: 'good' as const, speakers: [], segments: [] };

describe('what a report does without', () => {
  test('is told by reason, each once', () => {
    const few = 'Needs at least 150 words; there were 65.';
    const missing = missingOf({
      unavailable: [{ step: 'vision', code: 'MEDIA_NO_VIDEO', message: 'There is no picture.' }],
      metrics: [
        unmeasured('grammar.score', few),
        unmeasured('grammar.legacy_score', few),
        unmeasured('smile.ratio', 'There is no picture.'),
      ],
      policy,
    });
    expect(missing).toEqual([
      { reason: 'There is no picture.', code: 'MEDIA_NO_VIDEO', steps: ['vision'], metrics: ['smile.ratio'] },
      { reason: few, code: null, steps: [], metrics: ['grammar.score', 'grammar.legacy_score'] },
    ]);
    expect(missing.map((one) => wayOf(one, { source, transcript }))).toEqual(['picture', 'longer']);
  });

  test('is not what a policy leaves out', () => {
    const unavailable = [{ step: 'speech-emotion', code: 'POLICY_OFF', message: 'Switched off.' }];
    const metrics = [unmeasured('facial_emotion.happy', 'No expression was read.')];
    expect(missingOf({ unavailable, metrics, policy })).toEqual([]);
  });

  test('has a next step', () => {
    const one = (id: string) => ({ reason: 'Because.', code: null, steps: [], metrics: [id] });
    expect(wayOf(one('talk.ratio'), { source, transcript })).toBe('speakers');
    expect(wayOf(one('answer.response_delay'), { source, transcript })).toBe('questions');
    expect(wayOf(one('eye_contact.ratio'), { source, transcript })).toBe('picture');
    expect(wayOf(one('pace.wpm'), { source, transcript: null })).toBe('transcript');
    expect(wayOf(one('pace.wpm'), { source, transcript })).toBe('other');
  });
});

test('ways that are gone here are told to those who may go them, others to everybody', () => {
  expect(isWayFor('transcript', ['interview.analyse'])).toBe(true);
  expect(isWayFor('engine', ['interview.read'])).toBe(false);
  expect(isWayFor('longer', ['interview.read'])).toBe(true);
});
