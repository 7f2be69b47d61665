import { describe, expect, test } from 'vitest';
import { byVerdict, type MetricTrend, outcomeOf, trendGroups, type Verdict } from './trend-groups.ts';

const trend = (id: string, values: (number | null)[], verdict: Verdict | null): MetricTrend => ({
  id,
  label: id,
  unit: '',
  points: values.map((value) => ({ value, reliability: 'medium' })),
  sinceFirst: verdict && { by: 1, verdict },
  sincePrevious: null,
  perSession: null,
  notComparable: null,
  text: '',
});
const pace = trend('pace.wpm', [150, 140], 'better');
const smile = trend('smile.ratio', [null, 0.2], null);
const blink = trend('blink.per_min', [null, null], null);

describe('quantities over sessions', () => {
  test('have an outcome also where there is too little', () => {
    expect([pace, smile, blink].map(outcomeOf)).toEqual(['better', 'once', 'none']);
  });

  test('are told by what became of them', () => {
    expect(byVerdict([pace, smile, blink])).toEqual({
      better: ['pace.wpm'],
      worse: [],
      changed: [],
      steady: [],
      unsure: ['smile.ratio'],
    });
  });

  test('stand in their chapters', () => {
    expect(trendGroups([pace, smile, blink])).toEqual([
      { group: 'speech', trends: [pace], without: [] },
      { group: 'face', trends: [smile], without: ['blink.per_min'] },
    ]);
  });
});
