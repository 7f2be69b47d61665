import type { Metric } from '@impact/report/metric';
import { describe, expect, test } from 'vitest';
import { isMeasured, metricGroups } from './metric-groups.ts';

const metric = (id: string, parts: Partial<Metric> = {}): Metric => ({
  id,
  value: 1,
  unit: '',
  band: null,
  coverage: 1,
  reliability: 'high',
  evidence: [],
  ...parts,
});
const policy = (emotionInference: boolean) => ({ purpose: 'practice' as const, emotionInference, consent: null });
const metrics = ['posture.score', 'facial_emotion.happy', 'pace.wpm', 'new.thing', 'pause.ratio'].map((id) =>
  metric(id),
);

describe('metrics by chapter', () => {
  test('stand in the order of the catalogue, unknown ones last', () => {
    const groups = metricGroups({ metrics, policy: policy(true) });
    expect(groups.map(({ group, metrics: own }) => [group, own.map(({ id }) => id)])).toEqual([
      ['speech', ['pace.wpm', 'pause.ratio']],
      ['emotion', ['facial_emotion.happy']],
      ['posture', ['posture.score']],
      ['others', ['new.thing']],
    ]);
  });

  test('hold nothing of emotion where the policy has it off, whatever the report holds', () => {
    expect(metricGroups({ metrics, policy: policy(false) }).map(({ group }) => group)).not.toContain('emotion');
  });

  test('count as measured with a value that says something', () => {
    expect(isMeasured(metric('a', { value: null }))).toBe(false);
    expect(isMeasured(metric('a', { value: 0 }))).toBe(true);
    expect(isMeasured(metric('a', { value: 0, detail: { lowerBound: true } }))).toBe(false);
    expect(isMeasured(metric('a', { value: 2, detail: { lowerBound: true } }))).toBe(true);
  });
});
