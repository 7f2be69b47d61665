import { describe, expect, test } from 'vitest';
import { type Beside, sessionRemarks } from './session-remarks.ts';
import type { MetricTrend, Trend, Verdict } from './trend-groups.ts';

const metric = (verdict: Verdict | null, value: number | null = 1): MetricTrend => ({
  id: 'pace.wpm',
  label: 'Pace',
  unit: '',
  points: [{ value, reliability: 'medium' }],
  sinceFirst: verdict && { by: 1, verdict },
  sincePrevious: null,
  perSession: null,
  notComparable: null,
  text: '',
});
const trend = (count: number, metrics: MetricTrend[] = []): Trend => ({
  sessions: Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: 'a', createdAt: '2026-03-01T09:00:00Z' })),
  confidence: metric('steady'),
  metrics,
});
const beside = (purpose: 'practice' | 'recruiting', duration: number): Beside => ({
  purpose,
  recording: { name: 'a', size: 1, duration },
});

describe('what a reader must know before believing a trend', () => {
  test('is how few interviews there are', () => {
    const of = (count: number) => sessionRemarks({ trend: trend(count), besides: [], candidate: { reports: count } });
    expect(of(2)).toEqual([{ kind: 'two' }]);
    expect(of(3)).toEqual([{ kind: 'three' }]);
    expect(of(4)).toEqual([]);
  });

  test('is that they were made differently', () => {
    const besides = [beside('practice', 60), beside('recruiting', 200), undefined, beside('practice', 90)];
    expect(sessionRemarks({ trend: trend(4), besides, candidate: null })).toEqual([
      {
        kind: 'purpose',
        groups: [
          { purpose: 'practice', count: 2 },
          { purpose: 'recruiting', count: 1 },
        ],
      },
      { kind: 'length', shortest: 60, longest: 200 },
    ]);
  });

  test('is how many numbers cannot tell a change, of those that were measured', () => {
    const metrics = [metric('unsure'), metric(null), metric(null, null), metric('better')];
    expect(sessionRemarks({ trend: trend(4, metrics), besides: [], candidate: null })).toEqual([
      { kind: 'unsure', number: 2, of: 4 },
    ]);
  });

  test('is what the policy withholds, and what is too long ago', () => {
    expect(sessionRemarks({ trend: trend(4), besides: [], candidate: { reports: 6 } })).toEqual([
      { kind: 'withheld', count: 2 },
    ]);
    expect(sessionRemarks({ trend: trend(30), besides: [], candidate: { reports: 40 } })).toEqual([
      { kind: 'latest', count: 30 },
    ]);
  });
});
